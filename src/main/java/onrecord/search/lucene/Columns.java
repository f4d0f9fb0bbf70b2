package onrecord.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import onrecord.search.FacetName;
import onrecord.text.Once;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one commit, each made when it is first asked for: some 60 bytes an article for all of them. Safe for
 * use by several threads.
 */
final class Columns {
    private final Map<Key, Made> made = new HashMap<>();
    private final Once<Numbering, IOException> numbering;
    private final Once<ArticleOrder, IOException> order;
    private final Once<DayRanges, IOException> days;

    /**
     * What a column is of.
     *
     * @param ofQuotes whether it has the values of quotes, by their own numbers, or those of articles
     * @param names which names of speakers count, and who of them are one
     */
    private record Key(FacetName facet, boolean ofQuotes, SpeakerChoice names) {}

    /** A column, and what was known of the speakers when it was made. */
    private record Made(
            Once<RankedColumn, IOException> column,
            @Nullable SpeakerIdentities speakers) {}

    Columns(List<LeafReaderContext> leaves, BitSetProducer articles) {
        this.numbering = new Once<>(() -> Numbering.of(leaves, articles));
        this.order = new Once<>(() -> ArticleOrder.of(leaves, numbering()));
        this.days = new Once<>(() -> DayRanges.of(leaves, numbering()));
    }

    Numbering numbering() throws IOException {
        return numbering.get();
    }

    ArticleOrder order() throws IOException {
        return order.get();
    }

    DayRanges days() throws IOException {
        return days.get();
    }

    /**
     * The values of a facet.
     *
     * @param ofQuotes whether those of quotes, by their own numbers, or those of articles
     * @param speakers who of the speakers are one, where speakers are counted: a spelling then stands as the one shown
     * @param names the names that {@code speakers} were asked for by
     */
    RankedColumn of(
            FacetName facet,
            OrdinalValues values,
            boolean ofQuotes,
            @Nullable SpeakerIdentities speakers,
            SpeakerChoice names)
            throws IOException {
        Key key = new Key(facet, ofQuotes, facet == FacetName.SPEAKER ? names : SpeakerChoice.USUAL);
        return column(key, values, speakers).get();
    }

    private synchronized Once<RankedColumn, IOException> column(
            Key key, OrdinalValues values, @Nullable SpeakerIdentities speakers) {
        Made known = made.get(key);
        if (known == null || known.speakers() != speakers) {
            IntUnaryOperator shown = speakers == null ? n -> n : speakers::shown;
            known = new Made(new Once<>(() -> make(values, numbering(), key.ofQuotes(), shown)), speakers);
            made.put(key, known);
        }
        return known.column();
    }

    private static RankedColumn make(
            OrdinalValues values, Numbering numbering, boolean ofQuotes, IntUnaryOperator shown) throws IOException {
        Column.Builder column = new Column.Builder(ofQuotes ? numbering.others() : numbering.articles());
        for (LeafReaderContext leaf : values.leaves()) {
            Numbering.Segment segment = numbering.in(leaf);
            SortedSetDocValues written = values.in(leaf);
            LongValues global = values.ordinals().getGlobalOrds(leaf.ord);
            for (int doc = written.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = written.nextDoc()) {
                if (segment.isArticle(doc) != ofQuotes) {
                    int number = ofQuotes ? segment.other(doc) : segment.article(doc);
                    for (int i = written.docValueCount(); i > 0; i--) {
                        column.add(number, shown.applyAsInt((int) global.get(written.nextOrd())));
                    }
                }
            }
        }
        return RankedColumn.of(column, values.size());
    }
}
