package onrecord.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import onrecord.search.FacetName;
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
    private final List<LeafReaderContext> leaves;
    private final BitSetProducer articles;
    private final Map<Key, Made> made = new HashMap<>();
    private @Nullable Numbering numbering;
    private @Nullable ArticleOrder order;
    private @Nullable DayRanges days;

    /**
     * What a column is of.
     *
     * @param ofQuotes whether it has the values of quotes, by their own numbers, or those of articles
     * @param names which names of speakers count, and who of them are one
     */
    private record Key(FacetName facet, boolean ofQuotes, SpeakerChoice names) {}

    /** A column, and what was known of the speakers when it was made. */
    private record Made(RankedColumn column, @Nullable SpeakerIdentities speakers) {}

    Columns(List<LeafReaderContext> leaves, BitSetProducer articles) {
        this.leaves = leaves;
        this.articles = articles;
    }

    synchronized Numbering numbering() throws IOException {
        Numbering known = numbering;
        if (known == null) {
            known = Numbering.of(leaves, articles);
            numbering = known;
        }
        return known;
    }

    synchronized ArticleOrder order() throws IOException {
        ArticleOrder known = order;
        if (known == null) {
            known = ArticleOrder.of(leaves, numbering());
            order = known;
        }
        return known;
    }

    synchronized DayRanges days() throws IOException {
        DayRanges known = days;
        if (known == null) {
            known = DayRanges.of(leaves, numbering());
            days = known;
        }
        return known;
    }

    /**
     * The values of a facet.
     *
     * @param ofQuotes whether those of quotes, by their own numbers, or those of articles
     * @param speakers who of the speakers are one, where speakers are counted: a spelling then stands as the one shown
     * @param names the names that {@code speakers} were asked for by
     */
    synchronized RankedColumn of(
            FacetName facet,
            OrdinalValues values,
            boolean ofQuotes,
            @Nullable SpeakerIdentities speakers,
            SpeakerChoice names)
            throws IOException {
        Key key = new Key(facet, ofQuotes, facet == FacetName.SPEAKER ? names : SpeakerChoice.USUAL);
        Made known = made.get(key);
        if (known == null || known.speakers() != speakers) {
            known = new Made(
                    make(values, numbering(), ofQuotes, speakers == null ? n -> n : speakers::shown), speakers);
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
