package onrecord.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a record that goes on for ever. */
final class CappedReader extends FilterReader {
    private final long most;
    private long since;

    /** @param most how many characters one record may have */
    CappedReader(Reader in, long most) {
        super(in);
        this.most = most;
    }

    /** A record ended: the count begins again. */
    void nextRecord() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    private void count(int n) throws IOException {
        since += Math.max(n, 0);
        if (since > most) {
            throw new Unreadable(Reading.Failed.Kind.LIMIT, "a record larger than one article may be");
        }
    }
}
