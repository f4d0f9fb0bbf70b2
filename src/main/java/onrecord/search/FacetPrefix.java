package onrecord.search;

import java.util.function.Predicate;
import onrecord.index.Analysis;
import org.jspecify.annotations.Nullable;

/** Whether a value has a word that begins like what was typed, folded on both sides. */
final class FacetPrefix {
    private FacetPrefix() {}

    /** The test, or null where nothing was typed. */
    static @Nullable Predicate<String> of(String typed) {
        String prefix = Analysis.folded(typed.strip());
        if (prefix.isEmpty()) {
            return null;
        }
        return value -> {
            String folded = Analysis.folded(value);
            return folded.startsWith(prefix) || folded.contains(" " + prefix);
        };
    }
}
