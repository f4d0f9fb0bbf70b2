package onrecord.quote;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nouns for a company in a language, in front of its name or standing for it: "groupe", "Konzern". Immutable. */
final class Firms {
    private final Set<String> nouns;
    private final boolean compounds;
    private final boolean capitals;

    /**
     * @param nouns in lower case
     * @param compounds whether they end longer nouns too: "Autokonzern"
     * @param capitals whether one with a capital is a noun as well; elsewhere it is a part of the name, "Société Berg"
     */
    Firms(List<String> nouns, boolean compounds, boolean capitals) {
        this.nouns = Set.copyOf(nouns);
        this.compounds = compounds;
        this.capitals = capitals;
    }

    boolean has(String lower) {
        return nouns.contains(lower) || (compounds && nouns.stream().anyMatch(lower::endsWith));
    }

    /** Whether a word, as printed, stands in front of a company's name and is no part of it. */
    boolean isTitle(String word) {
        return !word.isEmpty()
                && (capitals || Character.isLowerCase(word.codePointAt(0)))
                && has(word.toLowerCase(Locale.ROOT));
    }
}
