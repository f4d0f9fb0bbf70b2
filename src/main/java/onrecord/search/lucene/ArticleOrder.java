package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import onrecord.index.codec.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.comparators.LongComparator;

/**
 * The order of the articles of a commit by their ids. Where all matches score the same it is looked up for each of
 * them, so it is kept close together, 8 bytes an article: in the index the quotes stand between. Immutable.
 */
final class ArticleOrder extends FieldComparatorSource {
    private final Numbering numbering;
    private final long[] places;

    private ArticleOrder(Numbering numbering, long[] places) {
        this.numbering = numbering;
        this.places = places;
    }

    static ArticleOrder of(List<LeafReaderContext> leaves, Numbering numbering) throws IOException {
        long[] places = new long[numbering.articles()];
        for (LeafReaderContext leaf : leaves) {
            Numbering.Segment segment = numbering.in(leaf);
            NumericDocValues orders = DocValues.getNumeric(leaf.reader(), Fields.ORDER);
            for (int doc = orders.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = orders.nextDoc()) {
                if (segment.isArticle(doc)) {
                    places[segment.article(doc)] = orders.longValue();
                }
            }
        }
        return new ArticleOrder(numbering, places);
    }

    /** What hits that are articles are sorted by. */
    SortField field() {
        return new SortField(Fields.ORDER, this);
    }

    @Override
    public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new LongComparator(hits, field, null, reversed, Pruning.NONE) {
            @Override
            public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) throws IOException {
                return new LongLeafComparator(leaf) {
                    @Override
                    protected NumericDocValues getNumericDocValues(LeafReaderContext leaf, String field) {
                        return new Places(numbering.in(leaf), leaf.reader().maxDoc());
                    }
                };
            }
        };
    }

    /** The places of the articles of a segment. */
    private final class Places extends NumericDocValues {
        private final Numbering.Segment segment;
        private final int documents;
        private int doc = -1;

        Places(Numbering.Segment segment, int documents) {
            this.segment = segment;
            this.documents = documents;
        }

        @Override
        public long longValue() {
            return places[segment.article(doc)];
        }

        @Override
        public boolean advanceExact(int target) {
            doc = target;
            return true;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            doc = target < documents ? target : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public long cost() {
            return documents;
        }
    }
}
