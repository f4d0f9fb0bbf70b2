package onrecord.read;

import java.util.Arrays;

/**
 * Keeps apart what one file holds: no two entries within it have one name, and no two articles one id, whatever the
 * file calls them. The second "story.txt" of a message is "story.txt (2)". Not for use by several threads.
 */
final class EntryIdentities {
    private final Watch watch;
    private final Numbers entries = new Numbers();
    private final Numbers articles = new Numbers();

    EntryIdentities() {
        this(Watch.NONE);
    }

    /** @param watch looks out for one source in the file */
    EntryIdentities(Watch watch) {
        this.watch = watch;
    }

    /** What is looked out for in the file. */
    Watch watch() {
        return watch;
    }

    /** What tells this entry from others of the same identity: nothing for the first, " (2)" for the second. */
    String mark(String identity) {
        String mark = "";
        for (int n = 2; !entries.add(number(identity + mark)); n++) {
            mark = " (" + n + ")";
        }
        return mark;
    }

    /**
     * The id of an article that is known by this identity.
     *
     * @param further what is known of it too, if another article has the same identity
     */
    String article(String identity, String further) {
        String id = Digest.of(identity);
        String whole = identity + "#" + further;
        for (int n = 1; !articles.add(Long.parseUnsignedLong(id, 16)); n++) {
            id = Digest.of(n == 1 ? whole : whole + "#" + n);
        }
        return id;
    }

    private static long number(String text) {
        return Long.parseUnsignedLong(Digest.of(text), 16);
    }

    /** A set of numbers that takes at most 32 bytes for each: a file may have millions of records. */
    private static final class Numbers {
        private long[] table = new long[16];
        private int size;
        private boolean hasZero;

        /** Whether it was not there yet. */
        boolean add(long number) {
            if (number == 0) {
                boolean had = hasZero;
                hasZero = true;
                return !had;
            }
            if (size * 2 >= table.length) {
                grow();
            }
            boolean added = put(number);
            size += added ? 1 : 0;
            return added;
        }

        private boolean put(long number) {
            int at = Long.hashCode(number * 0x9E3779B97F4A7C15L) & (table.length - 1);
            while (table[at] != 0) {
                if (table[at] == number) {
                    return false;
                }
                at = (at + 1) & (table.length - 1);
            }
            table[at] = number;
            return true;
        }

        private void grow() {
            long[] old = table;
            table = new long[old.length * 2];
            Arrays.stream(old).filter(number -> number != 0).forEach(this::put);
        }
    }
}
