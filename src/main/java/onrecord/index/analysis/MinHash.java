package onrecord.index.analysis;

import java.util.Arrays;
import onrecord.text.Hashes;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * How alike two texts are, told from {@value #BYTES} bytes of each: MinHash (Broder, 1997) over runs of {@value #RUN}
 * words. The share of equal hashes estimates the share of common runs among all runs of both, with a standard error of
 * .09 at most. Case and punctuation make no difference; in Chinese and Japanese a character counts as a word.
 * Stateless.
 */
public final class MinHash {
    /** How many bytes a signature has. */
    public static final int BYTES = 64;

    private static final int HASHES = BYTES / 2;

    /** How many words run together. */
    private static final int RUN = 4;

    /** Shorter texts have no signature: they are alike by chance. */
    private static final int FEWEST_WORDS = 20;

    private static final int[] FACTORS = factors();

    private MinHash() {}

    /** The signature of a text of these words, or null where there are fewer than {@value #FEWEST_WORDS}. */
    public static @Nullable BytesRef of(Words text) {
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        long[] run = new long[RUN];
        int words = 0;
        for (int i = 0; i < text.size(); i++) {
            if (text.step(i) == 0) {
                continue; // a pair beside the character that it begins
            }
            run[words++ % RUN] = text.forms(i).hash();
            if (words >= RUN) {
                take(runHash(run, words), least);
            }
        }
        return words < FEWEST_WORDS ? null : bytes(least);
    }

    /** How many words a text has, as its signature counts them. */
    public static int words(Words text) {
        int words = 0;
        for (int i = 0; i < text.size(); i++) {
            words += text.step(i) == 0 ? 0 : 1;
        }
        return words;
    }

    /** The hash of a word by which runs are told apart (FNV-1a, 64 bits). */
    static long hash(BytesRef word) {
        long hash = Hashes.FNV_SEED;
        for (int i = word.offset; i < word.offset + word.length; i++) {
            hash = Hashes.fnv(hash, word.bytes[i] & 0xff);
        }
        return hash;
    }

    private static long runHash(long[] run, int words) {
        long hash = Hashes.FNV_SEED;
        for (int i = 0; i < RUN; i++) {
            hash = Hashes.mixed(Hashes.fnv(hash, run[(words + i) % RUN]));
        }
        return hash;
    }

    /**
     * Each hash is of the run's two halves, weighed by a number of its own: plain enough for the processor to take many
     * at once.
     */
    private static void take(long hash, int[] least) {
        int low = (int) hash;
        int high = (int) (hash >>> 32);
        for (int i = 0; i < HASHES; i++) {
            int value = low * FACTORS[i] + high;
            value = (value ^ (value >>> 15)) * 0x2c1b3c6d;
            value = (value ^ (value >>> 12)) >>> 1;
            least[i] = Math.min(least[i], value);
        }
    }

    private static int[] factors() {
        long value = Hashes.FNV_SEED;
        int[] factors = new int[HASHES];
        for (int i = 0; i < HASHES; i++) {
            value += 0x9e3779b97f4a7c15L;
            factors[i] = (int) Hashes.mixed(value) | 1;
        }
        return factors;
    }

    private static BytesRef bytes(int[] least) {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < HASHES; i++) {
            bytes[2 * i] = (byte) (least[i] >> 8);
            bytes[2 * i + 1] = (byte) least[i];
        }
        return new BytesRef(bytes);
    }

    /** The share of what two texts have in common, 0 to 1, told from their signatures. */
    public static double alike(byte[] one, byte[] other) {
        int equal = 0;
        for (int i = 0; i < BYTES; i += 2) {
            if (one[i] == other[i] && one[i + 1] == other[i + 1]) {
                equal++;
            }
        }
        return equal / (double) HASHES;
    }
}
