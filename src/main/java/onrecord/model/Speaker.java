package onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * The person or organisation a quote is attributed to.
 *
 * @param mention how the text puts it, as printed: "Wang", "the ministry", "he"
 * @param span where the mention stands in the body, or null where the speaker comes from outside it
 * @param name the canonical name within the article, "Wang Yi"; null where the mention could not be resolved
 * @param via who passed the words on, where that is somebody else ("according to Xinhua"), or null
 * @param provenance why this speaker is believed
 */
public record Speaker(
        String mention,
        @Nullable Span span,
        @Nullable String name,
        @Nullable String via,
        Provenance provenance) {
    /** The confidence below which a name is said with "perhaps", and left out of counts. */
    public static final double CERTAIN = 0.75;

    /** What to call it: by name, else as the text does. */
    public String label() {
        return name != null ? name : mention;
    }

    /** Whether a name is given that may well be another's: it is said with "perhaps". */
    public boolean isPerhaps() {
        return name != null && !isCertain();
    }

    /** Whether it is sure enough who speaks to count it without a "perhaps". */
    public boolean isCertain() {
        return provenance.confidence() >= CERTAIN;
    }
}
