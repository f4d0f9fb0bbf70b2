package onrecord.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * What Factiva exports as text, RTF or a Word file. Either a line a value in a fixed order (section, headline, author,
 * count of words, date, time, source, code, page, language, rights), then the text and a last line with the accession
 * number; or lines that begin with a code of two or three letters. What stands around the values is in the language of
 * the user; the order and the accession number are the same in all of them.
 */
final class FactivaText {
    /** The accession number of an article: its source, its day, and figures and letters. A word may stand in front. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\p{L}[\\p{L} ]{0,20}[ :：]+|[^\\x00-\\x7F]{1,10})?([A-Z][A-Z0-9]{2,9}[12]\\d{7}[a-z][a-z0-9]{4,12})");
    /** "66 words", "1,204 Wörter", "812 слова", "1 345 mots", "504 字". */
    private static final Pattern WORDS = Pattern.compile("\\d[\\d.,\u00A0\u202F ]*\\p{L}{1,12}");

    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: ?[A-Za-z.]{1,5})?");
    private static final Pattern CODED = Pattern.compile("([A-Z]{2,4})(?:[ \\t\u00A0]{2,}|\\t|[ \\t\u00A0]*$)(.*)");
    private static final Set<String> CODES = Set.of(
            "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT", "RF",
            "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "CLM", "ART", "DLN", "GC");

    private static final Pattern BY = Pattern.compile(
            "(?i)(?:by|von|par|por|di|da|door|av|af|od|autor|auteur|autore|от|автор|文|作者|記者|记者)[ :：].{2,80}");
    /** Two to five words, each with a capital: what the name of an author looks like. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’.-]*|(?:de|van|von|der|la|le|and|und|et|y|e|&|/|,))(?: ?,? (?:\\p{Lu}[\\p{L}'’.-]*,?"
                    + "|de|van|von|der|la|le|and|und|et|y|e|&|/)){1,6}");
    /** How many lines may stand between the source and the text. */
    private static final int MOST_HEAD = 12;

    private FactivaText() {}

    /** Whether a text is one. */
    static boolean is(String text) {
        List<String> lines = lines(text);
        boolean numbered = lines.stream().anyMatch(line -> number(line) != null);
        if (!numbered) {
            return false;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isHead(lines, i)) {
                return true;
            }
        }
        return isCoded(lines);
    }

    /** A cheap look before the lines are taken apart: an accession number stands somewhere. */
    private static final Pattern HINT = Pattern.compile("[A-Z][A-Z0-9]{2,9}[12]\\d{7}[a-z][a-z0-9]{4,12}");

    /** Its articles in order; none when it is no export. */
    static List<Item> items(String text) {
        return HINT.matcher(text).find() && is(text) ? articles(lines(text)) : List.of();
    }

    private static List<String> lines(String text) {
        return text.replace('\u00A0', ' ').lines().map(String::stripTrailing).toList();
    }

    private static boolean isCoded(List<String> lines) {
        Set<String> seen = new HashSet<>();
        lines.forEach(line -> {
            String code = code(line);
            if (code != null) {
                seen.add(code);
            }
        });
        return seen.contains("HD") && seen.contains("AN") && (seen.contains("SN") || seen.contains("PD"));
    }

    private static List<Item> articles(List<String> lines) {
        boolean coded = isCoded(lines);
        List<Item> items = new ArrayList<>();
        List<String> article = new ArrayList<>();
        for (String line : lines) {
            article.add(line);
            boolean last = coded ? endsCoded(article) : number(line) != null;
            if (last) {
                Item item = coded ? coded(article) : inOrder(article);
                if (item != null) {
                    items.add(item);
                }
                article.clear();
            }
        }
        return items;
    }

    /** With codes the accession number ends an article, on the line of its code or below. */
    private static boolean endsCoded(List<String> article) {
        String line = article.getLast();
        String value = "AN".equals(code(line)) ? value(line) : line;
        return number(value.strip()) != null && article.stream().anyMatch(l -> "AN".equals(code(l)));
    }

    private static @Nullable String number(String line) {
        Matcher m = NUMBER.matcher(line.strip());
        return m.matches() ? m.group(1) : null;
    }

    private static @Nullable String code(String line) {
        Matcher m = CODED.matcher(line);
        return m.matches() && CODES.contains(m.group(1)) ? m.group(1) : null;
    }

    private static String value(String line) {
        Matcher m = CODED.matcher(line);
        return m.matches() ? m.group(2).strip() : line;
    }

    private static Item coded(List<String> lines) {
        Map<String, StringBuilder> values = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : lines) {
            String code = code(line);
            if (code != null) {
                current = values.computeIfAbsent(code, c -> new StringBuilder());
            }
            current.append(code == null ? line.strip() : value(line)).append('\n');
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((code, value) -> texts.put(code, paragraphs(value.toString())));
        return FactivaFields.item(texts);
    }

    private static String paragraphs(String text) {
        return text.strip().replaceAll("\\n\\s*\\n", "\n\n").replaceAll("(?<!\\n)\\n(?!\\n)", " ");
    }

    /** Whether the count of words stands at this line: a date is next. */
    private static boolean isHead(List<String> lines, int at) {
        if (!WORDS.matcher(lines.get(at).strip()).matches()) {
            return false;
        }
        int next = next(lines, at + 1);
        return next < lines.size() && ExportFields.dateLine(lines.get(next)) != null;
    }

    private static int next(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static @Nullable Item inOrder(List<String> lines) {
        int words = 0;
        while (words < lines.size() && !isHead(lines, words)) {
            words++;
        }
        if (words == lines.size()) {
            return null;
        }
        Item item = new Item("factiva").id(number(lines.getLast()));
        above(
                lines.subList(0, words).stream()
                        .filter(line -> !line.isBlank())
                        .map(String::strip)
                        .toList(),
                item);
        int at = next(lines, words + 1);
        item.claim(Field.DATE, "date", ExportFields.dateLine(lines.get(at)));
        at = next(lines, at + 1);
        if (at < lines.size() && TIME.matcher(lines.get(at).strip()).matches()) {
            item.property("time", lines.get(at).strip());
            at = next(lines, at + 1);
        }
        if (at < lines.size() - 1) {
            item.claim(Field.OUTLET, "source", lines.get(at).strip());
            at = edition(lines, at + 1, item);
            item.body(body(lines.subList(at, lines.size() - 1)));
        }
        return item;
    }

    /** Paragraphs are parted by empty lines; where there are none, every line is one. */
    private static String body(List<String> lines) {
        String text = String.join("\n", lines).strip();
        return text.contains("\n\n") ? paragraphs(text) : text.replace("\n", "\n\n");
    }

    /** What stands above the count of words: section, headline, author. Only the headline is always there. */
    private static void above(List<String> lines, Item item) {
        List<String> left = new ArrayList<>(lines);
        if (left.size() > 1 && isAuthor(left.getLast(), left.get(left.size() - 2))) {
            ExportFields.authors("author", left.removeLast(), item);
        }
        if (left.size() == 2
                && left.getFirst().length() <= 30
                && left.getFirst().length() < left.getLast().length()) {
            item.claim(Field.SECTION, "section", left.removeFirst());
        }
        item.claim(Field.TITLE, "headline", String.join(" ", left));
    }

    private static boolean isAuthor(String line, String above) {
        boolean named = NAMES.matcher(line).matches() && line.length() <= 80;
        return BY.matcher(line).matches() || (named && above.length() > line.length());
    }

    /**
     * Code, edition, page, language and rights, in this order, stand between source and text.
     *
     * @return where the text begins
     */
    private static int edition(List<String> lines, int from, Item item) {
        int end = from;
        int seen = 0;
        for (int at = next(lines, from); at < lines.size() - 1 && seen < MOST_HEAD; at = next(lines, at + 1)) {
            String line = lines.get(at).strip();
            boolean rights = NexisValues.isRights(line) || line.startsWith("(c)") || line.startsWith("(C)");
            if (line.length() > 60 && !rights) {
                break;
            }
            seen++;
            if (rights || LanguageNames.code(line) != null) {
                end = at + 1;
            }
        }
        for (String line : lines.subList(from, end)) {
            String value = line.strip();
            if (LanguageNames.code(value) != null) {
                ExportFields.language("language", value, item);
            } else {
                boolean rights = NexisValues.isRights(value)
                        || value.toLowerCase(Locale.ROOT).startsWith("(c)");
                item.property(rights ? "rights" : "edition", value);
            }
        }
        return end == from ? afterBlank(lines, from) : end;
    }

    /** Where neither language nor rights are named, an empty line ends what is said of the article. */
    private static int afterBlank(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() - 1 && !lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() - 1 ? at : from;
    }
}
