package onrecord.extract.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Picks one of several findings. Binding ones come first, in their order. The others vote: findings that mean the same
 * (have the same key) add up as independent witnesses do, 1 - (1 - a)(1 - b), each method counted once; the heaviest
 * meaning wins, its most trusted finding speaks for it, and of equals the first found. Confidence is that of the
 * finding itself, not of the sum: agreement decides, it does not exaggerate.
 */
public final class Vote {
    private Vote() {}

    /**
     * The findings, best first; the first is chosen.
     *
     * @param key what a value means, so that two writings of one thing count as one
     */
    public static <T> List<Found<T>> rank(List<Found<T>> found, Function<T, ?> key) {
        Map<Object, Double> doubt = new HashMap<>();
        Set<List<Object>> counted = new HashSet<>();
        for (Found<T> candidate : found) {
            Object meaning = key.apply(candidate.value());
            if (counted.add(List.of(meaning, candidate.provenance().method()))) {
                doubt.merge(meaning, 1 - candidate.provenance().confidence(), (a, b) -> a * b);
            }
        }
        List<Found<T>> ranked = new ArrayList<>(found);
        ranked.sort(Comparator.<Found<T>, Boolean>comparing(f -> !f.binding())
                .thenComparingDouble(f -> f.binding() ? 0.0 : doubt.getOrDefault(key.apply(f.value()), 1.0))
                .thenComparingDouble(f -> f.binding() ? 0.0 : -f.provenance().confidence()));
        return ranked;
    }

    /** The one to believe, if there is any. */
    public static <T> Optional<Found<T>> best(List<Found<T>> found, Function<T, ?> key) {
        return rank(found, key).stream().findFirst();
    }
}
