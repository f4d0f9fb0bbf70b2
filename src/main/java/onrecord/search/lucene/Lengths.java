package onrecord.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * How long the text of each document is, by which scores are held back: a byte for each document of a commit and field
 * that has been searched, as Lucene encodes it. It says the same as the index, from which a length takes several times
 * as long to read: a fifth of the time of a search for a word. Safe for use by several threads.
 */
final class Lengths {
    private final Map<Key, byte[]> known = new ConcurrentHashMap<>();

    private record Key(int segment, String field) {}

    /** Those of a segment, by document; 0 where a document has not the field. They are not to be changed. */
    byte[] of(LeafReaderContext leaf, String field) throws IOException {
        Key key = new Key(leaf.ord, field);
        byte[] lengths = known.get(key);
        if (lengths == null) {
            lengths = read(leaf, field);
            known.put(key, lengths);
        }
        return lengths;
    }

    private static byte[] read(LeafReaderContext leaf, String field) throws IOException {
        byte[] lengths = new byte[leaf.reader().maxDoc()];
        NumericDocValues norms = leaf.reader().getNormValues(field);
        if (norms != null) {
            for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
                lengths[doc] = (byte) norms.longValue();
            }
        }
        return lengths;
    }
}
