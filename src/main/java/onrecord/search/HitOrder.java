package onrecord.search;

import onrecord.index.Fields;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** The orders of hits. Equals stand in the order of their ids, so that pages fit together whatever segments they lie in. */
final class HitOrder {
    private HitOrder() {}

    static Sort by(SearchRequest.Sort sort) {
        SortField first = switch (sort) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> new SortField(Fields.MOMENT, SortField.Type.LONG, true, Long.MIN_VALUE);
            case OLDEST -> new SortField(Fields.MOMENT, SortField.Type.LONG, false, Long.MAX_VALUE);
        };
        return new Sort(first, new SortField(Fields.ORDER, SortField.Type.LONG));
    }
}
