package onrecord.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which articles have which runs of five words, for one run in {@value #SAMPLE}: those whose hash ends in zeros, the
 * same ones in every article. A run is an entry of 64 bits: 39 of its hash, the number of its article, and whether it
 * stands within quotation marks. Filled by {@link #add} and {@link #addShared}, then asked after {@link #sort}.
 */
final class Runs {
    static final int SAMPLE = 4;
    private static final int ARTICLE_BITS = 24;
    private static final long KEY = -1L << (ARTICLE_BITS + 1);
    private static final long QUOTED = 1;

    private static final int SLOT_BITS = 22;

    private final BitSet seen = new BitSet(1 << SLOT_BITS);
    private long[] entries = new long[1 << 12];
    private int size;

    /** The first of the articles that have runs in common with each of the others alone. */
    private int apart = Integer.MAX_VALUE;

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
            entries[size++] = run | (long) article << 1;
            seen.set(slot(run));
        }
    }

    /**
     * Adds those runs alone that another article has that was added before, and perhaps some more. What several
     * articles added so have in common does not count; their numbers are greater than those of all others.
     */
    void addShared(long[] runs, int article) {
        apart = Math.min(apart, article);
        reserve(runs.length);
        for (long run : runs) {
            if (seen.get(slot(run))) {
                entries[size++] = run | (long) article << 1;
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
        return run & KEY;
    }

    void sort() {
        Arrays.parallelSort(entries, 0, size);
    }

    /**
     * Articles that have a run.
     *
     * @param articles their numbers, ascending
     * @param quoted whether one of them has it within quotation marks
     * @param lastApart whether the last one stands apart
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared nor handed out
    record Group(int[] articles, boolean quoted, boolean lastApart) {}

    /** Takes the articles of a run, each once in order. */
    interface Sink {
        void accept(Group group);
    }

    /**
     * Hands on who has the runs that two articles have, and at most {@code most}; with each article that stands apart
     * once more.
     */
    void shared(int most, Sink sink) {
        int from = 0;
        while (from < size) {
            int to = end(from);
            if (to - from > 1) {
                int firstApart = firstApart(from, to);
                hand(group(from, firstApart, to, to), most, sink);
                int next;
                for (int i = firstApart; firstApart > from && i < to; i = next) {
                    next = next(i, to);
                    hand(group(from, firstApart, i, next), most, sink);
                }
            }
            from = to;
        }
    }

    private static void hand(Group group, int most, Sink sink) {
        if (group.articles().length > 1 && group.articles().length <= most) {
            sink.accept(group);
        }
    }

    /** Who has this sampled run, as far as it matters to two articles: of those that stand apart, they alone. */
    Group of(long run, int a, int b) {
        int at = Arrays.binarySearch(entries, 0, size, key(run));
        int from = at < 0 ? -at - 1 : at;
        while (from > 0 && key(entries[from - 1]) == key(run)) {
            from--;
        }
        if (from == size || key(entries[from]) != key(run)) {
            return new Group(new int[0], false, false);
        }
        int to = end(from);
        int firstApart = firstApart(from, to);
        int other = firstApart;
        while (other < to && article(other) != a && article(other) != b) {
            other++;
        }
        return group(from, firstApart, other, next(other, to));
    }

    private int firstApart(int from, int to) {
        int first = from;
        while (first < to && article(first) < apart) {
            first++;
        }
        return first;
    }

    private int article(int entry) {
        return (int) ((entries[entry] & ~KEY) >>> 1);
    }

    /** The first entry behind those of the same article. */
    private int next(int entry, int to) {
        int next = entry;
        while (next < to && article(next) == article(entry)) {
            next++;
        }
        return next;
    }

    private int end(int from) {
        int to = from + 1;
        while (to < size && key(entries[to]) == key(entries[from])) {
            to++;
        }
        return to;
    }

    /** The articles of the entries of two ranges. */
    private Group group(int from, int to, int more, int last) {
        int[] some = IntStream.concat(IntStream.range(from, to), IntStream.range(more, last))
                .toArray();
        boolean quoted = Arrays.stream(some).anyMatch(i -> (entries[i] & QUOTED) != 0);
        return new Group(Arrays.stream(some).map(this::article).distinct().toArray(), quoted, more < last);
    }
}
