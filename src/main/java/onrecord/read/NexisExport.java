package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.model.Field;

/**
 * What Nexis exports, as the text of a Word file, RTF, web page or text file. In the newer layout (Nexis Uni, Lexis
 * Advance) each article is headline, source, date, rights, named values, the word "Body", the text, "Classification",
 * more named values, "End of Document". In the older one "1 of 50 DOCUMENTS" comes before each, then source, date,
 * headline, values whose names are in capitals, the text, and more such values.
 */
final class NexisExport {
    private static final Pattern END = Pattern.compile("(?m)^(?:End of Document|Ende des Dokuments|Fin du document"
            + "|Fin del documento|Fine del documento|Fim do documento|Einde van (?:het )?document)[ \\t]*$");
    private static final Pattern NUMBER = Pattern.compile("(?m)^[ \\t]*(?:" + NexisOlder.NUMBER
            + "|Dokument \\d+ von \\d+|Document[oe]? \\d+ (?:de|di|van|sur) \\d+)[ \\t]*$");

    private static final Pattern PAGE = Pattern.compile("(?i)page \\d+ of \\d+");
    /** The line above the text. */
    private static final Set<String> BODY = Set.of(
            "Body",
            "Text",
            "Full Text",
            "Volltext",
            "Texte",
            "Texto",
            "Testo",
            "Tekst",
            "Corps",
            "Cuerpo",
            "Hauptteil");

    /** The line above the subjects and places behind the text. */
    private static final Set<String> CLASSIFICATION = Set.of(
            "Classification",
            "Klassifikation",
            "Klassifizierung",
            "Clasificaci\u00F3n",
            "Classificatie",
            "Classificazione",
            "Classifica\u00E7\u00E3o");

    private NexisExport() {}

    /** Whether a text is one. */
    static boolean is(String text) {
        return END.matcher(text).find()
                ? text.lines().anyMatch(line -> NexisValues.name(line.strip()) != null || NexisValues.isRights(line))
                : isOlder(text);
    }

    private static boolean isOlder(String text) {
        boolean hint = text.contains(" DOCUMENT")
                || text.contains("okument ")
                || text.contains(" DOKUMENT")
                || text.contains("Document");
        return hint
                && NUMBER.matcher(text).find()
                && NexisValues.LENGTH.matcher(text).find();
    }

    /** Whether a web page may be one: cheap, and right of those that are. */
    static boolean isPage(String html) {
        return html.contains(" DOCUMENT</")
                || html.contains(" DOCUMENTS</")
                || html.contains("End of Document")
                || html.contains("NAME=\"DOC_ID_");
    }

    /** Its articles in order. */
    static List<Supplier<Item>> items(String text) {
        boolean newer = END.matcher(text).find();
        String[] parts = (newer ? END : NUMBER).split(text);
        // before the first number stands the cover, behind the last end the foot of the file
        Stream<String> articles = newer
                ? Stream.of(parts).limit(ends(text)).filter(part -> !part.isBlank())
                : Stream.of(parts).skip(1);
        return articles.<Supplier<Item>>map(
                        part -> () -> newer ? newer(ofNewer(part)) : NexisOlder.item(part, paragraphs(part)))
                .toList();
    }

    private static long ends(String text) {
        return END.matcher(text).results().count();
    }

    /** The paragraphs of an article, each on one line, without the numbers of pages. */
    private static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\n\\s*\\n"))
                .map(p ->
                        p.replace('\u00A0', ' ').replaceAll("\\s*\\n\\s*", " ").strip())
                .filter(p -> !p.isEmpty() && !PAGE.matcher(p).matches())
                .toList();
    }

    /**
     * The paragraphs of an article of the newer layout. Where no blank lines part headline, source and date, as in text
     * that a program made of a Word file, each line above the text is one.
     */
    private static List<String> ofNewer(String text) {
        List<String> all = paragraphs(text);
        int body = body(all);
        if (body >= 0 && dateBefore(all, body) >= 1) {
            return all;
        }
        List<String> lines = text.lines().map(String::strip).toList();
        int line =
                lines.indexOf(lines.stream().filter(BODY::contains).findFirst().orElse(""));
        if (line < 0) {
            return all;
        }
        List<String> parted = new ArrayList<>(lines.subList(0, line).stream()
                .filter(one -> !one.isEmpty() && !PAGE.matcher(one).matches())
                .toList());
        parted.add(lines.get(line));
        parted.addAll(paragraphs(String.join("\n", lines.subList(line + 1, lines.size()))));
        return dateBefore(parted, parted.indexOf(lines.get(line))) >= 1 ? parted : all;
    }

    private static Item newer(List<String> all) {
        Item item = new Item("nexis");
        int body = body(all);
        int end = body < 0 ? endOfHead(all) : endOfBody(all, body + 1);
        int head = body < 0 ? end : body;
        int date = dateBefore(all, head);
        if (date >= 2) {
            item.claim(Field.TITLE, "headline", all.get(date - 2));
        }
        if (date >= 1) {
            item.claim(Field.OUTLET, "source", all.get(date - 1));
            item.claim(Field.DATE, "date", ExportFields.dateLine(all.get(date)));
        }
        NexisValues.add(all.subList(date + 1, head), item);
        if (body >= 0) {
            item.body(String.join("\n\n", all.subList(body + 1, end)));
        }
        graphic(all, end, item);
        NexisValues.add(all.subList(end, all.size()), item);
        return item;
    }

    private static int body(List<String> all) {
        for (int i = 0; i < all.size(); i++) {
            if (BODY.contains(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** What stands between "Graphic" and "Classification" are captions. */
    private static void graphic(List<String> all, int from, Item item) {
        if (from < all.size() && all.get(from).equals("Graphic")) {
            for (int i = from + 1; i < all.size() && !isEnd(all.get(i)); i++) {
                item.claim(Field.CAPTIONS, "Graphic", all.get(i));
            }
        }
    }

    /** The line of the date: the last before the text that is a date, with a headline and a source above. */
    private static int dateBefore(List<String> all, int head) {
        for (int i = head - 1; i >= 1; i--) {
            if (ExportFields.dateLine(all.get(i)) != null && NexisValues.name(all.get(i)) == null) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfHead(List<String> all) {
        int end = endOfBody(all, 0);
        return Math.min(end, all.size());
    }

    private static int endOfBody(List<String> all, int from) {
        for (int i = from; i < all.size(); i++) {
            if (isEnd(all.get(i)) || all.get(i).equals("Graphic")) {
                return i;
            }
        }
        return all.size();
    }

    private static boolean isEnd(String paragraph) {
        // "Update: ..." may be a sentence of the text
        boolean loaded = "loaded".equals(NexisValues.name(paragraph)) && !paragraph.startsWith("Update");
        return loaded || CLASSIFICATION.contains(paragraph);
    }
}
