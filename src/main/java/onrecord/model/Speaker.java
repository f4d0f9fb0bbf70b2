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
        Provenance provenance) {}
