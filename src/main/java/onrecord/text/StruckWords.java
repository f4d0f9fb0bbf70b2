package onrecord.text;

/** Words that are struck out: "will <s>not</s> sign" takes back the "not". */
public final class StruckWords {
    private static final int LONGEST = 600;

    private StruckWords() {}

    /** Whether words take something back: who strikes out more than a few sentences in one piece sets a text so. */
    public static boolean takeBack(String words) {
        return words.length() <= LONGEST;
    }
}
