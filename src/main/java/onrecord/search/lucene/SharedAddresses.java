package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.LiveDocs;
import onrecord.index.codec.Fields;
import onrecord.index.codec.VersionMark;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Which articles of one commit have the same address, in one pass over all of them. For one use. */
final class SharedAddresses {
    private final Hits hits;
    private long[] addresses = new long[64];
    private int[] documents = new int[64];
    private int size;

    private SharedAddresses(DirectoryReader reader) {
        this.hits = new Hits(reader);
    }

    /** The documents of the articles of each address that two or more have. */
    static Collection<List<Integer>> of(DirectoryReader reader) throws IOException {
        SharedAddresses all = new SharedAddresses(reader);
        for (LeafReaderContext leaf : reader.leaves()) {
            all.read(leaf);
        }
        return all.sharing();
    }

    private void read(LeafReaderContext leaf) throws IOException {
        DocIdSetIterator articles = LiveDocs.of(leaf.reader(), new Term(Fields.TYPE, Fields.ARTICLE));
        NumericDocValues written = DocValues.getNumeric(leaf.reader(), Fields.ADDRESS);
        for (int doc = articles.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = articles.nextDoc()) {
            long address = written.advanceExact(doc)
                    ? written.longValue()
                    : VersionMark.address(hits.summary(leaf.docBase + doc).url());
            if (address != 0) {
                add(address, leaf.docBase + doc);
            }
        }
    }

    private void add(long address, int document) {
        if (size == documents.length) {
            addresses = Arrays.copyOf(addresses, 2 * size);
            documents = Arrays.copyOf(documents, 2 * size);
        }
        addresses[size] = address;
        documents[size++] = document;
    }

    private Collection<List<Integer>> sharing() {
        long[] sorted = Arrays.copyOf(addresses, size);
        Arrays.sort(sorted);
        Map<Long, List<Integer>> sharing = new HashMap<>();
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1]) {
                sharing.putIfAbsent(sorted[i], new ArrayList<>(2));
            }
        }
        for (int i = 0; i < size && !sharing.isEmpty(); i++) {
            List<Integer> same = sharing.get(addresses[i]);
            if (same != null) {
                same.add(documents[i]);
            }
        }
        return sharing.values();
    }
}
