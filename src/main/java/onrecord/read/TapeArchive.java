package onrecord.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tape archive (TAR): what is inside, entry by entry. */
final class TapeArchive implements Format {
    private final Limits limits;
    private final BiConsumer<Blob, Readings> inner;

    TapeArchive(Limits limits, BiConsumer<Blob, Readings> inner) {
        this.limits = limits;
        this.inner = inner;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Nesting.check(blob, limits);
        try (TarArchiveInputStream in = new TarArchiveInputStream(new BufferedInputStream(blob.open()))) {
            int entries = 0;
            for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > limits.entries()) {
                    throw new Unreadable(Reading.Failed.Kind.LIMIT, "more than " + limits.entries() + " entries");
                }
                if (!entry.isDirectory() && entry.getSize() > 0 && !EntryNames.isLitter(entry.getName())) {
                    InputStream capped = new CappedInputStream(in, () -> 0, limits);
                    inner.accept(blob.entry(entry.getName(), capped, List.of()), out);
                }
            }
        }
    }
}
