package onrecord.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Parts names of one key that plainly mean several people: "John A. Smith" and "John B. Smith", "Mr Smith" and "Mrs
 * Smith". The name that tells nothing, "John Smith", is then neither of them.
 */
final class Namesakes {
    private static final Set<String> OF_MEN = Set.of("mr", "sir", "lord");
    private static final Set<String> OF_WOMEN = Set.of("mrs", "ms", "miss", "dame");

    private final Names names;

    Namesakes(Names names) {
        this.names = names;
    }

    /** The names in groups, one group a person: for most keys there is one group. */
    List<List<Integer>> part(List<Integer> alike) {
        return part(alike, SpeakerKey::middleInitial).stream()
                .flatMap(same -> part(same, Namesakes::sex).stream())
                .toList();
    }

    private List<List<Integer>> part(List<Integer> alike, Function<String, String> tell) {
        TreeMap<String, List<Integer>> parts = new TreeMap<>();
        for (int number : alike) {
            parts.computeIfAbsent(tell.apply(names.name(number)), told -> new ArrayList<>())
                    .add(number);
        }
        int told = parts.containsKey("") ? parts.size() - 1 : parts.size();
        return told > 1 ? List.copyOf(parts.values()) : List.of(alike);
    }

    /** What the honorific in front tells: "m" for "Sir", "f" for "Dame", nothing for "Dr" or none. */
    private static String sex(String name) {
        int end = name.indexOf(' ');
        String first = end < 0 ? "" : name.substring(0, end).replace(".", "").toLowerCase(Locale.ROOT);
        if (OF_MEN.contains(first)) {
            return "m";
        }
        return OF_WOMEN.contains(first) ? "f" : "";
    }
}
