package onrecord.search.lucene;

import java.io.IOException;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * The orders of hits. Equals stand in the order of their articles' ids, and an article's quotes in that of its text, so
 * that pages fit together whatever segments they lie in.
 */
final class HitOrder {
    private HitOrder() {}

    /** @param columns those of the commit that is searched */
    static Sort by(SearchRequest.Sort sort, Kind kind, Columns columns) throws IOException {
        SortField first = switch (sort) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> new SortField(Fields.MOMENT, SortField.Type.LONG, true, Long.MIN_VALUE);
            case OLDEST -> new SortField(Fields.MOMENT, SortField.Type.LONG, false, Long.MAX_VALUE);
            case ADDED -> new SortField(Fields.values(Fields.ADDED), SortField.Type.LONG, true, Long.MIN_VALUE);
        };
        return kind == Kind.ARTICLES
                ? new Sort(first, columns.order().field())
                : new Sort(
                        first,
                        new SortField(Fields.ORDER, SortField.Type.LONG),
                        new SortField(Fields.NUMBER, SortField.Type.INT));
    }
}
