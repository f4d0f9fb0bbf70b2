package onrecord.search.answer;

import java.util.function.Predicate;
import onrecord.index.analysis.Analysis;
import onrecord.search.FacetName;
import org.jspecify.annotations.Nullable;

/** Whether a value has a word that begins like what was typed, folded on both sides. */
public final class FacetPrefix {
    private FacetPrefix() {}

    /** The test, or null where nothing was typed. A language is found by its name and by its code. */
    public static @Nullable Predicate<String> of(String typed, FacetName facet) {
        String prefix = Analysis.folded(typed.strip());
        if (prefix.isEmpty()) {
            return null;
        }
        Predicate<String> begins = value -> {
            String folded = Analysis.folded(value);
            return folded.startsWith(prefix) || folded.contains(" " + prefix);
        };
        return facet == FacetName.LANGUAGE ? begins.or(value -> begins.test(facet.label(value))) : begins;
    }
}
