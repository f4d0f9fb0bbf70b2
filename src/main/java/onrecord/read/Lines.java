package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, one at a time, in a buffer that is used again. Lines end with LF or CR LF. */
final class Lines {
    private final InputStream in;
    private final int most;
    private byte[] buffer = new byte[64 << 10];
    private int start;
    private int end;
    private int lineEnd;
    private boolean cut;

    /** @param most the longest line that is kept, in bytes */
    Lines(InputStream in, long most) {
        this.in = in;
        this.most = (int) Math.min(most, 1 << 30);
    }

    /** Goes to the next line; false when there is none. */
    boolean next() throws IOException {
        start = lineEnd;
        cut = false;
        int scan = start;
        while (true) {
            for (int i = scan; i < end; i++) {
                if (buffer[i] == '\n') {
                    lineEnd = i + 1;
                    return true;
                }
            }
            scan = end;
            if (end - start > most) {
                cut = true;
                end = start + Math.min(end - start, 1);
                scan = end;
            }
            if (end == buffer.length) {
                makeRoom();
                scan = end;
            }
            int n = in.read(buffer, end, buffer.length - end);
            if (n < 0) {
                lineEnd = end;
                return end > start;
            }
            end += n;
        }
    }

    private void makeRoom() {
        int length = end - start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, length);
        }
        if (length > buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        start = 0;
        end = length;
    }

    /** The buffer that holds the line from {@link #start} on, for {@link #length} bytes. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** The line's length without its end. */
    int length() {
        int stop = lineEnd;
        while (stop > start && (buffer[stop - 1] == '\n' || buffer[stop - 1] == '\r')) {
            stop--;
        }
        return stop - start;
    }

    /** Whether the line was longer than allowed and is lost. */
    boolean tooLong() {
        return cut;
    }

    /** Whether the line is white space alone. */
    boolean isBlank() {
        for (int i = start; i < lineEnd; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r' && buffer[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
