package onrecord.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import onrecord.index.codec.Fields;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** By what articles of nearly the same text are found. */
final class Signatures {
    private Signatures() {}

    /** Those of matches, null of a short one. Doc values are read in the order of the documents. */
    static byte[][] of(List<LeafReaderContext> leaves, List<ScoreDoc> ranked) throws IOException {
        Integer[] byDocument = new Integer[ranked.size()];
        Arrays.setAll(byDocument, i -> i);
        Arrays.sort(byDocument, Comparator.comparingInt(i -> ranked.get(i).doc));
        byte[][] signatures = new byte[ranked.size()][];
        BinaryDocValues values = DocValues.emptyBinary();
        int ord = -1;
        for (int i : byDocument) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(ranked.get(i).doc, leaves));
            if (leaf.ord != ord) {
                ord = leaf.ord;
                values = DocValues.getBinary(leaf.reader(), Fields.LIKENESS);
            }
            if (values.advanceExact(ranked.get(i).doc - leaf.docBase)) {
                BytesRef bytes = values.binaryValue();
                signatures[i] = Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
            }
        }
        return signatures;
    }
}
