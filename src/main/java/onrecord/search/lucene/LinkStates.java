package onrecord.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import onrecord.index.CommitData;
import onrecord.index.LiveDocs;
import onrecord.index.codec.Fields;
import onrecord.link.Stretch;
import onrecord.search.LinkState;
import onrecord.text.Hashes;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Works out, for each stretch, a signature of the articles that its links have to be made of. A signature is a sum over
 * articles, so that neither their order nor their place matters. For one commit alone.
 */
final class LinkStates {
    /** To be raised whenever the same articles give other links than before. */
    private static final long RULES = 6;

    private final Map<Stretch, Long> whole = new TreeMap<>();
    private final Map<Stretch, Long> tails = new TreeMap<>();

    /** Of the undated articles by their piles. */
    private final Map<Integer, Long> piles = new TreeMap<>();

    private LinkStates() {}

    static LinkState of(DirectoryReader reader) throws IOException {
        LinkStates states = new LinkStates();
        for (LeafReaderContext leaf : reader.leaves()) {
            states.add(leaf.reader());
        }
        return new LinkState(
                states.signatures(), CommitData.linked(reader.getIndexCommit().getUserData()));
    }

    private void add(LeafReader reader) throws IOException {
        DocIdSetIterator articles = LiveDocs.of(reader, new Term(Fields.TYPE, Fields.ARTICLE));
        NumericDocValues orders = DocValues.getNumeric(reader, Fields.ORDER);
        NumericDocValues stamps = DocValues.getNumeric(reader, Fields.STAMP);
        NumericDocValues days = DocValues.getNumeric(reader, Fields.values(Fields.EARLIEST));
        for (int doc = articles.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = articles.nextDoc()) {
            long one = mixed(value(orders, doc) * 31 + value(stamps, doc));
            if (days.advanceExact(doc)) {
                add(days.longValue(), one);
            } else {
                whole.merge(Stretch.UNDATED, one, Long::sum);
                piles.merge(Stretch.pile(value(orders, doc)), one, Long::sum);
            }
        }
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.longValue() : 0;
    }

    private void add(long day, long one) {
        Stretch stretch = Stretch.ofDay(day);
        whole.merge(stretch, one, Long::sum);
        if (Stretch.isTail(day)) {
            tails.merge(stretch.next(), one, Long::sum);
        }
    }

    /**
     * Each with those of the tail in front, on which its links depend too; and one for what each pile of undated ones
     * is to it.
     */
    private Map<Stretch, Long> signatures() {
        Map<Stretch, Long> signatures = new TreeMap<>();
        whole.forEach((stretch, sum) -> {
            long tail = tails.getOrDefault(stretch, 0L);
            long signature = mixed(mixed(sum + RULES) + tail);
            signatures.put(stretch, signature);
            if (stretch.isTime()) {
                piles.forEach((pile, undated) -> signatures.put(stretch.with(pile), mixed(signature + undated)));
            }
        });
        if (!whole.isEmpty()) {
            long all = signatures.values().stream()
                    .mapToLong(signature -> signature)
                    .sum();
            signatures.put(Stretch.FOLLOWING, mixed(all));
        }
        return signatures;
    }

    /** Spreads the bits, so that sums of several tell them apart; never 0. */
    private static long mixed(long value) {
        return Hashes.mixed(value) | 1;
    }
}
