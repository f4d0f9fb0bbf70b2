package onrecord.search.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a query one after the other. Typographic quotation marks are plain ones here, full-width characters
 * their ASCII twins, and every kind of space a space; places stay those of the input.
 */
final class Scanner {
    /** From how many words on a text all in capitals may be a headline or a telegram. */
    private static final int HEADLINE = 5;

    /** How many words a headline has for each that could be an operator, at least. */
    private static final int WORDS_TO_AN_OPERATOR = 4;

    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

    /** The mark within a Hebrew acronym, which most people type as a quotation mark. */
    private static final char GERSHAYIM = '\u05F4';

    private final String text;
    private final boolean operators;
    private int at;

    Scanner(String input) {
        StringBuilder plain = new StringBuilder(input);
        for (int i = 0; i < plain.length(); i++) {
            boolean acronym = isHebrew(input, i - 1) && isHebrew(input, i + 1);
            plain.setCharAt(i, plain.charAt(i) == '"' && acronym ? GERSHAYIM : plain(plain.charAt(i)));
        }
        text = plain.toString();
        operators = !isHeadlineInCapitals(text);
    }

    /**
     * Whether nothing tells an operator from the same word: all is in capitals, words mostly stand side by side, and no
     * parenthesis or quotation mark shows that somebody has the query language in mind.
     */
    private static boolean isHeadlineInCapitals(String text) {
        if (text.indexOf('(') >= 0
                || text.indexOf('"') >= 0
                || text.codePoints().anyMatch(Character::isLowerCase)) {
            return false;
        }
        int words = 0;
        int operators = 0;
        for (String word : text.split(" ", -1)) {
            if (isOperator(word)) {
                operators++;
            } else if (word.codePoints().anyMatch(Character::isUpperCase)) {
                words++;
            }
        }
        return words >= HEADLINE && words >= WORDS_TO_AN_OPERATOR * operators;
    }

    /** Whether it is an operator where it stands alone and can be told from the word. */
    static boolean isOperator(String word) {
        return OPERATORS.contains(word);
    }

    private static boolean isHebrew(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '\u05D0' && text.charAt(at) <= '\u05EA';
    }

    private static char plain(char c) {
        if ("“”„‟«»＂〝〞「」『』".indexOf(c) >= 0) {
            return '"';
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return c == 0 || Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    }

    int at() {
        return at;
    }

    void to(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The next character, or a space at the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
    }

    char next() {
        return text.charAt(at++);
    }

    boolean take(char c) {
        if (!atEnd() && peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    void skipSpace() {
        while (!atEnd() && peek() == ' ') {
            at++;
        }
    }

    /** Takes {@code word} in capitals where it stands alone here and can be told from the word. */
    boolean takeOperator(String word) {
        int end = at + word.length();
        boolean alone = end >= text.length() || " ()\"".indexOf(text.charAt(end)) >= 0;
        if (operators && alone && text.startsWith(word, at)) {
            at = end;
            return true;
        }
        return false;
    }

    /** Takes up to the character, which is taken too; null, and nothing taken, where there is none. */
    @Nullable
    String takeUntil(char c) {
        int end = text.indexOf(c, at);
        if (end < 0) {
            return null;
        }
        String taken = text.substring(at, end);
        at = end + 1;
        return taken;
    }

    /** Takes what stands together without space, quotation mark or parenthesis. */
    String takeChunk() {
        int from = at;
        while (!atEnd() && " \"()".indexOf(peek()) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Takes a number of up to four digits; -1 where there is none. */
    int takeNumber() {
        int from = at;
        while (at - from < 4 && peek() >= '0' && peek() <= '9') {
            at++;
        }
        return from == at ? -1 : Integer.parseInt(text.substring(from, at));
    }
}
