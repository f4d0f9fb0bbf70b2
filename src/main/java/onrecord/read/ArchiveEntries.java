package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The entries of an archive, one after the other: those with something in them are read as if they lay beside it. */
final class ArchiveEntries {
    /** An archive that is gone through once. */
    interface Walk<E extends ArchiveEntry> {
        /** The next entry, or null at the end. */
        @Nullable
        E next() throws IOException;

        /**
         * What the entry holds, bounded. @throws Unreadable if it cannot be unpacked, for a reason of this entry alone
         */
        InputStream open(E entry) throws IOException;

        /** What lies beside an entry, where the archive can be looked into anywhere. */
        default Blob.Neighbours beside(E entry) {
            return Blob.Neighbours.NONE;
        }

        /** The names of all entries, where the archive tells them before it is gone through. */
        default Stream<String> names() {
            return Stream.of();
        }
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
        Set<String> pageFolders = new HashSet<>();
        walk.names().forEach(name -> pageFolders.addAll(foldersOf(name)));
        int entries = 0;
        for (E entry = walk.next(); entry != null; entry = walk.next()) {
            if (++entries > limits.entries()) {
                throw new Unreadable(Reading.Failed.Kind.LIMIT, "more than " + limits.entries() + " entries");
            }
            String name = entry.getName();
            pageFolders.addAll(foldersOf(name));
            if (!entry.isDirectory() && entry.getSize() != 0 && !Litter.isIn(name) && !isWithin(pageFolders, name)) {
                read(walk, entry, blob, out);
            }
        }
    }

    /** The folders that belong to a saved page, as paths of the archive. */
    private static List<String> foldersOf(String path) {
        int name = path.lastIndexOf('/') + 1;
        return Litter.foldersOf(path.substring(name)).stream()
                .map(path.substring(0, name)::concat)
                .toList();
    }

    private static boolean isWithin(Set<String> folders, String path) {
        for (int at = path.indexOf('/'); at > 0 && !folders.isEmpty(); at = path.indexOf('/', at + 1)) {
            if (folders.contains(path.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    private <E extends ArchiveEntry> void read(Walk<E> walk, E entry, Blob blob, Readings out) {
        out.attempt(entry.getName(), () -> {
            try (InputStream in = walk.open(entry)) {
                inner.accept(blob.entry(entry.getName(), in, List.of(), walk.beside(entry)), out);
            }
        });
    }
}
