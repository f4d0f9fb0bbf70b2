package onrecord.extract.value;

import java.util.HashMap;
import java.util.Map;
import onrecord.extract.value.DateTokens.Kind;
import onrecord.extract.value.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * A number in Hebrew letters, as dates of the Hebrew calendar have: 3 with one mark, 784 (of 5784) with two marks
 * before the last letter.
 *
 * @param next the place behind its last token
 */
record HebrewNumeral(int value, int next) {
    private static final String ONE_MARK = "'׳’";
    private static final String TWO_MARKS = "\"״”";
    private static final Map<Character, Integer> LETTERS = new HashMap<>();
    private static final int MILLENNIUM = 5000;
    /** The letters of a year of this millennium in the age of newspapers. */
    private static final int FIRST_YEAR = 600;

    private static final int LAST_YEAR = 860;

    static {
        String letters = "אבגדהוזחטיכלמנסעפצקרשת";
        int value = 0;
        int step = 1;
        for (int i = 0; i < letters.length(); i++) {
            value += step;
            LETTERS.put(letters.charAt(i), value);
            step = value == 10 * step ? value : step;
        }
    }

    /** The number at a place, or null where none begins. */
    static @Nullable HebrewNumeral at(DateText text, int place) {
        Token word = text.at(place);
        if (word.kind() != Kind.WORD) {
            return null;
        }
        if (text.at(place + 1).mark(ONE_MARK)) {
            return word.text().length() == 1 ? of(word.text(), place + 2) : null;
        }
        Token last = text.at(place + 2);
        boolean marked = text.at(place + 1).mark(TWO_MARKS) && last.kind() == Kind.WORD && !last.spaced();
        return marked && last.text().length() == 1 ? of(word.text() + last.text(), place + 3) : null;
    }

    /** The year at a place, in letters or figures; with or without its thousands. */
    static @Nullable HebrewNumeral year(DateText text, int place) {
        if (text.at(place).number(4, 4)) {
            return new HebrewNumeral(text.at(place).value(), place + 1);
        }
        HebrewNumeral letters = at(text, place);
        return letters == null || letters.value < FIRST_YEAR || letters.value > LAST_YEAR
                ? null
                : new HebrewNumeral(MILLENNIUM + letters.value, letters.next);
    }

    private static @Nullable HebrewNumeral of(String written, int next) {
        boolean thousands = written.startsWith("ה") && written.length() > 2;
        int value = 0;
        for (int i = thousands ? 1 : 0; i < written.length(); i++) {
            Integer letter = LETTERS.get(written.charAt(i));
            if (letter == null) {
                return null;
            }
            value += letter;
        }
        return new HebrewNumeral(value, next);
    }
}
