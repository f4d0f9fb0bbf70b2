package onrecord.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.identity.SpeakerKey;
import onrecord.model.Speaker;
import onrecord.text.Resources;

/**
 * The name of somebody who says something, ready to be compared with others.
 *
 * @param key under which the spellings of the name meet
 * @param words of the key
 */
record SaidBy(String key, List<String> words) {
    /** Of each given name on the list the lines that have it: "Jim" and "James" stand in one. */
    private static final Map<String, Set<Integer>> SHORT_NAMES = shortNames();

    /** A product with it has all bits of a hash in its first {@code 32 - BEGIN} ones. */
    private static final int SPREAD = 0x9E3779B9;

    private static final int BEGIN = 26;

    private static Map<String, Set<Integer>> shortNames() {
        Map<String, Set<Integer>> lines = new HashMap<>();
        List<String> all = Resources.lines(SaidBy.class, "short-names.txt");
        for (int i = 0; i < all.size(); i++) {
            for (String name : all.get(i).split(" ", -1)) {
                lines.computeIfAbsent(SpeakerKey.of(name), key -> new HashSet<>())
                        .add(i);
            }
        }
        return lines;
    }

    static SaidBy of(String name) {
        String key = SpeakerKey.of(name);
        return new SaidBy(key, List.of(key.split(" ", -1)));
    }

    /** Keeps what was worked out of names, for one thread. A name is met again and again in an archive. */
    static final class Names {
        private static final int MOST = 50_000;

        private final Map<String, SaidBy> known = new HashMap<>();

        /** The named ones of these speakers. */
        List<SaidBy> of(List<Speaker> speakers) {
            List<SaidBy> named = new ArrayList<>(speakers.size());
            for (Speaker speaker : speakers) {
                if (speaker.name() != null) {
                    named.add(of(speaker.name()));
                }
            }
            return List.copyOf(named);
        }

        private SaidBy of(String name) {
            if (known.size() >= MOST) {
                known.clear();
            }
            return known.computeIfAbsent(name, SaidBy::of);
        }
    }

    /** A bit for each word of all these names; none where there is no name. */
    static long bits(List<SaidBy> speakers) {
        long bits = 0;
        for (SaidBy speaker : speakers) {
            for (String word : speaker.words) {
                bits |= 1L << ((word.hashCode() * SPREAD) >>> BEGIN);
            }
        }
        return bits;
    }

    /** Whether both have names and these no word in common, told by their bits: names of one speaker have one. */
    static boolean areOthers(long one, long other) {
        return one != 0 && other != 0 && (one & other) == 0;
    }

    /**
     * Whether two names may be one speaker's: "Wang Yi" and "Wang"; "Bill Moss" and "William Moss"; "Russia's Foreign
     * Ministry" and "Russian Foreign Ministry"; not two of one family.
     */
    boolean mayBe(SaidBy other) {
        if (key.equals(other.key)) {
            return true;
        }
        boolean alone = words.size() == 1;
        if (alone || other.words.size() == 1) {
            List<String> full = alone ? other.words : words;
            String one = alone ? key : other.key;
            return full.getLast().equals(one) || (full.getFirst().equals(one) && full.size() == 2 && one.length() > 2);
        }
        return words.getLast().equals(other.words.getLast())
                && (begin(words.getFirst(), other.words.getFirst())
                        || key.endsWith(" " + other.key)
                        || other.key.endsWith(" " + key));
    }

    private static boolean begin(String a, String b) {
        int least = Math.min(a.length(), b.length());
        if (!Collections.disjoint(SHORT_NAMES.getOrDefault(a, Set.of()), SHORT_NAMES.getOrDefault(b, Set.of()))) {
            return true;
        }
        return least == 1 ? a.charAt(0) == b.charAt(0) : least >= 3 && (a.startsWith(b) || b.startsWith(a));
    }
}
