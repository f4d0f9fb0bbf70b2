package onrecord.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilteredDocIdSetIterator;
import org.apache.lucene.util.Bits;

/** The documents of a term that were neither replaced nor removed. */
public final class LiveDocs {
    private LiveDocs() {}

    /** Those of one segment, in order; none where it does not have the term. */
    public static DocIdSetIterator of(LeafReader segment, Term term) throws IOException {
        PostingsEnum documents = segment.postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return DocIdSetIterator.empty();
        }
        Bits live = segment.getLiveDocs();
        return live == null
                ? documents
                : new FilteredDocIdSetIterator(documents) {
                    @Override
                    protected boolean match(int doc) {
                        return live.get(doc);
                    }
                };
    }
}
