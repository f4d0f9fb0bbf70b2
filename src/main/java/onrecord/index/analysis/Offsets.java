package onrecord.index.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import onrecord.model.Span;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a text stand, by their positions in the index. The postings hold positions alone: offsets beside
 * them would take more room than the text. They are told from the text again by {@link PlainWords}, and kept with the
 * article where that does not hold. Unchanged once it is built.
 */
public final class Offsets {
    /**
     * How many positions lie between two parts of a text, such as the headline and the deck: no phrase reaches over
     * them.
     */
    static final int BETWEEN_PARTS = 100;

    /** About how many characters there are to a word and what parts it from the next, less rather than more. */
    private static final int WORD = 5;

    /** Stands for a part whose words {@link PlainWords} tells. */
    private static final int PLAIN = 0;

    private int[] starts;
    private int[] ends;
    private int @Nullable [] shortEnds;
    private int position = -1;
    private int offset;

    private Offsets(int expected) {
        starts = new int[expected];
        ends = new int[expected];
    }

    /** Of a text of one part. */
    static Offsets of(Words words) {
        Offsets offsets = new Offsets(words.size());
        offsets.add(words);
        return offsets;
    }

    /**
     * From the beginning of the word at one position to the end of the word at another, in UTF-16 code units; null
     * where no word stands at one of them. Where several words begin at the last position, to the end of the longest.
     */
    public @Nullable Span span(int first, int last) {
        if (first < 0 || last < first || last >= ends.length || ends[first] == 0 || ends[last] == 0) {
            return null;
        }
        return new Span(starts[first], ends[last]);
    }

    /**
     * The offsets of one position, for a word of one character: beside it may stand the pair that the character begins.
     */
    public @Nullable Span character(int position) {
        Span longest = span(position, position);
        return longest == null || shortEnds == null || shortEnds[position] == 0
                ? longest
                : new Span(longest.start(), shortEnds[position]);
    }

    /** Writes what it takes to tell the words of these parts from their texts. */
    public static void write(DataOutput out, List<TextPart> parts, List<Words> words) throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            Words of = words.get(i);
            if (isPlain(parts.get(i).text(), of)) {
                out.writeVInt(PLAIN);
            } else {
                out.writeVInt(1 + of.size());
                write(out, of);
            }
        }
    }

    private static boolean isPlain(String text, Words words) {
        PlainWords plain = new PlainWords(text);
        for (int i = 0; i < words.size(); i++) {
            if (!plain.next() || plain.start() != words.start(i) || plain.end() != words.end(i) || words.step(i) != 1) {
                return false;
            }
        }
        return !plain.next();
    }

    /**
     * Each word by how far it begins behind the one before, whether it is one position on, how many if not, its length.
     */
    private static void write(DataOutput out, Words words) throws IOException {
        int before = 0;
        for (int i = 0; i < words.size(); i++) {
            int step = words.step(i);
            out.writeVInt((words.start(i) - before) << 1 | (step == 1 ? 0 : 1));
            if (step != 1) {
                out.writeVInt(step);
            }
            out.writeVInt(words.end(i) - words.start(i));
            before = words.start(i);
        }
    }

    /** Reads what was written for these parts. */
    public static Offsets read(DataInput in, List<TextPart> parts) throws IOException {
        int length = parts.getLast().end();
        Offsets offsets = new Offsets(length / WORD + parts.size() * BETWEEN_PARTS);
        for (TextPart part : parts) {
            boolean body = part.isBody();
            offsets.offset = part.offset();
            offsets.position += body ? 1 : 0;
            int words = in.readVInt();
            if (words == PLAIN) {
                offsets.add(new PlainWords(part.text()));
            } else {
                offsets.add(in, words - 1);
            }
            offsets.position += (body ? 1 : 0) + BETWEEN_PARTS;
        }
        return offsets;
    }

    private void add(Words words) {
        for (int i = 0; i < words.size(); i++) {
            add(words.step(i), words.start(i), words.end(i));
        }
    }

    private void add(PlainWords words) {
        while (words.next()) {
            add(1, words.start(), words.end());
        }
    }

    private void add(DataInput in, int words) throws IOException {
        int start = 0;
        for (int i = 0; i < words; i++) {
            int code = in.readVInt();
            start += code >>> 1;
            add((code & 1) == 0 ? 1 : in.readVInt(), start, start + in.readVInt());
        }
    }

    private void add(int step, int start, int end) {
        position += step;
        if (position >= ends.length) {
            starts = ArrayUtil.grow(starts, position + 1);
            ends = Arrays.copyOf(ends, starts.length);
            shortEnds = shortEnds == null ? null : Arrays.copyOf(shortEnds, starts.length);
        }
        if (step > 0) {
            starts[position] = offset + start;
            ends[position] = offset + end;
            return;
        }
        if (shortEnds == null) {
            shortEnds = new int[ends.length];
        }
        shortEnds[position] = Math.min(ends[position], offset + end);
        ends[position] = Math.max(ends[position], offset + end);
    }
}
