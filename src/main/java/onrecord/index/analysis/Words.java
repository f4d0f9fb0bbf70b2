package onrecord.index.analysis;

import java.util.Arrays;
import onrecord.model.Span;
import org.apache.lucene.util.ArrayUtil;

/**
 * The words of a text as the index has them, in order: their terms, where they stand in the text, and their positions.
 * A position may hold several: a character and the pair it begins. Filled by one thread, then unchanged.
 */
public final class Words {
    /** Marks the position of a word that has nothing but a hyphen between itself and the one before. */
    private static final int TIED = Integer.MIN_VALUE;

    private final Spacing spacing;
    private WordTerms[] forms;
    private int[] starts;
    private int[] ends;
    private int[] positions;
    private final int from;
    private int to;

    /**
     * @param spacing how the words were told apart
     * @param expected about how many there will be
     */
    public Words(Spacing spacing, int expected) {
        this.spacing = spacing;
        forms = new WordTerms[expected];
        starts = new int[expected];
        ends = new int[expected];
        positions = new int[expected];
        from = 0;
    }

    private Words(Words of, int from, int to) {
        this.spacing = of.spacing;
        this.forms = of.forms;
        this.starts = of.starts;
        this.ends = of.ends;
        this.positions = of.positions;
        this.from = from;
        this.to = to;
    }

    /** Adds a word. {@code start} and {@code end} are UTF-16 code units, {@code position} counts from 0. */
    void add(WordTerms word, int start, int end, int position) {
        if (to == forms.length) {
            int longer = ArrayUtil.oversize(to + 1, Integer.BYTES);
            forms = Arrays.copyOf(forms, longer);
            starts = Arrays.copyOf(starts, longer);
            ends = Arrays.copyOf(ends, longer);
            positions = Arrays.copyOf(positions, longer);
        }
        forms[to] = word;
        starts[to] = start;
        ends[to] = end;
        positions[to++] = position;
    }

    /** Notes that nothing but a hyphen stands between the last word added and the one before. */
    void tie() {
        positions[to - 1] |= TIED;
    }

    /** Whether nothing but a hyphen stands between a word and the one before: "cease-fire". */
    boolean isTied(int word) {
        return word > 0 && positions[from + word] < 0;
    }

    /** How they were told apart. */
    public Spacing spacing() {
        return spacing;
    }

    int size() {
        return to - from;
    }

    WordTerms forms(int word) {
        return forms[from + word];
    }

    int start(int word) {
        return starts[from + word];
    }

    int end(int word) {
        return ends[from + word];
    }

    /** How many positions behind the word before; 1 for the first. */
    int step(int word) {
        int at = from + word;
        return at == from ? 1 : (positions[at] & ~TIED) - (positions[at - 1] & ~TIED);
    }

    /** Whether a stretch of the text begins and ends between words. */
    public boolean partsAt(Span stretch) {
        return !cuts(stretch.start()) && !cuts(stretch.end());
    }

    private boolean cuts(int offset) {
        int next = firstFrom(offset);
        return next > from && ends[next - 1] > offset;
    }

    /** The words of a stretch of the text that {@link #partsAt} both its ends; their places stay those in the whole. */
    public Words within(Span stretch) {
        return new Words(this, firstFrom(stretch.start()), firstFrom(stretch.end()));
    }

    /** The first word that begins at this offset or behind it. */
    private int firstFrom(int offset) {
        int found = Arrays.binarySearch(starts, from, to, offset);
        int at = found < 0 ? -found - 1 : found;
        while (at > from && starts[at - 1] == offset) {
            at--;
        }
        return at;
    }
}
