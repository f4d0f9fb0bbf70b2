package onrecord.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What Factiva saves as a web page: an element of the class {@code article} an article. Either with a table that gives
 * a code of two or three letters for each value (HD, BY, PD, SN, LP, TD), or with a line a value in a fixed order:
 * section, headline, author, count of words, date, source, code, edition, page, language, rights.
 */
final class FactivaExport {
    private static final Pattern WORDS = Pattern.compile("\\d[\\d.,\u00A0 ]* ?[\\p{L}]+");
    /** The codes of the text, whose paragraphs count. */
    private static final Set<String> TEXTS = Set.of("LP", "TD");

    private static final String HEADLINE = "Headline";
    private static final String CLASS = "class=";

    private FactivaExport() {}

    /** Whether a web page is one. */
    static boolean is(String html) {
        for (int i = html.indexOf(HEADLINE); i >= 0; i = html.indexOf(HEADLINE, i + 1)) {
            if (isClass(html, i - 2)) {
                return html.contains("rticle");
            }
        }
        return false;
    }

    /** Whether a class of two small letters and what follows begins at {@code from}. */
    private static boolean isClass(String html, int from) {
        if (from < 0 || !isSmall(html.charAt(from)) || !isSmall(html.charAt(from + 1))) {
            return false;
        }
        boolean quoted = from > 0 && "\"'".indexOf(html.charAt(from - 1)) >= 0;
        return html.startsWith(CLASS, from - CLASS.length() - (quoted ? 1 : 0));
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Its articles in order. */
    static List<Supplier<Item>> items(String html) {
        List<Supplier<Item>> items = new ArrayList<>();
        for (Element article : Markup.parse(html)
                .select(
                        "div[class~=\\b[a-z]{2}Article\\b], div.article:not(:has(div[class~=\\b[a-z]{2}Article\\b]))")) {
            boolean coded = !article.select("td.index, td:first-child > b").isEmpty()
                    && article.select("tr").stream().anyMatch(row -> code(row).equals("HD"));
            if (coded) {
                items.add(() -> coded(article));
            } else if (article.selectFirst("[class~=[a-z]{2}Headline]") != null) {
                items.add(() -> inOrder(article));
            }
        }
        return items;
    }

    private static String code(Element row) {
        Element first = row.firstElementChild();
        return first == null || row.childrenSize() < 2 ? "" : line(first);
    }

    private static Item coded(Element article) {
        Map<String, Element> values = new LinkedHashMap<>();
        for (Element row : article.select("tr")) {
            if (code(row).matches("[A-Z]{2,4}")) {
                values.putIfAbsent(code(row), row.child(1));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((code, cell) -> texts.put(code, TEXTS.contains(code) ? MarkupText.of(cell) : line(cell)));
        return FactivaFields.item(texts);
    }

    private static Item inOrder(Element article) {
        Element headline = article.selectFirst("[class~=[a-z]{2}Headline]");
        Item item = new Item("factiva").id(id(article));
        item.claim(Field.TITLE, "headline", headline == null ? null : line(headline));
        Element author = article.selectFirst(".author");
        ExportFields.authors("author", author == null ? null : line(author), item);
        List<String> lines = new ArrayList<>();
        int beforeHeadline = 0;
        for (Element element : article.select("div")) {
            if (element.attributesSize() == 0 && element.getElementsByTag("div").size() == 1) {
                lines.add(line(element));
            } else if (headline != null && headline.equals(element.selectFirst("[class~=[a-z]{2}Headline]"))) {
                beforeHeadline = lines.size();
            }
        }
        if (beforeHeadline > 0) {
            item.claim(Field.SECTION, "section", lines.getFirst());
        }
        named(lines.subList(beforeHeadline, lines.size()), item);
        List<String> paragraphs = article.select("p.articleParagraph, p[class*=articleParagraph]").stream()
                .distinct()
                .map(MarkupText::of)
                .filter(text -> !text.isEmpty())
                .toList();
        return item.body(String.join("\n\n", paragraphs));
    }

    /**
     * From the count of words on the order is fixed: date, perhaps a time, source, code; the language stands before the
     * rights.
     */
    private static void named(List<String> lines, Item item) {
        int words = 0;
        while (words < lines.size() && !WORDS.matcher(lines.get(words)).matches()) {
            words++;
        }
        int at = words + 1;
        if (at >= lines.size() || ExportFields.dateLine(lines.get(at)) == null) {
            return;
        }
        item.claim(Field.DATE, "date", ExportFields.dateLine(lines.get(at++)));
        if (at < lines.size() && lines.get(at).matches("\\d{1,2}:\\d\\d.*")) {
            item.property("time", lines.get(at++));
        }
        if (at < lines.size()) {
            item.claim(Field.OUTLET, "source", lines.get(at++));
        }
        for (; at < lines.size(); at++) {
            String line = lines.get(at);
            if (LanguageNames.code(line) != null) {
                ExportFields.language("language", line, item);
            } else {
                item.property(NexisValues.isRights(line) ? "rights" : "edition", line);
            }
        }
    }

    private static @Nullable String id(Element article) {
        Element last = article.select("p").last();
        String number = last == null ? null : FactivaFields.number(line(last));
        if (number != null) {
            return number;
        }
        Element named = article.id().isEmpty() ? article.closest("[id^=article-]") : article;
        return named == null ? null : named.id().replaceFirst("^article-", "");
    }

    private static String line(Element element) {
        return element.text().replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
    }
}
