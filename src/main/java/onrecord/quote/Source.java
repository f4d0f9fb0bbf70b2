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
 * @param also who speaks together with the first, or null
 * @param via who passed the words on: "selon l'AFP"; or null
 */
record Source(
        @Nullable Span mention,
        @Nullable String name,
        String cue,
        String method,
        Name.Kind kind,
        @Nullable Source also,
        @Nullable String via) {
    /** One source, from whom the article has the words. */
    Source(@Nullable Span mention, @Nullable String name, String cue, String method, Name.Kind kind) {
        this(mention, name, cue, method, kind, null, null);
    }

    /** A copy of this source without its name. */
    Source unnamed() {
        return new Source(mention, null, cue, method, kind, null, via);
    }

    /** A copy of this source with the name of the person it means. */
    Source named(String whole) {
        return new Source(mention, whole, cue, method, Name.Kind.PERSON, also, via);
    }

    /** A copy of this source that words near by take over. */
    Source inherited(String by) {
        return new Source(mention, name, cue, by, kind, also == null ? null : also.inherited(by), via);
    }

    /** A copy with another who speaks together with the first. */
    Source with(Source other) {
        return new Source(mention, name, cue, method, kind, other, via);
    }

    /** A copy of this source whose words somebody else passes on. */
    Source passedOnBy(String via) {
        return new Source(mention, name, cue, method, kind, also, via);
    }
}
