package onrecord.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words attributed to somebody.
 *
 * @param span where they stand in the article's body, quotation marks left out
 * @param text the words, as the body has them in {@code span}
 * @param kind direct, indirect, mixed or an act
 * @param cue the words that attribute it ("told", "according to"), or null where only quotation marks do
 * @param speakers who said it, the first named first: "Berg and Klein agreed" has two; empty when unknown
 * @param provenance why these are words that somebody said; why a speaker is believed is the {@link Speaker}'s own
 */
public record Quote(
        Span span, String text, Kind kind, @Nullable String cue, List<Speaker> speakers, Provenance provenance) {
    /** In whose words a quote is. */
    public enum Kind {
        /** All of it in quotation marks. */
        DIRECT,
        /** Reported, without quotation marks. */
        INDIRECT,
        /** Reported, with some of the words in quotation marks. */
        MIXED,
        /** What somebody did by speaking, not what was said: "denied the allegations". */
        ACT
    }

    /** @throws IllegalArgumentException if the text is not as long as the span */
    public Quote {
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("quote of " + text.length() + " characters over " + span);
        }
        speakers = List.copyOf(speakers);
    }

    /** A quote of one speaker, or of nobody known. */
    public Quote(
            Span span, String text, Kind kind, @Nullable String cue, @Nullable Speaker speaker, Provenance provenance) {
        this(span, text, kind, cue, speaker == null ? List.of() : List.of(speaker), provenance);
    }

    /** The first of the speakers, or null when none is known. */
    public @Nullable Speaker speaker() {
        return speakers.isEmpty() ? null : speakers.getFirst();
    }

    /** Whether it tells what somebody said: words, not an act of speech alone. */
    public boolean isSaid() {
        return kind != Kind.ACT;
    }
}
