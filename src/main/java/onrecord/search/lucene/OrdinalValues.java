package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import onrecord.index.analysis.Analysis;
import onrecord.search.answer.NamesInScripts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/**
 * The values of a facet by their numbers in the order of all values, read from the index. Safe for use by several
 * threads.
 */
final class OrdinalValues {
    /** How many values are kept once they were read, a power of two. */
    private static final int REMEMBERED = 1 << 11;

    private final List<LeafReaderContext> leaves;
    private final String field;
    private final OrdinalMap ordinals;
    /**
     * Values read before, each where the last bits of its number say: those of many matches are shown again and again.
     */
    private final @Nullable Written[] written = new Written[REMEMBERED];

    private volatile @Nullable NamesInScripts inScripts;

    /** A value by its number. */
    private record Written(int number, String value) {}

    private OrdinalValues(List<LeafReaderContext> leaves, String field, OrdinalMap ordinals) {
        this.leaves = leaves;
        this.field = field;
        this.ordinals = ordinals;
    }

    static OrdinalValues of(List<LeafReaderContext> leaves, String field) throws IOException {
        SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
        for (LeafReaderContext leaf : leaves) {
            values[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
        }
        return new OrdinalValues(leaves, field, OrdinalMap.build(null, values, PackedInts.DEFAULT));
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

    /** Its values as names, by their scripts; told apart at the first asking. */
    NamesInScripts inScripts(Analysis analysis) {
        NamesInScripts known = inScripts;
        if (known == null) {
            List<String> all = new ArrayList<>(size());
            forEach((value, number) -> all.add(value));
            known = NamesInScripts.of(all, analysis);
            inScripts = known;
        }
        return known;
    }

    String value(int number) {
        Written known = written[number & (REMEMBERED - 1)];
        if (known == null || known.number() != number) {
            known = new Written(number, read(number));
            written[number & (REMEMBERED - 1)] = known;
        }
        return known.value();
    }

    private String read(int number) {
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
