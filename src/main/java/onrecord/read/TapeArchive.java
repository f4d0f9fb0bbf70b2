package onrecord.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;

/** A tape archive (TAR): what is inside, entry by entry. */
final class TapeArchive implements Format {
    private final Limits limits;
    private final ArchiveEntries entries;

    TapeArchive(Limits limits, ArchiveEntries entries) {
        this.limits = limits;
        this.entries = entries;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        Nesting.check(blob, limits);
        try (TarArchiveInputStream in = new TarArchiveInputStream(new BufferedInputStream(blob.open()))) {
            entries.read(new Walk(in), blob, out);
        }
    }

    private final class Walk implements ArchiveEntries.Walk<TarArchiveEntry> {
        private final TarArchiveInputStream in;

        Walk(TarArchiveInputStream in) {
            this.in = in;
        }

        @Override
        public @Nullable TarArchiveEntry next() throws IOException {
            return in.getNextEntry();
        }

        @Override
        public InputStream open(TarArchiveEntry entry) throws IOException {
            if (!entry.isFile() || !in.canReadEntryData(entry)) {
                throw new Unreadable(Reading.Failed.Kind.UNSUPPORTED, "neither a file nor a folder");
            }
            return new CappedInputStream(CloseShieldInputStream.wrap(in), () -> 0, limits);
        }
    }
}
