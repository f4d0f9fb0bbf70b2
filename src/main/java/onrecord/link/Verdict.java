package onrecord.link;

/** Whether words that somebody is said to have said are what an archive has. */
public enum Verdict {
    /** A quote has them word for word. */
    VERBATIM,
    /** A quote has most of them; some words differ, are left out or were put in. */
    ALTERED,
    /** A quote has them, or most of them, and its speaker is not the one asked for. */
    SAID_BY_ANOTHER,
    /** Their pieces are said in several places, and nowhere together. */
    STITCHED,
    /** An article has them word for word in its own text, and as nobody's words. */
    UNQUOTED,
    /** No article of the archive has them. It may have been said all the same. */
    ABSENT
}
