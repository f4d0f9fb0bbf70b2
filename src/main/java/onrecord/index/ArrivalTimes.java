package onrecord.index;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import onrecord.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * When the articles of an archive in a folder are taken in, as {@link ArrivalClock} tells. An article that is put again
 * unchanged keeps its time. Safe for use by several threads.
 */
final class ArrivalTimes {
    private final LastCommit commit;
    private final @Nullable ArrivalClock clock;
    private final long before;

    /**
     * @param last the time of its newest articles, or 0
     * @param clock tells the time, or null where none is kept
     */
    ArrivalTimes(LastCommit commit, long last, @Nullable Clock clock) {
        this.commit = commit;
        this.before = last;
        this.clock = clock == null ? null : new ArrivalClock(clock, last);
    }

    /** The time of the newest articles there are, committed or not; 0 where there are none. */
    synchronized long last() {
        return clock == null ? before : clock.last();
    }

    /** What was put is committed; what is put from now on has a later time. */
    synchronized void committed() {
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
        Optional<FoundArticles.Kept> kept = commit.kept(article.id());
        if (kept.isPresent() && (sameSource || ArrivalClock.isSame(kept.get().article(), article))) {
            return kept.get().added();
        }
        return clock.next();
    }
}
