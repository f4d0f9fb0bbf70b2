package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/**
 * A word in any of its forms, which are scored as one word. What has it in a second field too scores more; that field
 * alone matches nothing. Lucene has the first half of it (synonyms), but reads their postings document by document,
 * where this reads blocks of them at once.
 */
final class FormsQuery extends Query {
    private final FormsInField matching;
    private final @Nullable FormsInField raising;
    private final Lengths lengths;

    /**
     * For one reader.
     *
     * @param matching where the word must stand
     * @param raising where it counts besides
     * @param lengths those of the reader
     */
    FormsQuery(FormsInField matching, @Nullable FormsInField raising, Lengths lengths) {
        this.matching = matching;
        this.raising = raising;
        this.lengths = lengths;
    }

    /** The terms: one of them must stand in a document. */
    List<Term> terms() {
        return matching.forms().stream().map(FormsInField.Form::term).toList();
    }

    /**
     * The query as clauses; any of them may match: beside others of their like, Lucene then passes over what has the
     * word in the first field alone as soon as that cannot reach the page.
     */
    List<Query> apart() {
        return raising == null
                ? List.of(this)
                : List.of(new FormsQuery(matching, null, lengths), new FormsQuery(raising, null, lengths));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return mode.needsScores()
                ? new FormsWeight(searcher, boost)
                : anyOf().rewrite(searcher).createWeight(searcher, mode, boost);
    }

    /** The query without scores. Lucene counts its matches fast. */
    private Query anyOf() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        matching.forms().forEach(form -> any.add(new TermQuery(form.term(), form.known()), Occur.SHOULD));
        return any.build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(matching.field())) {
            visitor.getSubVisitor(Occur.SHOULD, this).consumeTerms(this, terms().toArray(Term[]::new));
        }
    }

    @Override
    public String toString(String field) {
        return "forms" + terms() + (raising == null ? "" : " in " + raising.field() + "^" + raising.weight());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormsQuery query && key().equals(query.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    private List<Object> key() {
        return raising == null ? matching.key() : List.of(matching.key(), raising.key());
    }

    private final class FormsWeight extends Weight {
        private final SimScorer matchingScore;
        private final @Nullable SimScorer raisingScore;

        FormsWeight(IndexSearcher searcher, float boost) throws IOException {
            super(FormsQuery.this);
            this.matchingScore = matching.scorer(searcher, boost);
            this.raisingScore = raising == null ? null : raising.scorer(searcher, boost);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            FormPostings found = FormPostings.of(leaf, matching, matchingScore, lengths);
            if (found == null) {
                return null;
            }
            FormPostings besides = raising == null || raisingScore == null
                    ? null
                    : FormPostings.of(leaf, raising, raisingScore, lengths);
            FormsScorer scorer = new FormsScorer(found, besides);
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) {
                    return scorer;
                }

                @Override
                public BulkScorer bulkScorer() {
                    return new BatchScorer(scorer);
                }

                @Override
                public long cost() {
                    return found.cost();
                }
            };
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
            Scorer scorer = scorer(leaf);
            return scorer == null || scorer.iterator().advance(doc) != doc
                    ? Explanation.noMatch("no form of the word")
                    : Explanation.match(scorer.score(), getQuery().toString());
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return true;
        }
    }
}
