package onrecord.search.answer;

/** How much of what was asked for must match. */
public enum Strictness {
    /** What was asked for: phrases to the letter. */
    EXACT,
    /** Phrases in any form of their words. */
    FORMS,
    /** All plain words but one; of two, one. */
    FEWER
}
