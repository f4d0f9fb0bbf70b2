package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The entries of an archive, one after the other: those with something in them are read as if they lay beside it. */
final class ArchiveEntries {
    /** An archive that is gone through once. */
    interface Walk<E extends ArchiveEntry> {
        /** The next entry, or null at the end. */
        @Nullable
        E next() throws IOException;

        /** What the entry holds, bounded. @throws Unreadable if it cannot be unpacked, for a reason of this entry alone */
        InputStream open(E entry) throws IOException;
    }

    private final Limits limits;
    private final BiConsumer<Blob, Readings> inner;

    /** @param inner reads what an entry holds */
    ArchiveEntries(Limits limits, BiConsumer<Blob, Readings> inner) {
        this.limits = limits;
        this.inner = inner;
    }

    /** Reads all; an entry that cannot be unpacked is a failure under its own name. */
    <E extends ArchiveEntry> void read(Walk<E> walk, Blob blob, Readings out) throws IOException {
        int entries = 0;
        for (E entry = walk.next(); entry != null; entry = walk.next()) {
            if (++entries > limits.entries()) {
                throw new Unreadable(Reading.Failed.Kind.LIMIT, "more than " + limits.entries() + " entries");
            }
            if (!entry.isDirectory() && entry.getSize() != 0 && !EntryNames.isLitter(entry.getName())) {
                read(walk, entry, blob, out);
            }
        }
    }

    private <E extends ArchiveEntry> void read(Walk<E> walk, E entry, Blob blob, Readings out) {
        try (InputStream in = walk.open(entry)) {
            inner.accept(blob.entry(entry.getName(), in, List.of()), out);
        } catch (Unreadable e) {
            out.failedWithin(entry.getName(), e.kind(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            out.failedWithin(entry.getName(), Reading.Failed.Kind.DAMAGED, "damaged: it cannot be unpacked");
        }
    }
}
