package onrecord.index;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import onrecord.model.Article;
import onrecord.text.Hashes;

/**
 * The time at which articles are taken in, in milliseconds since 1970. All articles of one commit have one time, later
 * than that of every commit before, though the clock be set back: so what is of a later time than the newest that
 * somebody has seen is what that person has not seen. Not safe for use by several threads.
 */
public final class ArrivalClock {
    private static final int HASH_BYTES = 12;

    private final Clock clock;
    private long last;
    private boolean gathering;

    /** @param last the time of the newest articles there are, or 0 where there are none */
    public ArrivalClock(Clock clock, long last) {
        this.clock = clock;
        this.last = last;
    }

    /** The time of the newest articles there are, committed or not; 0 where there are none. */
    public long last() {
        return last;
    }

    /** The time of an article that is taken in now. */
    public long next() {
        if (!gathering) {
            last = Math.max(clock.millis(), last + 1);
            gathering = true;
        }
        return last;
    }

    /** What was put is committed; what is put from now on has a later time. */
    public void committed() {
        gathering = false;
    }

    /** A word for what {@link #isSame} compares: that of articles which say something else is another. */
    public static String text(Article article) {
        String title = article.title() == null ? "" : "\n" + article.title();
        return Hashes.sha256((article.body() + title).getBytes(StandardCharsets.UTF_8), HASH_BYTES);
    }

    /** Whether an article says what another did: one that is put again so keeps its time. */
    public static boolean isSame(Article one, Article other) {
        return one.body().equals(other.body()) && Objects.equals(one.title(), other.title());
    }
}
