package onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * Why a value is believed.
 *
 * @param method the rule that found it, in lower case with hyphens ({@code record}, {@code json-ld},
 *     {@code byline-line}); {@code docs/extraction.md} and {@code docs/quotes.md} list them all
 * @param evidence the words of the source that the rule read, or null where there are none to show
 * @param confidence from 0 (worthless) to 1 (the source says so in as many words)
 */
public record Provenance(String method, @Nullable String evidence, double confidence) {
    /** @throws IllegalArgumentException if the confidence is not within 0..1 */
    public Provenance {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + method + " is not within 0..1: " + confidence);
        }
    }

    /** Whether the value was worked out from something else than what the source gives for it. */
    public boolean isInferred() {
        return method.startsWith("inferred");
    }
}
