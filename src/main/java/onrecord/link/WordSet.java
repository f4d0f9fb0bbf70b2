package onrecord.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.text.Resources;

/**
 * A list of words by their hashes, from a resource: a word a line, and what it is compared as where that is another.
 */
final class WordSet {
    private static final int SOME = 1 << 16;

    private final int[] words;
    private final int[] as;

    /** By the last bits of a word's hash, where it stands if no other word took the place; -1 where none does. */
    private final int[] places;

    /** By other bits of it, whether any word of the list has them: most words of a text are told apart by these. */
    private final BitSet some = new BitSet(SOME);

    private WordSet(Map<Integer, Integer> known) {
        this.words = known.keySet().stream().mapToInt(word -> word).sorted().toArray();
        this.as = Arrays.stream(words).map(known::get).toArray();
        this.places = new int[Integer.highestOneBit(Math.max(1, words.length)) * 8];
        Arrays.fill(places, -1);
        for (int i = 0; i < words.length; i++) {
            some.set(other(words[i]));
            int at = place(words[i]);
            while (places[at] >= 0) {
                at = (at + 1) & (places.length - 1);
            }
            places[at] = i;
        }
    }

    /** The words of a resource. */
    static WordSet named(String resource) {
        return read(resource, false);
    }

    /** The words of a resource, and what {@link HashedWords#stem} leaves of them. */
    static WordSet withStems(String resource) {
        return read(resource, true);
    }

    private static WordSet read(String resource, boolean stems) {
        Map<Integer, Integer> known = new HashMap<>();
        Resources.lines(WordSet.class, resource).forEach(line -> add(line, stems, known));
        return new WordSet(known);
    }

    private static void add(String line, boolean stems, Map<Integer, Integer> known) {
        HashedWords words = HashedWords.of(line, List.of());
        if (words.size() > 0) {
            known.put(words.hash(0), words.hash(words.size() - 1));
            if (stems) {
                int stem = HashedWords.stem(line, words.start(0), words.end(0));
                known.putIfAbsent(stem, stem);
            }
        }
    }

    boolean has(int hash) {
        return find(hash) >= 0;
    }

    /** What the word of this hash is compared as: itself where the list does not have it. */
    int as(int hash) {
        int at = find(hash);
        return at < 0 ? hash : as[at];
    }

    private int find(int hash) {
        if (!some.get(other(hash))) {
            return -1;
        }
        int at = place(hash);
        while (places[at] >= 0 && words[places[at]] != hash) {
            at = (at + 1) & (places.length - 1);
        }
        return places[at];
    }

    private static int other(int hash) {
        return hash >>> 3 & (SOME - 1);
    }

    private int place(int hash) {
        return (hash ^ (hash >>> 16)) & (places.length - 1);
    }
}
