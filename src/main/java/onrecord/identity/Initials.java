package onrecord.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For which full keys a given name's initial and a family name, "s lavrov", can stand: "sergei lavrov". Longer names of
 * the same ends, "sergei ivanovich lavrov" and "sergei lavrov jr", are among them, for they may be other people.
 */
final class Initials {
    private final Names names;
    private final Set<String> bare = new HashSet<>();
    /** The hash of the initial and family name of each name whose key is fuller; 0 for others. */
    private final long[] ofFuller;

    Initials(Names names) {
        this.names = names;
        this.ofFuller = new long[names.size()];
    }

    /** Enters a name by its {@link SpeakerKey#plain} words and their key. */
    void add(int number, List<String> plain, String key) {
        String initial = initial(plain, key);
        if (key.equals(initial)) {
            bare.add(initial);
        } else if (initial != null) {
            ofFuller[number] = KeyTable.hash(initial);
        }
    }

    /** The full keys of each bare one, at least one of them of a given and a family name only. */
    Map<String, Set<String>> meant() {
        Set<Long> hashes = new HashSet<>();
        bare.forEach(key -> hashes.add(KeyTable.hash(key)));
        Map<String, Set<String>> meant = new HashMap<>();
        for (int number = 0; number < ofFuller.length; number++) {
            if (ofFuller[number] != 0 && hashes.contains(ofFuller[number])) {
                List<String> plain = SpeakerKey.plain(names.name(number));
                String key = SpeakerKey.of(plain);
                String initial = initial(plain, key);
                if (initial != null && bare.contains(initial)) {
                    meant.computeIfAbsent(initial, none -> new HashSet<>()).add(key);
                }
            }
        }
        meant.values().removeIf(full -> full.stream().noneMatch(key -> key.indexOf(' ') == key.lastIndexOf(' ')));
        return meant;
    }

    /** The first letter and the family name, as a key; null where the name has only one word. */
    private static @Nullable String initial(List<String> plain, String key) {
        int last = plain.size() - 1;
        while (last > 0 && SpeakerKey.isNumbered(plain.get(last))) {
            last--;
        }
        if (last <= 0) {
            return null;
        }
        String first = plain.getFirst();
        // a key has a word for each plain one
        String family = last == plain.size() - 1
                ? key.substring(key.lastIndexOf(' ') + 1)
                : SpeakerKey.of(List.of(plain.get(last)));
        return first.substring(0, first.offsetByCodePoints(0, 1)) + " " + family;
    }
}
