package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** A 7z archive: what is inside, entry by entry. */
final class SevenZipArchive implements Format {
    /** What unpacking may take, in KiB. */
    private static final int MEMORY_KB = 128 << 10;

    private final Limits limits;
    private final ArchiveEntries entries;

    SevenZipArchive(Limits limits, ArchiveEntries entries) {
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
        Spool.withFile(blob, limits, file -> read(file, blob, out));
    }

    private void read(Path file, Blob blob, Readings out) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(file)
                .setMaxMemoryLimitKiB(MEMORY_KB)
                .get()) {
            entries.read(new Walk(archive), blob, out);
        } catch (PasswordRequiredException e) {
            throw new Unreadable(Reading.Failed.Kind.ENCRYPTED, "protected by a password");
        }
    }

    private final class Walk implements ArchiveEntries.Walk<SevenZArchiveEntry> {
        private final SevenZFile archive;

        Walk(SevenZFile archive) {
            this.archive = archive;
        }

        @Override
        public @Nullable SevenZArchiveEntry next() throws IOException {
            return archive.getNextEntry();
        }

        @Override
        public InputStream open(SevenZArchiveEntry entry) throws IOException {
            return new CappedInputStream(
                    archive.getInputStream(entry),
                    () -> archive.getStatisticsForCurrentEntry().getCompressedCount(),
                    limits);
        }
    }
}
