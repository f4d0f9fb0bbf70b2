package onrecord.cluster;

/** The fields of the two indices, beside those that are named as in {@link onrecord.index.codec.Fields}. */
final class ClusterFields {
    static final String TEXT = "text";
    static final String TITLE = "title";

    /** In front of a field of a quote's document that is the quote's own. */
    static final String QUOTE = "quote.";

    /** In front of a field of a quote's document that is its article's. */
    static final String OF = "of.";

    /** In front of a field of a quote within its article. */
    static final String NESTED = "q.";

    static final String SAID = "said";

    /** Behind a facet: what it is found by, where that is more than what is counted. */
    static final String ASKED = "_asked";

    /** Behind a facet: in whose words it is found. */
    static final String NAME = "_name";

    static final String JOIN = "join";

    /** How many quotes an article has; kept, not indexed. */
    static final String QUOTES = "quotes";

    /** The file an article was read from. */
    static final String FILE = "file";

    /** The first possible day of the last change. */
    static final String UPDATED_EARLIEST = "updated_earliest";

    /** The last possible day of the last change. */
    static final String UPDATED_LATEST = "updated_latest";

    /**
     * A word for what an article said when it was found; kept, not indexed. One that is put again and says the same
     * keeps the time at which it was taken in.
     */
    static final String FOUND_TEXT = "found_text";

    /** The first and the last possible day in one number. */
    static final String RANGE = "range";

    private ClusterFields() {}

    /** The names of those quoted: the certain ones, or those too that are only perhaps right. */
    static String speakers(boolean certain) {
        return certain ? "speaker" : "speaker_any";
    }
}
