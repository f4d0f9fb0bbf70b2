package onrecord.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the articles of a commit from 0, and the documents between them from 0 too, in the order of the index, so
 * that what is known of each takes a place in an array. A quote stands before its article in one block: besides its own
 * number it has its article's. Deleted documents keep theirs. Immutable.
 */
final class Numbering {
    private final Segment[] segments;
    private final int articles;
    private final int others;

    private Numbering(Segment[] segments, int articles, int documents) {
        this.segments = segments;
        this.articles = articles;
        this.others = documents - articles;
    }

    static Numbering of(List<LeafReaderContext> leaves, BitSetProducer articles) throws IOException {
        Segment[] segments = new Segment[leaves.size()];
        int before = 0;
        int documents = 0;
        for (LeafReaderContext leaf : leaves) {
            Segment segment = new Segment(leaf.docBase, leaf.reader().maxDoc(), articles.getBitSet(leaf), before);
            segments[leaf.ord] = segment;
            documents += leaf.reader().maxDoc();
            before = segment.article(leaf.reader().maxDoc());
        }
        return new Numbering(segments, before, documents);
    }

    Segment in(LeafReaderContext leaf) {
        return segments[leaf.ord];
    }

    /** How many articles there are. */
    int articles() {
        return articles;
    }

    /** How many documents there are that are no article. */
    int others() {
        return others;
    }

    /** The numbers of one segment's documents. */
    static final class Segment {
        private final int docBase;
        private final long[] articles;
        /** How many articles of the commit stand before each 64 documents. */
        private final int[] before;

        private Segment(int docBase, int documents, @Nullable BitSet articles, int before) {
            this.docBase = docBase;
            this.articles = new long[(documents >> 6) + 1];
            this.before = new int[this.articles.length];
            for (int doc = 0; articles != null && doc < documents; doc++) {
                if (articles.get(doc)) {
                    this.articles[doc >> 6] |= 1L << doc;
                }
            }
            int count = before;
            for (int word = 0; word < this.articles.length; word++) {
                this.before[word] = count;
                count += Long.bitCount(this.articles[word]);
            }
        }

        boolean isArticle(int doc) {
            return (articles[doc >> 6] & (1L << doc)) != 0;
        }

        /** The number of an article, or of the article of a quote. */
        int article(int doc) {
            return before[doc >> 6] + Long.bitCount(articles[doc >> 6] & ((1L << doc) - 1));
        }

        /** The number of a document that is no article, among its like. */
        int other(int doc) {
            return docBase + doc - article(doc);
        }
    }
}
