package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A 7z archive: what is inside, entry by entry. */
final class SevenZipArchive implements Format {
    /** What unpacking may take, in KiB. */
    private static final int MEMORY_KB = 128 << 10;

    private final Limits limits;
    private final BiConsumer<Blob, Readings> inner;

    SevenZipArchive(Limits limits, BiConsumer<Blob, Readings> inner) {
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
        Spool.withFile(blob, limits, file -> read(file, blob, out));
    }

    private void read(Path file, Blob blob, Readings out) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(file)
                .setMaxMemoryLimitKiB(MEMORY_KB)
                .get()) {
            int entries = 0;
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (++entries > limits.entries()) {
                    throw new Unreadable(Reading.Failed.Kind.LIMIT, "more than " + limits.entries() + " entries");
                }
                if (!entry.isDirectory() && entry.getSize() != 0 && !EntryNames.isLitter(entry.getName())) {
                    InputStream in = new CappedInputStream(
                            archive.getInputStream(entry),
                            () -> archive.getStatisticsForCurrentEntry().getCompressedCount(),
                            limits);
                    inner.accept(blob.entry(entry.getName(), in, List.of()), out);
                }
            }
        } catch (PasswordRequiredException e) {
            throw new Unreadable(Reading.Failed.Kind.ENCRYPTED, "protected by a password");
        }
    }
}
