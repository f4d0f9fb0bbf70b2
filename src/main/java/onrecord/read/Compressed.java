package onrecord.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.input.BoundedInputStream;

/** One thing packed by GZIP, BZIP2, XZ or Zstandard: read as what it unpacks to, under its own name. */
final class Compressed implements Format {
    private final Limits limits;
    private final BiConsumer<Blob, Readings> inner;
    private final String method;

    /** @param method as the library calls it: {@code gz}, {@code bzip2}, {@code xz}, {@code zstd} */
    Compressed(String method, Limits limits, BiConsumer<Blob, Readings> inner) {
        this.method = method;
        this.limits = limits;
        this.inner = inner;
    }

    @Override
    public String name() {
        return "compressed file";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Nesting.check(blob, limits);
        if (method.equals("gz") && PackedRecords.is(blob.head())) {
            webArchive(blob, out);
            return;
        }
        try (BoundedInputStream packed = BoundedInputStream.builder()
                        .setInputStream(new BufferedInputStream(blob.open()))
                        .get();
                InputStream in =
                        new CompressorStreamFactory(true, MEMORY_KB).createCompressorInputStream(method, packed);
                InputStream capped = new CappedInputStream(in, packed::getCount, limits)) {
            inner.accept(blob.unpacked(capped), out);
        } catch (CompressorException e) {
            throw new Unreadable(Reading.Failed.Kind.DAMAGED, "damaged: it cannot be unpacked");
        }
    }

    private void webArchive(Blob blob, Readings out) throws IOException {
        try (BoundedInputStream packed =
                        BoundedInputStream.builder().setInputStream(blob.open()).get();
                PackedRecords records = new PackedRecords(packed, limits.articleBytes());
                InputStream capped = new CappedInputStream(records, packed::getCount, limits)) {
            inner.accept(blob.unpacked(capped), out);
            String complaint = records.complaint();
            if (complaint != null) {
                out.failed(Reading.Failed.Kind.DAMAGED, "damaged: " + complaint);
            }
        }
    }

    /** What unpacking may take, in KiB. */
    private static final int MEMORY_KB = 128 << 10;
}
