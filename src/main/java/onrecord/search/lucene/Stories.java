package onrecord.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.analysis.MinHash;
import onrecord.index.codec.Fields;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Puts the matches of a search together that carry nearly the same text. The best one of a story stands for it, and an
 * article belongs to the first story whose best one it is like; which is found by equal pieces of the two signatures
 * (locality-sensitive hashing: 8 bands of 4 hashes find 9 of 10 texts that have 7 of 10 runs in common).
 */
final class Stories {
    /** What two articles of one story have in common at least. */
    private static final double ALIKE = 0.6;

    private static final int BAND_BYTES = 8;

    private final List<Group> groups = new ArrayList<>();
    private final Map<Band, List<Group>> byBand = new HashMap<>();

    /** A piece of a signature. */
    private record Band(int number, long hashes) {}

    /** A story: its articles, the best one first. */
    static final class Group {
        private final byte @Nullable [] signature;
        private final List<ScoreDoc> articles = new ArrayList<>(1);

        private Group(byte @Nullable [] signature) {
            this.signature = signature;
        }

        List<ScoreDoc> articles() {
            return articles;
        }
    }

    private Stories() {}

    /** The stories of these matches, in the order of their best ones. */
    static List<Group> of(List<LeafReaderContext> leaves, List<ScoreDoc> ranked) throws IOException {
        byte[][] signatures = signatures(leaves, ranked);
        Stories stories = new Stories();
        for (int i = 0; i < ranked.size(); i++) {
            stories.add(ranked.get(i), signatures[i]);
        }
        return stories.groups;
    }

    private void add(ScoreDoc article, byte @Nullable [] signature) {
        Group known = signature == null ? null : find(signature);
        if (known != null) {
            known.articles.add(article);
            return;
        }
        Group group = new Group(signature);
        group.articles.add(article);
        groups.add(group);
        if (signature != null) {
            for (int band = 0; band < MinHash.BYTES / BAND_BYTES; band++) {
                byBand.computeIfAbsent(band(signature, band), b -> new ArrayList<>(1))
                        .add(group);
            }
        }
    }

    private @Nullable Group find(byte[] signature) {
        for (int band = 0; band < MinHash.BYTES / BAND_BYTES; band++) {
            for (Group group : byBand.getOrDefault(band(signature, band), List.of())) {
                if (group.signature != null && MinHash.alike(group.signature, signature) >= ALIKE) {
                    return group;
                }
            }
        }
        return null;
    }

    private static Band band(byte[] signature, int number) {
        return new Band(number, ByteBuffer.wrap(signature).getLong(number * BAND_BYTES));
    }

    /** Doc values are read in the order of the documents. */
    private static byte[][] signatures(List<LeafReaderContext> leaves, List<ScoreDoc> ranked) throws IOException {
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
