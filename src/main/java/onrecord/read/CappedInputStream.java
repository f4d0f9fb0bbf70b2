package onrecord.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Stops what unfolds to far more than it was packed in. */
final class CappedInputStream extends FilterInputStream {
    private final LongSupplier packed;
    private final Limits limits;
    private long count;

    /** @param packed how many packed bytes were read so far; 0 or less when that is not known */
    CappedInputStream(InputStream in, LongSupplier packed, Limits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    /** What an entry of a ZIP archive unfolds to. */
    static CappedInputStream of(ZipFile zip, ZipArchiveEntry entry, Limits limits) throws IOException {
        return new CappedInputStream(zip.getInputStream(entry), entry::getCompressedSize, limits);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) throws IOException {
        count += n;
        long from = packed.getAsLong();
        if (count > limits.entryBytes()) {
            throw new Unreadable(
                    Reading.Failed.Kind.LIMIT, "unfolds to more than " + (limits.entryBytes() >> 20) + " MiB");
        }
        if (count > Limits.RATIO_FLOOR && from > 0 && count / from > limits.ratio()) {
            throw new Unreadable(
                    Reading.Failed.Kind.LIMIT, "unfolds to more than " + limits.ratio() + " times its size");
        }
    }
}
