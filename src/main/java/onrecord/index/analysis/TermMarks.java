package onrecord.index.analysis;

/** Terms of the index that are no printed words, such as stems: marks in front keep them apart from every word. */
public final class TermMarks {
    /**
     * The last of the characters that stand in front of terms that are no words; folding never leaves one in a word.
     */
    public static final char LAST_MARK = '\u0003';

    /** Stands in front of the first word of a body. */
    public static final String BODY_START = "\u0002";

    /** Stands behind the last word of a body. */
    public static final String BODY_END = "\u0003";

    /** Stands in front of a stem, and between its language and itself. */
    static final char STEM_MARK = '\u0001';

    private TermMarks() {}

    /** A stem as the term under which the other forms of its words stand. */
    public static String marked(String stem, String language) {
        return STEM_MARK + language + STEM_MARK + stem;
    }

    /**
     * The term that stands in the index where two words have but a hyphen between them.
     *
     * @param first folded
     * @param last the base of the second word, folded
     */
    public static String compound(String first, String last) {
        return marked(first + '-' + last, "-");
    }

    /** The term under which the other words of a family stand. */
    static String kin(String family) {
        return marked(family, "+");
    }
}
