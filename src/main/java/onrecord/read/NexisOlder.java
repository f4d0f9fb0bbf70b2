package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.model.Field;

/**
 * One article of a Nexis export in the older layout: source, date, perhaps the edition, headline, values whose names
 * are in capitals, the text, and more such values, some under names that nobody has listed.
 */
final class NexisOlder {
    private static final Pattern EDITION = Pattern.compile(
            "(?iu).{0,40}(?:edition|ausgabe|édition|edición|edizione|editie|edição|correction appended).{0,30}");
    /** "1 of 50 DOCUMENTS", as the layout has it in several languages. */
    static final Pattern NUMBER = Pattern.compile("\\d+ (?:of|von|de|di|van|sur|av|af) \\d+ DO[CK]UMENT\\p{Lu}{0,3}");

    private static final Pattern BODY =
            Pattern.compile("(?:BODY|TEXT|TEXTE|TEXTO|TESTO|TEKST):\\s*(.*)", Pattern.DOTALL);
    /** Lines set in the middle of the page begin with so many blanks or more. */
    private static final Pattern CENTRED = Pattern.compile("(?m)^[ \\t\u00A0]{8,}(\\S.*)$");

    private NexisOlder() {}

    /**
     * @param part the article as it stands in the export
     * @param all its paragraphs, each on one line
     */
    static Item item(String part, List<String> all) {
        Item item = new Item("nexis");
        int first = 0;
        while (first < all.size() && !isValue(all.get(first))) {
            first++;
        }
        List<String> centred =
                CENTRED.matcher(part).results().map(m -> m.group(1).strip()).toList();
        head(all.subList(0, first), centred, item);
        int body = endOfValues(all, first);
        int end = startOfTrailer(all, body);
        NexisValues.add(all.subList(first, body), item);
        NexisValues.add(all.subList(end, all.size()), item);
        List<String> text = new ArrayList<>(all.subList(body, end));
        if (!text.isEmpty()) {
            text.set(0, BODY.matcher(text.getFirst()).replaceFirst("$1"));
        }
        return item.body(String.join("\n\n", text).strip());
    }

    private static boolean isValue(String paragraph) {
        return NexisValues.name(paragraph) != null || BODY.matcher(paragraph).matches();
    }

    /** Behind the last value in front of the text; between known ones stand others that nobody has listed. */
    private static int endOfValues(List<String> all, int from) {
        int end = from;
        int at = from;
        while (at < all.size() && !BODY.matcher(all.get(at)).matches() && isNamed(all.get(at))) {
            at++;
            if (NexisValues.name(all.get(at - 1)) != null) {
                end = at;
            }
        }
        return at < all.size() && BODY.matcher(all.get(at)).matches() ? at : end;
    }

    private static boolean isNamed(String paragraph) {
        return NexisValues.name(paragraph) != null || NexisValues.label(paragraph) != null;
    }

    /**
     * The values behind the text: of those under names nobody has listed, one of a known name or a note of rights
     * stands by.
     */
    private static int startOfTrailer(List<String> all, int body) {
        int start = all.size();
        boolean known = false;
        while (start > body && isTrailer(all.get(start - 1))) {
            start--;
            String paragraph = all.get(start);
            known |= NexisValues.label(paragraph) == null
                    || NexisValues.name(paragraph) != null
                    || paragraph.endsWith("%)");
        }
        return known ? start : all.size();
    }

    private static boolean isTrailer(String paragraph) {
        return isNamed(paragraph)
                || NexisValues.isRights(paragraph)
                || NUMBER.matcher(paragraph).matches();
    }

    /** Source, date, edition, headline, in this order; notes of rights may stand between. */
    private static void head(List<String> paragraphs, List<String> centred, Item item) {
        List<String> lines = new ArrayList<>();
        paragraphs.forEach(paragraph -> lines.addAll(lines(paragraph, centred)));
        lines.stream().filter(NexisValues::isRights).forEach(line -> item.property("rights", line));
        lines.removeIf(NexisValues::isRights);
        int date = 0;
        while (date < lines.size() && ExportFields.dateLine(lines.get(date)) == null) {
            date++;
        }
        boolean dated = date < lines.size();
        // above the source may stand what its owner is called
        int source = dated ? date - 1 : 0;
        if (source >= 0 && source < lines.size()) {
            item.claim(Field.OUTLET, "source", lines.get(source));
        }
        if (dated) {
            date(lines.get(date), item);
        }
        title(lines.subList(Math.min(lines.size(), dated ? date + 1 : 1), lines.size()), centred, item);
    }

    private static void title(List<String> lines, List<String> centred, Item item) {
        List<String> title = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean above = title.isEmpty() && i < lines.size() - 1;
            if (above && isEdition(lines.get(i), lines.get(i + 1), centred)) {
                item.property("edition", lines.get(i));
            } else {
                title.add(lines.get(i));
            }
        }
        item.claim(Field.TITLE, "headline", String.join(" ", title));
    }

    /** The lines of a paragraph that is set in the middle, which are things of their own; else the paragraph. */
    private static List<String> lines(String paragraph, List<String> centred) {
        List<String> lines = new ArrayList<>();
        String rest = paragraph;
        while (!rest.isEmpty()) {
            String from = rest;
            String line = centred.stream()
                    .map(one -> one.replaceAll("\\s+", " "))
                    .filter(one -> from.equals(one) || from.startsWith(one + " "))
                    .findFirst()
                    .orElse(null);
            if (line == null) {
                return List.of(paragraph);
            }
            lines.add(line);
            rest = rest.substring(line.length()).strip();
        }
        return lines;
    }

    private static void date(String paragraph, Item item) {
        String date = ExportFields.dateLine(paragraph);
        item.claim(Field.DATE, "date", date);
        String rest = date == null ? paragraph : paragraph.substring(paragraph.indexOf(date) + date.length());
        if (EDITION.matcher(rest).matches()) {
            item.property("edition", rest.replaceFirst("^[ ,;]*(?:\\p{Lu}\\p{Ll}+ )?(?=\\p{Lu})", ""));
        }
    }

    /** What says so, or what is set in the middle above a headline that is not. */
    private static boolean isEdition(String paragraph, String next, List<String> centred) {
        return EDITION.matcher(paragraph).matches() || (centred.contains(paragraph) && !centred.contains(next));
    }
}
