package onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * Words attributed to somebody.
 *
 * @param span where they stand in the article's body, quotation marks left out
 * @param text the words, as the body has them in {@code span}
 * @param kind direct, indirect or mixed
 * @param cue the words that attribute it ("told", "according to"), or null where only quotation marks do
 * @param speaker who said it; null when unknown
 */
public record Quote(
        Span span,
        String text,
        Kind kind,
        @Nullable String cue,
        @Nullable Speaker speaker) {
    /** In whose words a quote is. */
    public enum Kind {
        /** All of it in quotation marks. */
        DIRECT,
        /** Reported, without quotation marks. */
        INDIRECT,
        /** Reported, with some of the words in quotation marks. */
        MIXED
    }

    /** @throws IllegalArgumentException if the text is not as long as the span */
    public Quote {
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("quote of " + text.length() + " characters over " + span);
        }
    }
}
