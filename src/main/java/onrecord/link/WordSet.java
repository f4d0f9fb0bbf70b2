package onrecord.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.text.Resources;

/**
 * A list of words by their hashes, from a resource: a word a line, and what it is compared as where that is another.
 */
final class WordSet {
    private final Map<Integer, Integer> words = new HashMap<>();

    private final boolean stems;

    private WordSet(boolean stems) {
        this.stems = stems;
    }

    /** The words of a resource. */
    static WordSet named(String resource) {
        return new WordSet(false).read(resource);
    }

    /** The words of a resource, and what {@link Said#stem} leaves of them. */
    static WordSet withStems(String resource) {
        return new WordSet(true).read(resource);
    }

    private WordSet read(String resource) {
        Resources.lines(WordSet.class, resource).forEach(this::add);
        return this;
    }

    private void add(String line) {
        HashedWords words = HashedWords.of(line, List.of());
        if (words.size() > 0) {
            this.words.put(words.hash(0), words.hash(words.size() - 1));
            if (stems) {
                int stem = Said.stem(line, words.start(0), words.end(0));
                this.words.putIfAbsent(stem, stem);
            }
        }
    }

    boolean has(int hash) {
        return words.containsKey(hash);
    }

    /** What the word of this hash is compared as: itself where the list does not have it. */
    int as(int hash) {
        return words.getOrDefault(hash, hash);
    }
}
