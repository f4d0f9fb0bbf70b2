package onrecord.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * The named values of a Nexis export: {@code Byline: Jane Roe} in the newer layout, {@code BYLINE: JANE ROE} in the
 * older.
 */
final class NexisValues {
    /** The count of words, which every article of the older layout has. */
    static final Pattern LENGTH = Pattern.compile(
            "(?m)^[ \\t]*(?:LENGTH|L\u00C4NGE|LONGUEUR|LENGTE|LONGITUD|EXTENSI\u00D3N|LUNGHEZZA|COMPRIMENTO|L\u00C4NGD|L\u00C6NGDE):");

    private static final Pattern NAMED =
            Pattern.compile("(\\p{L}[\\p{L}-]{2,30}(?: \\p{L}{2,12}){0,2}):\\s*(.*)", Pattern.DOTALL);
    /** The names, in English, German, French and Dutch, with the one they are kept under. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("byline", "byline"),
            Map.entry("author", "byline"),
            Map.entry("autore", "byline"),
            Map.entry("autoren", "byline"),
            Map.entry("auteurs", "byline"),
            Map.entry("autor", "byline"),
            Map.entry("auteur", "byline"),
            Map.entry("headline", "headline"),
            Map.entry("section", "section"),
            Map.entry("rubrik", "section"),
            Map.entry("rubrique", "section"),
            Map.entry("secci\u00F3n", "section"),
            Map.entry("sezione", "section"),
            Map.entry("rubriek", "section"),
            Map.entry("length", "length"),
            Map.entry("longitud", "length"),
            Map.entry("extensi\u00F3n", "length"),
            Map.entry("lunghezza", "length"),
            Map.entry("comprimento", "length"),
            Map.entry("l\u00E4nge", "length"),
            Map.entry("longueur", "length"),
            Map.entry("lengte", "length"),
            Map.entry("highlight", "highlight"),
            Map.entry("dateline", "dateline"),
            Map.entry("language", "language"),
            Map.entry("sprache", "language"),
            Map.entry("langue", "language"),
            Map.entry("taal", "language"),
            Map.entry("idioma", "language"),
            Map.entry("lingua", "language"),
            Map.entry("graphic", "graphic"),
            Map.entry("grafik", "graphic"),
            Map.entry("graphique", "graphic"),
            Map.entry("load-date", "loaded"),
            Map.entry("update", "loaded"),
            Map.entry("date-chargement", "loaded"),
            Map.entry("date de chargement", "loaded"),
            Map.entry("ladedatum", "loaded"),
            Map.entry("laaddatum", "loaded"),
            Map.entry("fecha-carga", "loaded"),
            Map.entry("fecha de carga", "loaded"),
            Map.entry("data de carregamento", "loaded"),
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

    /** {@code TICKER: KPT (LSE) (85%)}: a label nobody has heard of, which stands among known ones. */
    private static final Pattern LABELLED =
            Pattern.compile("(\\p{Lu}[\\p{Lu}\\p{M} '’./&-]{1,40}):\\s*(.*)", Pattern.DOTALL);

    private static final int LONGEST_VALUE = 8;

    private NexisValues() {}

    /** Under which name a paragraph's value is kept; null when it is not a named value. */
    static @Nullable String name(String paragraph) {
        Matcher m = NAMED.matcher(paragraph);
        return m.matches() ? NAMES.get(m.group(1).toLowerCase(Locale.ROOT)) : null;
    }

    /**
     * The label of a paragraph that begins with words in capitals and a colon, as the values of the older layout do;
     * null where a sentence stands behind it, as behind the place of a dateline.
     */
    static @Nullable String label(String paragraph) {
        Matcher m = LABELLED.matcher(paragraph);
        if (!m.matches()) {
            return null;
        }
        boolean sentence = m.group(2).split(" ").length > LONGEST_VALUE
                && m.group(2).matches("(?s).*[\\p{Ll}\\p{Lo}].*[.!?\"”»]")
                && !m.group(2).contains("%)");
        return sentence ? null : m.group(1);
    }

    static boolean isRights(String paragraph) {
        return paragraph.matches(
                "(?is)(?:copyright\\b|\u00A9|.{0,60}all rights reserved|.{0,60}alle rechte vorbehalten|.{0,60}tous droits r\u00E9serv\u00E9s).{0,200}");
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
            } else {
                unknown(paragraph, item);
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

    private static void unknown(String paragraph, Item item) {
        Matcher m = LABELLED.matcher(paragraph);
        if (m.matches()) {
            item.property(m.group(1).toLowerCase(Locale.ROOT), m.group(2).strip());
        }
    }
}
