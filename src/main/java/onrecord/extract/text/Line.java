package onrecord.extract.text;

import java.util.Locale;
import onrecord.extract.value.Found;
import onrecord.text.DenseScript;
import onrecord.text.SentenceEnds;

/**
 * One line of a text, or several that were one before they were wrapped.
 *
 * @param text without white space around it
 * @param gap how many empty lines stand before it
 * @param number its place among the lines, from 0
 */
record Line(String text, int gap, int number) {
    private static final String CLOSING = "\"'”’»«“‘)]}*_›」』】）";
    private static final int PROSE = 60;
    private static final int LONG = 240;
    private static final int LONGEST_CREDIT = 42;

    /** How much it says: characters, those of scripts without spaces counting for more. */
    int weight() {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            weight += DenseScript.contains(text.charAt(i)) ? 3 : 1;
        }
        return weight;
    }

    /**
     * Whether it ends as a sentence does, quotation marks, brackets and a credit in brackets ("... he said. (Reuters)")
     * aside.
     */
    boolean endsSentence() {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        boolean credited = open > 0 && text.length() - open <= LONGEST_CREDIT && endsSentence(open - 1);
        return credited || endsSentence(text.length() - 1);
    }

    private boolean endsSentence(int end) {
        int last = end;
        while (last > 0 && (CLOSING.indexOf(text.charAt(last)) >= 0 || text.charAt(last) == ' ')) {
            last--;
        }
        return last >= 0 && SentenceEnds.contains(text.charAt(last));
    }

    /** Whether it reads like running text. */
    boolean prose() {
        int weight = text.length() >= LONG ? text.length() : weight();
        return weight >= LONG || (weight >= PROSE && (endsSentence() || text.endsWith(":")));
    }

    /** How many words, as spaces tell them. */
    int words() {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    /** Whether it is a heading of Markdown. */
    boolean heading() {
        int hashes = 0;
        while (hashes < text.length() && text.charAt(hashes) == '#') {
            hashes++;
        }
        return hashes > 0 && hashes <= 6 && hashes < text.length() && text.charAt(hashes) == ' ';
    }

    /** Whether it is an item of a list. */
    boolean bullet() {
        return text.length() > 2 && "•‣▪●◦*-–".indexOf(text.charAt(0)) >= 0 && Character.isWhitespace(text.charAt(1));
    }

    /** The text without the marks of a heading, of emphasis around all of it, or of a list. */
    String bare() {
        int from = 0;
        if (heading()) {
            from = text.indexOf(' ');
        } else if (bullet()) {
            from = 1;
        }
        String bare = text.substring(from).strip();
        for (String mark : new String[] {"**", "__"}) {
            if (bare.length() > 4 && bare.startsWith(mark) && bare.endsWith(mark)) {
                bare = bare.substring(2, bare.length() - 2).strip();
            }
        }
        return bare;
    }

    /** A value that its words give. */
    <T> Found<T> gives(T value, String method, double confidence) {
        return Found.of(value, method, text, confidence);
    }

    /** What lines of the same words have in common. */
    String key() {
        return bare().toLowerCase(Locale.ROOT);
    }
}
