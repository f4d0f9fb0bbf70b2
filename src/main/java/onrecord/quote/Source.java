package onrecord.quote;

import onrecord.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who is said beside some words to speak them.
 *
 * @param mention where the text names the speaker, or null where the verb alone does: "«…», ha detto"
 * @param name the name, or null where only a role or nothing certain is said
 * @param cue the words that attribute
 * @param method the rule that found it, as {@code docs/quotes.md} lists them
 * @param kind what the mention is
 */
record Source(@Nullable Span mention, @Nullable String name, String cue, String method, Name.Kind kind) {
    /** The same source, taken over by words near. */
    Source inherited(String by) {
        return new Source(mention, name, cue, by, kind);
    }
}
