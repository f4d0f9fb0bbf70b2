package onrecord.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file of records. Those of the record at hand are kept, so that one that cannot be parsed can be
 * read again from where it begins. Places are counted in characters from 0.
 */
final class RecordReader extends Reader {
    private static final int BLOCK = 8 << 10;

    private final Reader in;
    private final long most;
    private char[] kept = new char[2 * BLOCK];
    private int from;
    private int at;
    private int end;
    private long before;
    private long lines = 1;

    /** @param most how many characters one record may have */
    RecordReader(Reader in, long most) {
        this.in = in;
        this.most = most;
    }

    /** The record at hand begins here: what stands before is forgotten. */
    void recordAt(long place) {
        from = Math.max(from, index(place));
    }

    /** Goes on reading at a place that is not before the start of the record at hand. */
    void back(long place) {
        at = index(place);
    }

    /** The first place that can be gone back to. */
    long start() {
        return before + from;
    }

    /** Whether a place can be gone back to. */
    boolean keeps(long place) {
        return place >= before + from && place <= before + end;
    }

    /** How many characters were read, counted from where it was last gone back to. */
    long place() {
        return before + at;
    }

    /** The number of the line, from 1, in which a place stands; of a place that is not kept, the first that is. */
    long line(long place) {
        long line = lines;
        for (int i = keeps(place) ? index(place) : from; i < end; i++) {
            line -= kept[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private int index(long place) {
        if (place < before + from || place > before + end) {
            throw new IllegalArgumentException("place " + place + " is not kept");
        }
        return (int) (place - before);
    }

    /**
     * Reads to the end and keeps nothing.
     *
     * @return how many characters that were
     */
    long skipRest() throws IOException {
        long start = place();
        do {
            from = at;
            at = end;
        } while (fill());
        return place() - start;
    }

    /** The character at a place that was read and can be gone back to. */
    char at(long place) {
        return kept[index(place)];
    }

    /** Whether what was read from a place on has no end of a line but at its own end. */
    boolean isOneLine(long place) {
        for (int i = index(place); i < at - 1; i++) {
            if (kept[i] == '\n') {
                return false;
            }
        }
        return true;
    }

    /** Reads up to a place, or to the end of the file. */
    String text(long until) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = place() < until ? read() : -1; c >= 0; c = place() < until ? read() : -1) {
            text.append((char) c);
        }
        return text.toString();
    }

    /** What stands next, no more characters than that, and stays where it is. */
    String ahead(int characters) throws IOException {
        long here = place();
        String ahead = text(here + characters);
        back(here);
        return ahead;
    }

    /** The line up to here, without its end, or null at the end of the file. */
    @Nullable
    String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = read()) {
            line.append((char) c);
        }
        int length = line.length();
        line.setLength(length > 0 && line.charAt(length - 1) == '\r' ? length - 1 : length);
        return line.toString();
    }

    /** As {@link #read(char[], int, int)}, and nothing behind the end of a line. */
    int readWithinLine(char[] buffer, int offset, int length) throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        int most = Math.min(length, end - at);
        int n = 0;
        while (n < most && kept[at + n] != '\n') {
            n++;
        }
        n = Math.min(n + 1, most);
        System.arraycopy(kept, at, buffer, offset, n);
        at += n;
        return n;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == end && !fill()) {
            return -1;
        }
        int n = Math.min(length, end - at);
        System.arraycopy(kept, at, buffer, offset, n);
        at += n;
        return n;
    }

    @Override
    public int read() throws IOException {
        return at == end && !fill() ? -1 : kept[at++];
    }

    private boolean fill() throws IOException {
        if (end - from > most) {
            throw new Unreadable(
                    Reading.Failed.Kind.LIMIT,
                    "a record larger than the " + (most >> 20) + " MiB one article may have");
        }
        if (from >= BLOCK || end + BLOCK > kept.length) {
            makeRoom();
        }
        int n = in.read(kept, end, Math.min(BLOCK, kept.length - end));
        for (int i = end; i < end + n; i++) {
            lines += kept[i] == '\n' ? 1 : 0;
        }
        end += Math.max(n, 0);
        return n > 0;
    }

    private void makeRoom() {
        char[] room = end - from + BLOCK > kept.length ? new char[kept.length * 2] : kept;
        System.arraycopy(kept, from, room, 0, end - from);
        kept = room.length > 64 * BLOCK && end - from < room.length / 8 ? Arrays.copyOf(room, room.length / 4) : room;
        before += from;
        at -= from;
        end -= from;
        from = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
