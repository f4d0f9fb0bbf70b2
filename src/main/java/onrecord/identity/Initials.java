package onrecord.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which keys of a given name's initial and a family name, "s lavrov", can stand for one full key alone, "sergei lavrov". */
final class Initials {
    private final Names names;
    private final Set<String> bare = new HashSet<>();
    /** The hash of the initial and family name of each name whose key is fuller; 0 for others. */
    private final long[] ofFuller;

    Initials(Names names) {
        this.names = names;
        this.ofFuller = new long[names.size()];
    }

    void add(int number, String key) {
        String initial = initial(key);
        if (key.equals(initial)) {
            bare.add(key);
        } else if (initial != null) {
            ofFuller[number] = KeyTable.hash(initial);
        }
    }

    /** The full key of each bare one that has exactly one. */
    Map<String, String> meant() {
        Set<Long> hashes = new HashSet<>();
        bare.forEach(key -> hashes.add(KeyTable.hash(key)));
        Map<String, String> meant = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (int number = 0; number < ofFuller.length; number++) {
            if (ofFuller[number] != 0 && hashes.contains(ofFuller[number])) {
                String full = SpeakerKey.of(names.name(number));
                String initial = initial(full);
                if (initial != null && bare.contains(initial)) {
                    String other = meant.putIfAbsent(initial, full);
                    if (other != null && !other.equals(full)) {
                        ambiguous.add(initial);
                    }
                }
            }
        }
        meant.keySet().removeAll(ambiguous);
        return meant;
    }

    /** The key with its first word cut to one letter, where it has two words. */
    private static @Nullable String initial(String key) {
        String[] words = key.split(" ", -1);
        return words.length == 2 && !words[0].isEmpty()
                ? words[0].substring(0, words[0].offsetByCodePoints(0, 1)) + " " + words[1]
                : null;
    }
}
