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
 * When the articles of an archive are taken in, in milliseconds since 1970. All articles of one commit have one time,
 * later than that of every commit before, though the clock be set back: so what is of a later time than the newest that
 * somebody has seen is what that person has not seen. An article that is put again unchanged keeps its time. Safe for
 * use by several threads.
 */
final class ArrivalTimes implements Closeable {
    private final Directory directory;
    private final @Nullable Clock clock;
    private @Nullable DirectoryReader reader;
    private boolean written;
    private boolean outdated = true;
    private boolean gathering;
    private long last;

    /**
     * @param written whether there is a commit whose articles are those of this archive
     * @param last the time of its newest articles, or 0
     * @param clock tells the time, or null where none is kept
     */
    ArrivalTimes(Directory directory, boolean written, long last, @Nullable Clock clock) {
        this.directory = directory;
        this.written = written;
        this.last = last;
        this.clock = clock;
    }

    /** The time of the newest articles there are, committed or not; 0 where there are none. */
    synchronized long last() {
        return last;
    }

    /** What was put is committed; what is put from now on has a later time. */
    synchronized void committed() {
        written = true;
        outdated = true;
        gathering = false;
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
        Optional<FoundArticles.Kept> before = before(article.id());
        if (before.isPresent() && (sameSource || isSame(before.get().article(), article))) {
            return before.get().added();
        }
        if (!gathering) {
            last = Math.max(clock.millis(), last + 1);
            gathering = true;
        }
        return last;
    }

    private static boolean isSame(Article one, Article other) {
        return one.body().equals(other.body()) && Objects.equals(one.title(), other.title());
    }

    private Optional<FoundArticles.Kept> before(String id) throws IOException {
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
