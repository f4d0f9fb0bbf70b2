package onrecord.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.text.Hashes;

/**
 * Names by their {@link SpeakerKey}, in some 24 bytes a name: a hash table of numbers, with the names of one key in a
 * chain. Keys are not kept but worked out again where hashes meet.
 */
final class KeyTable {
    private static final int NONE = -1;

    private final Names names;
    private final long[] hashes;
    /** The first name of a key, where its hash points or behind. */
    private final int[] first;
    /** The next name of the same key. */
    private final int[] next;

    KeyTable(Names names) {
        this.names = names;
        hashes = new long[names.size()];
        next = new int[names.size()];
        first = new int[Integer.highestOneBit(Math.max(4, names.size()) * 2 - 1) * 2];
        Arrays.fill(next, NONE);
        Arrays.fill(first, NONE);
    }

    /** Enters a name that was not entered before. */
    void add(int number, String key) {
        hashes[number] = hash(key);
        int slot = slot(key);
        next[number] = first[slot];
        first[slot] = number;
    }

    /** The names of a key. */
    List<Integer> of(String key) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = first[slot(key)]; number != NONE; number = next[number]) {
            numbers.add(number);
        }
        return numbers;
    }

    /** The names of each key that has several. */
    List<List<Integer>> shared() {
        List<List<Integer>> shared = new ArrayList<>();
        for (int number : first) {
            if (number != NONE && next[number] != NONE) {
                List<Integer> members = new ArrayList<>();
                for (int member = number; member != NONE; member = next[member]) {
                    members.add(member);
                }
                shared.add(members);
            }
        }
        return shared;
    }

    private int slot(String key) {
        long hash = hash(key);
        int mask = first.length - 1;
        int slot = (int) (hash >>> Integer.SIZE) & mask;
        while (first[slot] != NONE
                && (hashes[first[slot]] != hash
                        || !SpeakerKey.of(names.name(first[slot])).equals(key))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** FNV-1a over the characters, mixed once more so that the upper half is as good as the lower. */
    static long hash(String key) {
        long hash = Hashes.fnv(key);
        return (hash ^ (hash >>> Integer.SIZE)) * 0x9E3779B97F4A7C15L;
    }
}
