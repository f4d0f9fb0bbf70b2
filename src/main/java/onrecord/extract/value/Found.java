package onrecord.extract.value;

import onrecord.model.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A value that a source may have meant, and why.
 *
 * @param value the parsed value
 * @param provenance how it was found and how far to trust it on its own
 * @param binding whether it wins over everything that is not binding: the user or the record said so
 */
public record Found<T>(T value, Provenance provenance, boolean binding) {
    /** A candidate among others; {@code confidence} is 0..1. */
    public static <T> Found<T> of(T value, String method, @Nullable String evidence, double confidence) {
        return new Found<>(value, new Provenance(method, evidence, confidence), false);
    }

    /** Another value on the same grounds. */
    public <U> Found<U> with(U other) {
        return new Found<>(other, provenance, binding);
    }
}
