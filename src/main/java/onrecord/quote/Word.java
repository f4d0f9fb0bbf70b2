package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import onrecord.text.PartsOfNames;

/**
 * A word or a mark of a text in any language, or what somebody says, which the sentence around it treats as one word.
 *
 * @param start its first offset in the body
 * @param end the offset behind it
 * @param printed as it stands there
 * @param lower in lower case, with plain apostrophes; empty for what somebody says
 * @param turn the number of what somebody says, or -1 for a word
 */
record Word(int start, int end, String printed, String lower, int turn) {
    private static final int LONGEST_PROCLITIC = 7;
    private static final char FIRST_CYRILLIC = '\u0400';

    boolean isTurn() {
        return turn >= 0;
    }

    boolean isMark() {
        return !isTurn() && !Character.isLetterOrDigit(printed.codePointAt(0));
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    /** Whether it begins with a capital, or with a small prefix in front of one, as "al-Assad". */
    boolean isCapital() {
        if (isTurn()) {
            return false;
        }
        int hyphen = printed.indexOf('-');
        return Character.isUpperCase(printed.codePointAt(0))
                || (hyphen > 0 && hyphen <= 3 && Character.isUpperCase(printed.charAt(hyphen + 1)));
    }

    boolean isAllCapitals() {
        return printed.length() > 1 && printed.chars().allMatch(Character::isUpperCase);
    }

    boolean isDash() {
        return !isTurn() && printed.length() == 1 && "—–―-‑".contains(printed);
    }

    boolean isComma() {
        return !isTurn() && (is(",") || is("،") || is("，"));
    }

    boolean isColon() {
        return is(":") || is("：");
    }

    /** "il" of "dit-il": what stands behind the last hyphen of a word. */
    static String afterLastHyphen(String lower) {
        return lower.substring(lower.lastIndexOf('-') + 1);
    }

    /** Its first characters. */
    Word cut(int length) {
        return new Word(start, start + length, printed.substring(0, length), lower.substring(0, length), turn);
    }

    static Word ofTurn(int start, int end, String printed, int turn) {
        return new Word(start, end, printed, "", turn);
    }

    /**
     * The words and marks between two offsets. A small word before an apostrophe ("l'ancien", "dell'anno") is a word of
     * its own; an initial, and an abbreviation, keeps its full stop.
     */
    static List<Word> between(String text, int from, int to, Set<String> abbreviations) {
        List<Word> words = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            int end = isPart(c) ? wordEnd(text, i, to) : i + 1;
            String printed = text.substring(i, end);
            String lower = printed.toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean abbreviated = (end - i == 1 && Character.isUpperCase(c)) || abbreviations.contains(lower);
            if (abbreviated
                    && end < to
                    && text.charAt(end) == '.'
                    && (end - i > 1 || isBeforeCapital(text, end + 1, to))) {
                end++;
                printed += '.';
                lower += '.';
            }
            words.add(new Word(i, end, printed, lower, -1));
            i = end;
        }
        return words;
    }

    /** Whether a name goes on behind an initial: "J. Berg", not "Wang I." */
    private static boolean isBeforeCapital(String text, int at, int to) {
        int i = at;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        int particle = i;
        while (particle < to && Character.isLowerCase(text.charAt(particle))) {
            particle++;
        }
        if (particle > i && PartsOfNames.isParticle(text.substring(i, particle))) {
            return isBeforeCapital(text, particle, to); // "M. de La Motte"
        }
        return i < to && Character.isUpperCase(text.charAt(i));
    }

    private static int wordEnd(String text, int start, int to) {
        int end = start + 1;
        boolean small = Character.isLowerCase(text.charAt(start));
        boolean latin = text.charAt(start) < FIRST_CYRILLIC;
        while (end < to && (isPart(text.charAt(end)) || joins(text, end, to) || isBeforeMarks(text, start, end, to))) {
            end++;
            boolean apart = end - start <= 2 || (small && end - start <= LONGEST_PROCLITIC);
            if (isApostrophe(text.charAt(end - 1)) && apart && latin) { // "l'ancien", not "В'ячеслав"
                break;
            }
        }
        return end;
    }

    /** "parle d'« … »": a small word with its apostrophe right in front of what is said. */
    private static boolean isBeforeMarks(String text, int start, int end, int to) {
        return isApostrophe(text.charAt(end)) && end - start <= 2 && end + 1 == to;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean joins(String text, int i, int to) {
        char c = text.charAt(i);
        return (c == '-' || c == '‑' || isApostrophe(c)) && i + 1 < to && Character.isLetterOrDigit(text.charAt(i + 1));
    }
}
