package onrecord.search.lucene;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Documents of one commit by their numbers. Immutable. */
final class ListedDocs extends Query {
    private final int[] docs;

    /** @param docs in ascending order */
    ListedDocs(int[] docs) {
        this.docs = docs;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                int end = leaf.docBase + leaf.reader().maxDoc();
                FixedBitSet here = new FixedBitSet(leaf.reader().maxDoc());
                int from = Arrays.binarySearch(docs, leaf.docBase);
                int count = 0;
                for (int i = from < 0 ? -from - 1 : from; i < docs.length && docs[i] < end; i++) {
                    here.set(docs[i] - leaf.docBase);
                    count++;
                }
                return count == 0
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new BitSetIterator(here, count),
                                score(),
                                mode,
                                leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false; // the numbers are those of one commit
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "listed(" + docs.length + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedDocs listed && Arrays.equals(listed.docs, docs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(docs);
    }
}
