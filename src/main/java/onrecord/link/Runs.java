package onrecord.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which articles have which runs of five words, for one run in {@value #SAMPLE}: those whose hash ends in zeros, the
 * same ones in every article. A run is an entry of 64 bits: 39 of its hash, whether it stands within quotation marks,
 * and the number of its article. Filled by {@link #add}, then asked after {@link #sort}.
 */
final class Runs {
    static final int SAMPLE = 4;
    private static final int ARTICLE_BITS = 24;
    private static final long ARTICLE = (1L << ARTICLE_BITS) - 1;
    private static final long QUOTED = 1L << ARTICLE_BITS;

    private static final int SLOT_BITS = 22;

    private final BitSet seen = new BitSet(1 << SLOT_BITS);
    private long[] entries = new long[1 << 12];
    private int size;

    /** The sampled runs of a text, each with whether it stands within quotation marks, to be added under any number. */
    static long[] of(HashedWords words) {
        return IntStream.range(0, Math.max(0, words.size() - HashedWords.RUN + 1))
                .filter(i -> isSampled(words.run(i)))
                .mapToLong(i -> key(words.run(i)) | (words.quoted(i + HashedWords.RUN / 2) ? QUOTED : 0))
                .toArray();
    }

    /** Adds the runs of an article of this number. */
    void add(long[] runs, int article) {
        reserve(runs.length);
        for (long run : runs) {
            entries[size++] = run | article;
            seen.set(slot(run));
        }
    }

    /** The same of those alone that another has that was added before, and perhaps some more. */
    void addShared(long[] runs, int article) {
        reserve(runs.length);
        for (long run : runs) {
            if (seen.get(slot(run))) {
                entries[size++] = run | article;
            }
        }
    }

    private void reserve(int more) {
        if (size + more > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(size + more, size + (size >> 1)));
        }
    }

    private static int slot(long run) {
        return (int) (run >>> (Long.SIZE - SLOT_BITS));
    }

    static boolean isSampled(long run) {
        return (run & (SAMPLE - 1)) == 0;
    }

    private static long key(long run) {
        return run & -(QUOTED << 1);
    }

    void sort() {
        Arrays.parallelSort(entries, 0, size);
    }

    /** The articles of a run. */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared nor handed out
    record Group(int[] articles, boolean quoted) {}

    /** Takes the articles of a run, each once in order. */
    interface Sink {
        void accept(Group group);
    }

    /** Hands on the runs that two articles have, and at most {@code most}. */
    void shared(int most, Sink sink) {
        int from = 0;
        while (from < size) {
            int to = end(from);
            if (to - from > 1) {
                Group group = group(from, to);
                if (group.articles().length > 1 && group.articles().length <= most) {
                    sink.accept(group);
                }
            }
            from = to;
        }
    }

    /** Who has this sampled run. */
    Group of(long run) {
        int at = Arrays.binarySearch(entries, 0, size, key(run));
        int from = at < 0 ? -at - 1 : at;
        while (from > 0 && key(entries[from - 1]) == key(run)) {
            from--;
        }
        return from == size || key(entries[from]) != key(run) ? new Group(new int[0], false) : group(from, end(from));
    }

    private int end(int from) {
        int to = from + 1;
        while (to < size && key(entries[to]) == key(entries[from])) {
            to++;
        }
        return to;
    }

    private Group group(int from, int to) {
        int[] articles = new int[to - from];
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            articles[i - from] = (int) (entries[i] & ARTICLE);
            quoted |= (entries[i] & QUOTED) != 0;
        }
        return new Group(Arrays.stream(articles).sorted().distinct().toArray(), quoted);
    }
}
