package onrecord.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.codec.Fields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * The different ranges of days that a commit's articles are dated by, numbered in the order of their first days, and
 * which of them each article has. Immutable.
 */
final class DayRanges {
    private final Column column;
    private final int[] first;
    private final int[] last;

    private DayRanges(Column column, int[] first, int[] last) {
        this.column = column;
        this.first = first;
        this.last = last;
    }

    static DayRanges of(List<LeafReaderContext> leaves, Numbering numbering) throws IOException {
        Map<Long, Integer> numbers = new HashMap<>();
        Column.Builder column = new Column.Builder(numbering.articles());
        for (LeafReaderContext leaf : leaves) {
            Numbering.Segment segment = numbering.in(leaf);
            NumericDocValues earliest = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.EARLIEST));
            NumericDocValues latest = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.LATEST));
            for (int doc = earliest.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = earliest.nextDoc()) {
                if (segment.isArticle(doc) && latest.advanceExact(doc)) {
                    long range = (earliest.longValue() << Integer.SIZE) | (latest.longValue() & 0xffff_ffffL);
                    column.add(segment.article(doc), numbers.computeIfAbsent(range, r -> numbers.size()));
                }
            }
        }
        long[] sorted =
                numbers.keySet().stream().mapToLong(range -> range).sorted().toArray();
        int[] as = new int[sorted.length];
        int[] first = new int[sorted.length];
        int[] last = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            as[numbers.getOrDefault(sorted[i], 0)] = i;
            first[i] = (int) (sorted[i] >> Integer.SIZE);
            last[i] = (int) sorted[i];
        }
        return new DayRanges(column.build(as), first, last);
    }

    /** The number of each article's range. */
    Column column() {
        return column;
    }

    /** The first day of a range, in days since 1970-01-01. */
    int first(int range) {
        return first[range];
    }

    /** The last day of a range, in days since 1970-01-01. */
    int last(int range) {
        return last[range];
    }

    /** How many different ranges there are. */
    int size() {
        return first.length;
    }
}
