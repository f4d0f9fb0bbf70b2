package onrecord.extract.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.HiddenCharacters;

/** Reads bylines ("By Jane Doe and John Roe, Reuters"): people only; roles and outlets are stripped. Thread safe. */
public final class BylineParser {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 6;
    /** Stands for a comma that does not divide names while a line is split. */
    private static final char HELD_COMMA = '\uE000';

    /** "Jane Doe jane@example.org", "Jane Doe (jane@example.org)". */
    private static final Pattern MAIL = Pattern.compile("[(<\\[]?\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+[)>\\]]?");

    private static final Pattern ADDRESS = Pattern.compile("[\\s(<\\[|–—-]*\\bhttps?://\\S+");

    /** "ByJane Doe": the space was lost with the markup. */
    private static final Pattern GLUED_LEAD = Pattern.compile("^By(?=\\p{Lu}\\p{Ll})");

    /** "Jane DoeFounder": so was the line between name and role. */
    private static final Pattern GLUED_ROLE = Pattern.compile(
            "(?<=\\p{Ll})(?:(?:Senior|Staff|Special|Guest)\\s)?(?:Co-?[Ff]ounder|Founder|CEO|CTO|Editor|Author|Writer|Contributor|Director|Manager|Reporter)\\b.*$");

    /** "Jane (Roe) Doe": a name in brackets within a name. */
    private static final Pattern MIDDLE =
            Pattern.compile("(?<=\\p{Ll} )\\((\\p{Lu}[\\p{L}.’'-]+)\\)(?= \\p{Lu}\\p{Ll})");
    /** Stand for the brackets around it while a line is split. */
    private static final String HELD_BRACKETS = "\uE001$1\uE002";

    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,;|/·•&、，；\\n]\\s*|\\s+(?:and|und|et|y|e|och|og|en|ja|i|и|та|with|mit|avec|con|med|met)\\s+", FLAGS);

    /** "Acme, Inc." is one name, and no person's. */
    private static final Pattern COMPANY = Pattern.compile(
            "[\\s,]+(?:(?i:inc|llc|ltd|limited|plc|corp|gmbh|s\\.a|s\\.p\\.a|n\\.v|b\\.v|co\\.)|AG|KG|SE|SA|AB)\\.?$");

    private static final Pattern COMPANY_BEHIND_COMMA =
            Pattern.compile(",\\s*(?=(?:inc|llc|ltd|limited|plc|corp|gmbh)\\b)", FLAGS);
    /** "John Roe, Jr." is one name. */
    private static final Pattern GENERATION = Pattern.compile(",\\s*(?=(?:Jr|Sr|II|III|IV)\\b\\.?)");

    private static final Pattern DEGREE = Pattern.compile(
            ",\\s*(?:M\\.?D|Ph\\.?\\s?D|MPH|RN|DO|J\\.?D|MBA|M\\.?A|M\\.?Sc|B\\.?A|Esq|RD|LL\\.?M)\\b\\.?(?=\\s*(?:,|$|\\band\\b))");

    /** "Jane Doe, Head of Sales and Marketing": what somebody heads, up to the end of the line. */
    private static final Pattern OFFICE = Pattern.compile(
            "(?<=\\p{L}),\\s*(?:(?:co-?|vice[- ]|managing |executive |senior )*(?:head|director|chief|vp|president|founder|chair|dean|professor)(?:\\s+(?:of|at|for)\\s|\\s*,|$)|(?:senior|executive|managing)\\s+(?:director|manager|vice)\\b).*$",
            FLAGS);

    /** "Text: Anna Roe Foto: Per Doe": who took the pictures, behind who wrote. */
    private static final Pattern PICTURES = Pattern.compile(
            "(?<=\\p{L})[\\s,]+(?:foto|fotos|bild|bilder|photos?)(?:\\s*:\\s*|\\s+)(?=\\p{Lu}).*$", FLAGS);

    private static final String ROLES =
            "(?:correspondent|reporter|editor|writer|columnist|contributor|journalist|producer|blogger|redakteur(?:in)?|reporter(?:in)?"
                    + "|korrespondent(?:in)?|journalist(?:in)?|gastautor(?:in)?|rechtsanwalt|rechtsanwältin|volontär(?:in)?|journaliste|rédacteur|rédactrice|correspondante?"
                    + "|envoyée?s?\\s+spécia(?:le?s?|ux)|periodista|redactora?|corresponsal|enviad[oa]s?\\s+especiale?s?|giornalista|inviat[oa](?:\\s+speciale)?|jornalista|repórter|корреспондент|журналист|обозреватель)";
    private static final Pattern ROLE_BEFORE = Pattern.compile(
            "^(?:(?:our|senior|chief|staff|political|foreign|special|guest|unser(?:e|em|er)?|freie[rn]?)\\s+)*" + ROLES
                    + "\\s+(?=\\p{L}+\\s+\\p{L})",
            FLAGS);
    private static final Pattern ROLE_BEHIND = Pattern.compile(
            "(?<=\\S\\s)\\s*(?:(?:senior|chief|special|staff)\\s+(?-i:\\p{Lu}[\\p{L}.]+\\s+){1,2})?(?:(?:senior|chief|staff|political|politics|foreign|national|sports?|business|science|health|education|crime|news|home|affairs|diplomatic|"
                    + "security|technology|tech|environment|economics|special|deputy|managing|associate|assistant|contributing|freelance|digital|the)\\s+)*"
                    + ROLES + "$",
            FLAGS);
    /** Korean and Chinese bylines set the role behind the name, or before it. */
    private static final Pattern EAST_ASIAN_ROLE = Pattern.compile(
            "\\s*(?:선임\\s?|수습\\s?|인턴\\s?)?(?:기자|특파원|논설위원|객원기자|記者|记者|編集委員|編輯|编辑)$|^(?:本报|本報|新华社|新華社)?(?:记者|記者|通讯员|特约记者)[:：\\s]*");

    private static final Pattern ROLE = Pattern.compile(
            "\\b(?:editor|reporter|correspondent|writer|staff|contributor|columnist|desk|bureau|team|redaktion|newsroom|editors"
                    + "|journalist|board|editorial|redacción|rédaction|redazione|redactie|news|agency|agencies|press|admin|webdesk|online"
                    + "|presse|pressestelle|pressesprecher(?:in)?|geschäftsführer(?:in)?|vorsitzende[rn]?|chefredakteur(?:in)?|telefon|kommentare?|rubrik"
                    + "|minister|ministerium|verband|university|universität|institute?|foundation|stiftung|association|company|group)\\b",
            FLAGS);

    /** Where somebody writes from or for whom stands behind the name: "Jane Doe in Berlin", "Jane Doe for The Post". */
    private static final Pattern PLACE =
            Pattern.compile("\\s+(?:in|for|at|from|für|aus|à|pour|para|per|voor)\\s+(?=\\p{Lu}|the ).*$");

    /** A line that breaks off, or begins in the middle of one: "Kommentar von", "in Rubrik". */
    private static final Pattern TORN = Pattern.compile(
            ".*\\s(?:von|by|par|por|di|door|av|af|à|a|at|in|im|on|am|um|de|del|da|the|und|and|of)|(?:in|im|am|zum|zur|aus|auf|mit|bei|on|at|to|read|mehr|à|em|en|dans|dal|dalla|из|в|z|w)\\s.*");

    /** A given name and others behind it. */
    private static final Pattern LIKE_A_PERSON =
            Pattern.compile("\\p{Lu}[\\p{Ll}\\p{M}'’-]+(?:\\s+\\p{Ll}{1,3})*(?:\\s+\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}");

    private BylineParser() {}

    /** Whom a byline names; nobody for a text that is no byline. */
    public static Byline parse(String byline) {
        String text = HiddenCharacters.without(byline).strip();
        if (text.length() > LONGEST) {
            return new Byline(List.of(), List.of());
        }
        Optional<List<String>> eastAsian = EastAsianByline.names(text);
        if (eastAsian.isPresent()) {
            return new Byline(
                    eastAsian.get(), AgencyNames.dense(text).map(List::of).orElse(List.of()));
        }
        text = ADDRESS.matcher(MAIL.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        text = BylineWords.without(BylineWords.without(text)); // "Text: By Jane Doe"
        text = GLUED_ROLE.matcher(GLUED_LEAD.matcher(text).replaceFirst("")).replaceFirst("");
        text = PICTURES.matcher(OFFICE.matcher(text).replaceFirst("")).replaceFirst("");
        Set<String> people = new LinkedHashSet<>();
        Set<String> agencies = new LinkedHashSet<>();
        for (String part : parts(text)) {
            if (COMPANY.matcher(part).find() || BylineWords.nameOthers(part.strip())) {
                continue;
            }
            String name = withoutAgency(withoutRole(PLACE.matcher(part.strip()).replaceFirst("")));
            agencies.addAll(agenciesOf(part.strip(), name));
            if (!isAgencies(name) && isPerson(name)) {
                people.add(name.replace(HELD_COMMA, ',').replace('\uE001', '(').replace('\uE002', ')'));
            }
        }
        return new Byline(new ArrayList<>(people), new ArrayList<>(agencies));
    }

    /** The agencies that a part of the line names: not by the name of a person, who may be called Petra or Tass. */
    private static List<String> agenciesOf(String part, String name) {
        boolean whole = AgencyNames.agency(name).isPresent()
                || !LIKE_A_PERSON.matcher(name).matches();
        if (whole) {
            return AgencyNames.in(part);
        }
        return part.startsWith(name) ? AgencyNames.in(part.substring(name.length())) : List.of();
    }

    /** "Reuters", "avec AFP". */
    private static boolean isAgencies(String name) {
        return AgencyNames.agency(name).isPresent()
                || (!AgencyNames.in(name).isEmpty() && AgencyNames.without(name).isBlank());
    }

    /** The names of a line: a comma within a name does not divide it. */
    private static String[] parts(String text) {
        String plain = DEGREE.matcher(
                        MIDDLE.matcher(text).replaceAll(HELD_BRACKETS).replaceAll("[()\\[\\]【】]", ", "))
                .replaceAll("");
        plain = COMPANY_BEHIND_COMMA.matcher(plain).replaceAll(" ");
        plain = GENERATION.matcher(plain).replaceAll(HELD_COMMA + " ");
        return BETWEEN.split(plain, -1);
    }

    private static String withoutRole(String name) {
        String bare = ROLE_BEFORE.matcher(name).replaceFirst("");
        bare = EAST_ASIAN_ROLE.matcher(bare).replaceFirst("");
        Matcher behind = ROLE_BEHIND.matcher(bare);
        if (behind.find() && bare.substring(0, behind.start()).strip().indexOf(' ') > 0) {
            bare = bare.substring(0, behind.start());
        }
        return bare.strip();
    }

    /** "JANE DOE Associated Press": an agency of several words behind a full name, which no comma parts from it. */
    private static String withoutAgency(String name) {
        for (int at = name.indexOf(' ', name.indexOf(' ') + 1); at > 0; at = name.indexOf(' ', at + 1)) {
            String behind = name.substring(at + 1);
            if (behind.indexOf(' ') > 0 && AgencyNames.agency(behind).isPresent()) {
                return name.substring(0, at);
            }
        }
        return name;
    }

    private static boolean isPerson(String name) {
        if (name.length() < 2 || name.length() > 60 || name.chars().anyMatch(c -> Character.isDigit(c) || c == '@')) {
            return false;
        }
        boolean noCapitals = name.equals(name.toLowerCase(Locale.ROOT)) && Character.isLowerCase(name.charAt(0));
        boolean label = name.toLowerCase(Locale.ROOT).endsWith(" by"); // "WRITTEN BY"
        boolean broken = "→»›:—".indexOf(name.charAt(name.length() - 1)) >= 0;
        if (noCapitals
                || label
                || broken
                || ROLE.matcher(name).find()
                || TORN.matcher(name).matches()) {
            return false;
        }
        return name.split("\\s+", -1).length <= MOST_WORDS;
    }
}
