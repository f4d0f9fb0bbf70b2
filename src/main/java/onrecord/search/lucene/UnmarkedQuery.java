package onrecord.search.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Matches and scores as another query does, but does not say where: another clause beside it says that better.
 * Immutable.
 */
final class UnmarkedQuery extends Query {
    private final Query query;

    UnmarkedQuery(Query query) {
        this.query = query;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FilterWeight(this, query.createWeight(searcher, mode, boost)) {
            @Override
            public @Nullable Matches matches(LeafReaderContext leaf, int doc) throws IOException {
                return in.matches(leaf, doc) == null ? null : MatchesUtils.MATCH_WITH_NO_TERMS;
            }
        };
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = query.rewrite(searcher);
        return rewritten.equals(query) ? this : new UnmarkedQuery(rewritten);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor.getSubVisitor(Occur.MUST, this));
    }

    @Override
    public String toString(String field) {
        return "unmarked(" + query.toString(field) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnmarkedQuery unmarked && unmarked.query.equals(query);
    }

    @Override
    public int hashCode() {
        return Objects.hash(UnmarkedQuery.class, query);
    }
}
