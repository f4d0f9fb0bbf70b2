package onrecord.text;

/** The marks that end a sentence, in all scripts. */
public final class SentenceEnds {
    /** All of them; none has a meaning of its own within the brackets of a regular expression. */
    public static final String MARKS = ".!?…。！？؟।॥۔։";

    private SentenceEnds() {}

    /** Whether a character is one of them. */
    public static boolean contains(char c) {
        return MARKS.indexOf(c) >= 0;
    }
}
