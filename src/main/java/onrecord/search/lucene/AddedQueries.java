package onrecord.search.lucene;

import java.time.Instant;
import java.time.LocalDate;
import onrecord.index.codec.Fields;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.jspecify.annotations.Nullable;

/** When an article was taken in, as it is asked for: by moments, or by days of UTC. */
final class AddedQueries {
    private static final long DAY = 86_400_000L;
    private static final long LAST_DAY = 100_000_000L;

    private AddedQueries() {}

    /** What was taken in at this moment or later. */
    static Query since(Instant moment, Kind kind, BitSetProducer articles) {
        return between(moment.toEpochMilli(), Long.MAX_VALUE, kind, articles);
    }

    /** What was taken in on these days, both included; null is open. Where both are, what is known to be taken in. */
    static Query days(@Nullable LocalDate from, @Nullable LocalDate to, Kind kind, BitSetProducer articles) {
        return between(
                from == null ? Long.MIN_VALUE : start(from.toEpochDay()),
                to == null ? Long.MAX_VALUE : start(to.toEpochDay() + 1) - 1,
                kind,
                articles);
    }

    /** The first millisecond of a day; a day that no time can be of is taken for the last that can. */
    private static long start(long day) {
        return Math.clamp(day, -LAST_DAY, LAST_DAY) * DAY;
    }

    private static Query between(long from, long to, Kind kind, BitSetProducer articles) {
        return kind.ofArticle(LongPoint.newRangeQuery(Fields.ADDED, from, to), articles);
    }
}
