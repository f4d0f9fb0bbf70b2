package onrecord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/** The values of a facet by their numbers in the order of all values, read from the index. Safe for use by several threads. */
final class OrdinalValues {
    private final List<LeafReaderContext> leaves;
    private final String field;
    private final OrdinalMap ordinals;

    OrdinalValues(IndexReader reader, String field, OrdinalMap ordinals) {
        this.leaves = reader.leaves();
        this.field = field;
        this.ordinals = ordinals;
    }

    int size() {
        return Math.toIntExact(ordinals.getValueCount());
    }

    List<LeafReaderContext> leaves() {
        return leaves;
    }

    OrdinalMap ordinals() {
        return ordinals;
    }

    SortedSetDocValues in(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), field);
    }

    /** Hands on each value with its number, segment by segment: cheaper than asking for each. */
    void forEach(ObjIntConsumer<String> sink) {
        try {
            for (LeafReaderContext leaf : leaves) {
                SortedSetDocValues values = in(leaf);
                LongValues numbers = ordinals.getGlobalOrds(leaf.ord);
                for (long ordinal = 0; ordinal < values.getValueCount(); ordinal++) {
                    long number = numbers.get(ordinal);
                    if (ordinals.getFirstSegmentNumber(number) == leaf.ord) {
                        sink.accept(values.lookupOrd(ordinal).utf8ToString(), (int) number);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String value(int number) {
        try {
            return in(leaves.get(ordinals.getFirstSegmentNumber(number)))
                    .lookupOrd(ordinals.getFirstSegmentOrd(number))
                    .utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of a value, or -1 where the commit has no such value. */
    int number(String value) {
        try {
            for (LeafReaderContext leaf : leaves) {
                long ordinal = in(leaf).lookupTerm(new BytesRef(value));
                if (ordinal >= 0) {
                    return (int) ordinals.getGlobalOrds(leaf.ord).get(ordinal);
                }
            }
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
