package onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import onrecord.model.Article;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * When the articles of an archive in a folder are taken in, as {@link ArrivalClock} tells. An article that is put again
 * unchanged keeps its time. Safe for use by several threads.
 */
final class ArrivalTimes implements Closeable {
    private final Directory directory;
    private final @Nullable ArrivalClock clock;
    private final long before;
    private @Nullable DirectoryReader reader;
    private boolean written;
    private boolean outdated = true;

    /**
     * @param written whether there is a commit whose articles are those of this archive
     * @param last the time of its newest articles, or 0
     * @param clock tells the time, or null where none is kept
     */
    ArrivalTimes(Directory directory, boolean written, long last, @Nullable Clock clock) {
        this.directory = directory;
        this.written = written;
        this.before = last;
        this.clock = clock == null ? null : new ArrivalClock(clock, last);
    }

    /** The time of the newest articles there are, committed or not; 0 where there are none. */
    synchronized long last() {
        return clock == null ? before : clock.last();
    }

    /** What was put is committed; what is put from now on has a later time. */
    synchronized void committed() {
        written = true;
        outdated = true;
        if (clock != null) {
            clock.committed();
        }
    }

    /**
     * When an article that is about to be put was taken in; null where it is one that no time was kept of.
     *
     * @param sameSource whether its source is as it was when it was taken in
     */
    synchronized @Nullable Long of(Article article, boolean sameSource) throws IOException {
        if (clock == null) {
            return null;
        }
        Optional<FoundArticles.Kept> kept = kept(article.id());
        if (kept.isPresent() && (sameSource || ArrivalClock.isSame(kept.get().article(), article))) {
            return kept.get().added();
        }
        return clock.next();
    }

    private Optional<FoundArticles.Kept> kept(String id) throws IOException {
        if (!written) {
            return Optional.empty();
        }
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
        return new FoundArticles(Objects.requireNonNull(reader)).kept(id);
    }

    @Override
    public synchronized void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
