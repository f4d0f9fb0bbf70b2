package onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.util.IOUtils;

/**
 * Files that stay readable while they are held, also when a writer that merges deletes them: a system keeps the bytes
 * of an open file, or refuses to delete it. For one thread.
 */
final class HeldFiles implements Closeable {
    private final Map<String, FileChannel> open = new TreeMap<>();

    private HeldFiles() {}

    /** @throws java.nio.file.NoSuchFileException if one of them is gone already; then none is held */
    static HeldFiles of(Path folder, Collection<String> names) throws IOException {
        HeldFiles held = new HeldFiles();
        try {
            for (String name : names) {
                held.open.put(name, FileChannel.open(folder.resolve(name), StandardOpenOption.READ));
            }
            return held;
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(held);
            throw e;
        }
    }

    /** The names of the files, sorted. */
    Collection<String> names() {
        return open.keySet();
    }

    /** Writes the bytes of a file into a new file and syncs it. */
    void copy(String name, Path target) throws IOException {
        FileChannel source = Objects.requireNonNull(open.get(name), name);
        try (FileChannel copy = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            long size = source.size();
            for (long done = 0; done < size; ) {
                done += source.transferTo(done, size - done, copy);
            }
            copy.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(open.values());
    }
}
