package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import onrecord.index.codec.Fields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * One commit without some articles: their documents, those of their quotes and of the links that rest on them look as
 * if they were deleted. So whatever is found, counted or gathered, they are not among it. It lives as long as the
 * reader it was made of, and is not closed itself.
 */
final class NewestReader extends FilterDirectoryReader {
    /** @param hidden the ids of the articles that are left out */
    NewestReader(DirectoryReader in, Collection<String> hidden) throws IOException {
        super(in, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
                try {
                    return without(leaf, hidden);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private static LeafReader without(LeafReader leaf, Collection<String> hidden) throws IOException {
        Bits live = leaf.getLiveDocs();
        FixedBitSet left = new FixedBitSet(leaf.maxDoc());
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                left.set(doc);
            }
        }
        for (String field : List.of(Fields.ID, Fields.LINKED)) {
            Terms terms = leaf.terms(field);
            if (terms != null) {
                clear(terms.iterator(), hidden, left);
            }
        }
        int documents = left.cardinality();
        return documents == leaf.numDocs() ? leaf : new Part(leaf, left, documents);
    }

    private static void clear(TermsEnum terms, Collection<String> hidden, FixedBitSet left) throws IOException {
        PostingsEnum docs = null;
        for (String id : hidden) {
            if (terms.seekExact(new BytesRef(id))) {
                docs = terms.postings(docs, PostingsEnum.NONE);
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    left.clear(doc);
                }
            }
        }
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader in) {
        throw new UnsupportedOperationException("the next commit is opened by the reader this was made of");
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    /** A segment with some documents less. */
    private static final class Part extends FilterLeafReader {
        private final Bits left;
        private final int documents;

        Part(LeafReader in, Bits left, int documents) {
            super(in);
            this.left = left;
            this.documents = documents;
        }

        @Override
        public Bits getLiveDocs() {
            return left;
        }

        @Override
        public int numDocs() {
            return documents;
        }

        /** Nothing but what is deleted differs. */
        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
