package onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * What the last commit of an archive has of an article, for who writes the next one. It is opened when it is first
 * asked. Safe for use by several threads.
 */
final class LastCommit implements Closeable {
    private final Directory directory;
    private @Nullable DirectoryReader reader;
    private boolean written;
    private boolean outdated = true;

    /** @param written whether there is a commit whose articles are those of this archive */
    LastCommit(Directory directory, boolean written) {
        this.directory = directory;
        this.written = written;
    }

    /** There is a later one. */
    synchronized void renewed() {
        written = true;
        outdated = true;
    }

    /** The article of this id as it was found, if there is one, shown or not. */
    synchronized Optional<FoundArticles.Kept> kept(String id) throws IOException {
        return written ? new FoundArticles(current()).kept(id) : Optional.empty();
    }

    /** The {@linkplain LinkGround#stamp checksum} of the article that is shown under this id, if one is. */
    synchronized OptionalLong stamp(String id) throws IOException {
        return written ? new FoundArticles(current()).stamp(id) : OptionalLong.empty();
    }

    private DirectoryReader current() throws IOException {
        DirectoryReader old = reader;
        if (old == null) {
            reader = DirectoryReader.open(directory);
        } else if (outdated) {
            DirectoryReader changed = DirectoryReader.openIfChanged(old);
            if (changed != null) {
                reader = changed;
                old.close();
            }
        }
        outdated = false;
        return Objects.requireNonNull(reader);
    }

    @Override
    public synchronized void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
