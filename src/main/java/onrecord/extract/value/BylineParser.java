package onrecord.extract.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads bylines ("By Jane Doe and John Roe, Reuters"): people only; roles and outlets are stripped. Thread safe. */
public final class BylineParser {
    private static final int LONGEST = 300;
    private static final Pattern LEAD = Pattern.compile(
            "^(?:by|von|par|por|di|door|av|af|text|texte|texto|story by|written by|reported by|words by|автор|текст)[:\\s]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,;|/·•&、，；\\n]\\s*|\\s+(?:and|und|et|y|e|och|og|en|ja|i|и|та|with|mit|avec|con|med|met)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROLE = Pattern.compile(
            "\\b(?:editor|reporter|correspondent|writer|staff|contributor|columnist|desk|bureau|team|redaktion|newsroom|editors"
                    + "|journalist|board|editorial|redacción|rédaction|redazione|redactie|news|agency|agencies|press|admin|webdesk|online)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where somebody writes from or for whom stands behind the name: "Jane Doe in Berlin", "Jane Doe for The Post". */
    private static final Pattern PLACE =
            Pattern.compile("\\s+(?:in|for|at|from|für|aus|à|pour|en|para|da|per|voor)\\s+(?=\\p{Lu}|the ).*$");

    private BylineParser() {}

    /** Whom a byline names; nobody for a text that is no byline. */
    public static Byline parse(String byline) {
        String text = byline.strip();
        if (text.length() > LONGEST) {
            return new Byline(List.of(), List.of());
        }
        text = LEAD.matcher(text).replaceFirst("");
        Set<String> people = new LinkedHashSet<>();
        Set<String> agencies = new LinkedHashSet<>(AgencyNames.in(text));
        for (String part : BETWEEN.split(text.replaceAll("[()\\[\\]]", ", "), -1)) {
            String name = PLACE.matcher(part.strip()).replaceFirst("");
            if (AgencyNames.agency(name).isEmpty() && isPerson(name)) {
                people.add(name);
            }
        }
        return new Byline(new ArrayList<>(people), new ArrayList<>(agencies));
    }

    private static boolean isPerson(String name) {
        if (name.length() < 2 || name.length() > 60 || name.chars().anyMatch(c -> Character.isDigit(c) || c == '@')) {
            return false;
        }
        boolean noCapitals = name.equals(name.toLowerCase(Locale.ROOT)) && Character.isLowerCase(name.charAt(0));
        if (noCapitals || ROLE.matcher(name).find()) {
            return false;
        }
        return name.split("\\s+", -1).length <= 6;
    }
}
