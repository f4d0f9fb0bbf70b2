package onrecord.search;

/**
 * Something a person may be about to type.
 *
 * @param kind what it is
 * @param text the words to put into the box
 * @param count how many articles have it; for a phrase, of the headlines looked at
 */
public record Suggestion(Kind kind, String text, long count) {
    /** What is suggested. */
    public enum Kind {
        SPEAKER,
        OUTLET,
        /** Of a byline, behind {@code author:}. */
        AUTHOR,
        /** Behind {@code agency:}. */
        AGENCY,
        /** Behind {@code section:}. */
        SECTION,
        TAG,
        COLLECTION,
        /** A phrase that several headlines have, or a headline whole. */
        HEADLINE
    }
}
