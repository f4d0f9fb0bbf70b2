package onrecord.search;

import onrecord.index.Fields;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The orders of hits. Equals stand in the order of their articles' ids, and an article's quotes in that of its text, so that
 * pages fit together whatever segments they lie in.
 */
final class HitOrder {
    private HitOrder() {}

    static Sort by(SearchRequest.Sort sort, Kind kind) {
        SortField first = switch (sort) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> new SortField(Fields.MOMENT, SortField.Type.LONG, true, Long.MIN_VALUE);
            case OLDEST -> new SortField(Fields.MOMENT, SortField.Type.LONG, false, Long.MAX_VALUE);
        };
        SortField article = new SortField(Fields.ORDER, SortField.Type.LONG);
        return kind == Kind.ARTICLES
                ? new Sort(first, article)
                : new Sort(first, article, new SortField(Fields.NUMBER, SortField.Type.INT));
    }
}
