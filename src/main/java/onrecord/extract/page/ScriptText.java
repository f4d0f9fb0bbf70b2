package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import onrecord.text.Cut;
import onrecord.text.DenseScript;
import onrecord.text.SentenceEnds;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page that a browser would draw by its scripts and a saver has not: the {@code articleBody} of the
 * linked data, else the longest string within a script that holds running text and says what the head says of the page.
 */
final class ScriptText {
    /** A page with fewer characters of running text shows none: "You need JavaScript to see this page." */
    private static final double SHOWN = 250;

    private static final int SHORTEST = 400;
    /** In characters, of all scripts of a page. */
    private static final int MOST_SCRIPT = 8 << 20;
    /** A string may hold a script with strings of its own. */
    private static final int DEEPEST = 2;

    private static final int SENTENCES = 3;
    private static final String MARKS_OF_SCRIPTS = "{}[]<>=\\\\|_$";
    private static final double MOST_MARKS = 0.01;
    /** So much of the beginning of a description, without blanks and marks, stands in the text that it describes. */
    private static final int BEGINNING = 30;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST_WORD = 3;
    /** So much of a word stands for all its forms; of a word without blanks around it, each two letters do. */
    private static final int STEM = 5;

    private static final int FEWEST_WORDS = 3;
    private static final double SHARE_OF_WORDS = 0.5;
    private static final String BEFORE_STRING = ":,=([{";
    private static final Pattern MARKUP = Pattern.compile("(?i)<p[\\s>]|</p>|<br\\s?/?>");
    private static final Pattern TAG = Pattern.compile("<[^<>]{1,2000}>");
    /** "{/p}": how some write the end of an element within a script, where "</" would end that. */
    private static final Pattern BRACED_END = Pattern.compile("\\{\\\\?/([a-zA-Z][a-zA-Z0-9]{0,9})\\}");

    private final ParsedPage page;
    private @Nullable String best;

    private ScriptText(ParsedPage page) {
        this.page = page;
    }

    /** Whether a page shows so little that its text may stand in its scripts. */
    static boolean isWanted(ParsedPage page) {
        double shown = 0;
        for (Block block : page.article) {
            shown += Prose.weight(block);
        }
        return shown < SHOWN;
    }

    /** The text as markup, or null where no script holds one that is the page's. */
    static @Nullable String find(ParsedPage page, Document document) {
        String linked = page.linked.text("articleBody");
        if (linked != null && linked.length() >= SHORTEST) {
            return markup(linked);
        }
        ScriptText text = new ScriptText(page);
        int left = MOST_SCRIPT;
        for (Element script : document.select("script:not([type*=ld+json])")) {
            String data = script.data();
            if (data.length() >= SHORTEST && data.length() <= left) {
                left -= data.length();
                text.strings(data, 1);
            }
        }
        return text.best == null ? null : markup(text.best);
    }

    /** Looks at each string of a script. A quotation mark begins one behind a mark that a value may follow. */
    private void strings(String script, int depth) {
        char before = ' ';
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == '"' && BEFORE_STRING.indexOf(before) >= 0) {
                int end = end(script, i + 1);
                if (end - i > SHORTEST) {
                    string(unescaped(script, i + 1, end), depth);
                }
                i = end;
            }
            before = Character.isWhitespace(c) ? before : c;
        }
    }

    private void string(String text, int depth) {
        boolean longer = text.length() >= SHORTEST && (best == null || text.length() > best.length());
        if (longer && isRunning(text) && isOfPage(text)) {
            best = text;
        } else if (depth < DEEPEST && text.indexOf('"') >= 0) {
            strings(text, depth + 1);
        }
    }

    private static int end(String script, int from) {
        int i = from;
        while (i < script.length() && script.charAt(i) != '"' && script.charAt(i) != '\n') {
            i += script.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, script.length());
    }

    /** A string without the escapes of JSON and JavaScript. */
    private static String unescaped(String script, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = script.charAt(i);
            if (c != '\\' || i + 1 >= to) {
                text.append(c);
                continue;
            }
            char escaped = script.charAt(++i);
            switch (escaped) {
                case 'n', 'r' -> text.append('\n');
                case 't' -> text.append(' ');
                case 'u', 'x' -> {
                    int digits = escaped == 'u' ? 4 : 2;
                    int code = code(script, i + 1, Math.min(to, i + 1 + digits));
                    text.append(code < 0 ? escaped : (char) code);
                    i += code < 0 ? 0 : digits;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    private static int code(String script, int from, int to) {
        int code = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(script.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return from == to ? -1 : code;
    }

    /** Sentences with hardly a mark of scripts between them, whatever the markup around them. */
    private static boolean isRunning(String text) {
        String plain = TAG.matcher(BRACED_END.matcher(text).replaceAll("")).replaceAll("");
        int ends = 0;
        int marks = 0;
        for (int i = 0; i < plain.length(); i++) {
            ends += SentenceEnds.contains(plain.charAt(i)) ? 1 : 0;
            marks += MARKS_OF_SCRIPTS.indexOf(plain.charAt(i)) >= 0 ? 1 : 0;
        }
        boolean data = plain.strip().startsWith("{") || plain.strip().startsWith("[");
        return !data && ends >= SENTENCES && marks <= MOST_MARKS * plain.length();
    }

    /**
     * Whether a text begins as a description of the page does; where the page shows no text at all, whether it holds
     * most words of a title of it.
     */
    private boolean isOfPage(String text) {
        String plain = TAG.matcher(text).replaceAll(" ");
        String bare = LineWords.bare(plain);
        for (String summary : page.summaries()) {
            String beginning = LineWords.bare(summary);
            if (beginning.length() >= BEGINNING && bare.contains(beginning.substring(0, BEGINNING))) {
                return true;
            }
        }
        return page.article.isEmpty() && page.titles().stream().anyMatch(title -> saysMostOf(bare, title));
    }

    private static boolean saysMostOf(String bare, String title) {
        List<String> pieces = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT), 0)) {
            if (!word.isEmpty() && DenseScript.contains(word.charAt(0))) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    pieces.add(word.substring(i, i + 2));
                }
            } else if (word.length() >= SHORTEST_WORD) {
                pieces.add(Cut.beginning(word, STEM));
            }
        }
        long there = pieces.stream().filter(bare::contains).count();
        return pieces.size() >= FEWEST_WORDS && there >= SHARE_OF_WORDS * pieces.size();
    }

    private static String markup(String text) {
        if (MARKUP.matcher(text).find()) {
            return BRACED_END.matcher(text).replaceAll("</$1>");
        }
        StringBuilder paragraphs = new StringBuilder();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line ->
                        paragraphs.append("<p>").append(Entities.escape(line)).append("</p>"));
        return paragraphs.toString();
    }
}
