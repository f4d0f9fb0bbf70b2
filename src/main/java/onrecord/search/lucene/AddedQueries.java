package onrecord.search.lucene;

import java.time.Instant;
import java.time.LocalDate;
import onrecord.index.codec.Fields;
import onrecord.search.answer.ArrivalSpan;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.jspecify.annotations.Nullable;

/** When an article was taken in, as clauses. */
final class AddedQueries {
    private AddedQueries() {}

    /** What was taken in at this moment or later. */
    static Query since(Instant moment, Kind kind, BitSetProducer articles) {
        return within(ArrivalSpan.since(moment), kind, articles);
    }

    /** What was taken in on these days, both included; null is open. Where both are, what is known to be taken in. */
    static Query days(@Nullable LocalDate from, @Nullable LocalDate to, Kind kind, BitSetProducer articles) {
        return within(ArrivalSpan.days(from, to), kind, articles);
    }

    private static Query within(ArrivalSpan span, Kind kind, BitSetProducer articles) {
        return kind.ofArticle(LongPoint.newRangeQuery(Fields.ADDED, span.from(), span.to()), articles);
    }
}
