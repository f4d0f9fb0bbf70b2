package onrecord.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/** The named values of a Nexis export: {@code Byline: Jane Roe} in the newer layout, {@code BYLINE: JANE ROE} in the older. */
final class NexisValues {
    /** The count of words, which every article of the older layout has. */
    static final Pattern LENGTH = Pattern.compile("(?m)^[ \\t]*(?:LENGTH|L\u00C4NGE|LONGUEUR|LENGTE):");

    private static final Pattern NAMED =
            Pattern.compile("(\\p{L}[\\p{L}-]{2,30}(?: \\p{L}{2,12})?):\\s*(.*)", Pattern.DOTALL);
    /** The names, in English, German, French and Dutch, with the one they are kept under. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("byline", "byline"),
            Map.entry("autor", "byline"),
            Map.entry("auteur", "byline"),
            Map.entry("headline", "headline"),
            Map.entry("section", "section"),
            Map.entry("rubrik", "section"),
            Map.entry("rubrique", "section"),
            Map.entry("length", "length"),
            Map.entry("l\u00E4nge", "length"),
            Map.entry("longueur", "length"),
            Map.entry("lengte", "length"),
            Map.entry("highlight", "highlight"),
            Map.entry("dateline", "dateline"),
            Map.entry("language", "language"),
            Map.entry("sprache", "language"),
            Map.entry("langue", "language"),
            Map.entry("taal", "language"),
            Map.entry("graphic", "graphic"),
            Map.entry("grafik", "graphic"),
            Map.entry("graphique", "graphic"),
            Map.entry("load-date", "loaded"),
            Map.entry("update", "loaded"),
            Map.entry("date-chargement", "loaded"),
            Map.entry("publication-type", "type"),
            Map.entry("type-publication", "type"),
            Map.entry("document-type", "document type"),
            Map.entry("journal-code", "code"),
            Map.entry("journal code", "code"),
            Map.entry("zeitungs-code", "code"),
            Map.entry("pub-type", "type"),
            Map.entry("subject", "subjects"),
            Map.entry("company", "companies"),
            Map.entry("organization", "organizations"),
            Map.entry("person", "people"),
            Map.entry("industry", "industries"),
            Map.entry("geographic", "places"),
            Map.entry("city", "places"),
            Map.entry("state", "places"),
            Map.entry("country", "places"),
            Map.entry("correction", "correction"),
            Map.entry("correction-date", "correction date"),
            Map.entry("series", "series"),
            Map.entry("acc-no", "number"));

    private NexisValues() {}

    /** Under which name a paragraph's value is kept; null when it is not a named value. */
    static @Nullable String name(String paragraph) {
        Matcher m = NAMED.matcher(paragraph);
        return m.matches() ? NAMES.get(m.group(1).toLowerCase(Locale.ROOT)) : null;
    }

    static boolean isRights(String paragraph) {
        return paragraph.matches(
                "(?is)(?:copyright\\b|\u00A9|.{0,60}all rights reserved|.{0,60}alle rechte vorbehalten).{0,200}");
    }

    /** Adds what the paragraphs say, whatever of it is a named value or a note of rights. */
    static void add(List<String> paragraphs, Item item) {
        for (String paragraph : paragraphs) {
            String name = name(paragraph);
            Matcher m = NAMED.matcher(paragraph);
            if (name != null && m.matches()) {
                add(name, m.group(1), m.group(2).strip(), item);
            } else if (isRights(paragraph)) {
                item.property("rights", paragraph);
            }
        }
    }

    private static void add(String name, String label, String value, Item item) {
        switch (name) {
            case "byline" -> ExportFields.authors(label, value, item);
            case "headline" -> item.claimFirst(Field.TITLE, label, value);
            case "section" ->
                item.claim(Field.SECTION, label, value.split(";", 2)[0]).property("section", value);
            case "highlight" -> item.claim(Field.DECK, label, value);
            case "language" -> ExportFields.language(label, value, item);
            case "graphic" -> item.claim(Field.CAPTIONS, label, value);
            case "subjects", "companies", "organizations", "people", "industries", "places" -> {
                for (String one : value.split("; ", -1)) {
                    item.property(name, one.replaceFirst("\\s*\\(\\d+%\\)$", ""));
                }
            }
            default -> item.property(name, value);
        }
    }
}
