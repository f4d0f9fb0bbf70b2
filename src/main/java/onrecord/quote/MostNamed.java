package onrecord.quote;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses among the bearers of a name in a text. */
final class MostNamed {
    private MostNamed() {}

    /** The one whom the text names most often by far, of names and how often they stand in the text; or null. */
    static @Nullable String best(Map<String, Integer> names) {
        return only(joined(names));
    }

    /** Names that others end with are the same: "Sheib Din" and "Ayman Sheib Din". */
    private static Map<String, Integer> joined(Map<String, Integer> names) {
        Map<String, Integer> joined = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            String whole = name.getKey();
            for (String other : names.keySet()) {
                whole = other.endsWith(" " + whole) ? other : whole;
            }
            joined.merge(whole, name.getValue(), Integer::sum);
        }
        return joined;
    }

    /** The one name, or the one that the text has most often by far. */
    private static @Nullable String only(Map<String, Integer> names) {
        String best = null;
        int most = 0;
        boolean tie = false;
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            tie = name.getValue() == most;
            if (name.getValue() > most) {
                best = name.getKey();
                most = name.getValue();
            }
        }
        return tie ? null : best;
    }
}
