package onrecord.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.index.codec.Fields;
import onrecord.search.SpeakerFacts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Gathers, over the articles it is shown and the quotes before each, what there is of some speakers. */
final class SpeakerCollector extends SimpleCollector {
    private static final class Tally {
        private final Set<String> outlets = new HashSet<>();
        private long quotes;
        private long articles;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
    }

    private static final long NO_SUCH_KIND = -1;

    private final BitSetProducer articles;
    /** The tally of each spelling asked for. */
    private final Map<String, Tally> tallies = new HashMap<>();

    private @Nullable BitSet parents;
    private final String field;
    private SortedSetDocValues speakers = DocValues.emptySortedSet();
    private SortedSetDocValues kinds = DocValues.emptySortedSet();
    private long act = NO_SUCH_KIND;
    private SortedSetDocValues outlets = DocValues.emptySortedSet();
    private NumericDocValues earliest = DocValues.emptyNumeric();
    private NumericDocValues latest = DocValues.emptyNumeric();

    /**
     * @param names which names of speakers count
     * @param spellings of each speaker asked for
     */
    SpeakerCollector(BitSetProducer articles, SpeakerChoice names, List<List<String>> spellings) {
        this.articles = articles;
        this.field = Fields.values(names.speakers());
        for (List<String> speaker : spellings) {
            Tally tally = new Tally();
            speaker.forEach(name -> tallies.put(name, tally));
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        parents = articles.getBitSet(leaf);
        speakers = DocValues.getSortedSet(leaf.reader(), field);
        kinds = DocValues.getSortedSet(leaf.reader(), Fields.values(Fields.KIND));
        act = kinds.lookupTerm(new BytesRef(Fields.ACT));
        outlets = DocValues.getSortedSet(leaf.reader(), Fields.values(Fields.OUTLET));
        earliest = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.EARLIEST));
        latest = DocValues.getNumeric(leaf.reader(), Fields.values(Fields.LATEST));
    }

    @Override
    public void collect(int article) throws IOException {
        int before = parents == null || article == 0 ? -1 : parents.prevSetBit(article - 1);
        Set<Tally> here = new HashSet<>();
        for (int quote = before + 1; quote < article; quote++) {
            if (speakers.advanceExact(quote)) {
                for (int i = speakers.docValueCount(); i > 0; i--) {
                    Tally tally =
                            tallies.get(speakers.lookupOrd(speakers.nextOrd()).utf8ToString());
                    if (tally != null && !isAct(quote)) {
                        tally.quotes++;
                        here.add(tally);
                    }
                }
            }
        }
        if (!here.isEmpty()) {
            tell(article, here);
        }
    }

    /** Acts of speech are not what somebody said. */
    private boolean isAct(int quote) throws IOException {
        if (act < 0 || !kinds.advanceExact(quote)) {
            return false;
        }
        return kinds.nextOrd() == act;
    }

    private void tell(int article, Set<Tally> here) throws IOException {
        String outlet = outlets.advanceExact(article)
                ? outlets.lookupOrd(outlets.nextOrd()).utf8ToString()
                : null;
        boolean dated = earliest.advanceExact(article) && latest.advanceExact(article);
        for (Tally tally : here) {
            tally.articles++;
            if (outlet != null) {
                tally.outlets.add(outlet);
            }
            if (dated) {
                tally.first = Math.min(tally.first, earliest.longValue());
                tally.last = Math.max(tally.last, latest.longValue());
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** What was gathered of the speaker with these spellings. */
    SpeakerFacts of(List<String> spellings) {
        Tally tally = tallies.getOrDefault(spellings.getFirst(), new Tally());
        boolean dated = tally.first <= tally.last;
        return new SpeakerFacts(
                spellings.getFirst(),
                spellings,
                tally.quotes,
                tally.articles,
                tally.outlets.size(),
                dated ? LocalDate.ofEpochDay(tally.first) : null,
                dated ? LocalDate.ofEpochDay(tally.last) : null);
    }
}
