package onrecord.serve;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import onrecord.text.EditDistance;

/** Finds the known name that an unknown one was probably meant to be. Thread safe. */
public final class NearestName {
    private NearestName() {}

    /**
     * The known name, in lower case as all are, fewest edits away ({@link EditDistance}), where at least half of the
     * longer one's letters stay.
     */
    public static Optional<String> of(String unknown, Collection<String> known) {
        String name = (unknown.length() > 64 ? unknown.substring(0, 64) : unknown).toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate ->
                        2 * EditDistance.of(name, candidate) <= Math.max(name.length(), candidate.length()))
                .min(Comparator.comparingInt((String candidate) -> EditDistance.of(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
