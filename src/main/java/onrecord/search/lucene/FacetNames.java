package onrecord.search.lucene;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.FacetName;
import onrecord.search.OwnLabels;
import onrecord.search.answer.NamedValues;
import onrecord.search.answer.NamesInScripts;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a commit knows of the values of its facets. For one search alone. */
final class FacetNames implements NamedValues.Source {
    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Analysis analysis;
    private final Supplier<SpeakerIdentities> speakers;
    private final SpeakerChoice names;

    /**
     * For one search.
     *
     * @param searcher tells when there is no time left
     * @param names which names of speakers count
     */
    FacetNames(
            Snapshot snapshot,
            IndexSearcher searcher,
            Analysis analysis,
            Supplier<SpeakerIdentities> speakers,
            SpeakerChoice names) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.analysis = analysis;
        this.speakers = speakers;
        this.names = names;
    }

    @Override
    public boolean has(FacetName facet, String value) throws IOException {
        return snapshot.reader().docFreq(new Term(names.field(facet), value)) > 0
                || snapshot.reader().docFreq(new Term(Fields.ofQuote(names.field(facet)), value)) > 0;
    }

    @Override
    public List<String> meant(String speaker) {
        SpeakerIdentities known = speakers.get();
        Set<String> shown = new LinkedHashSet<>();
        known.meant(speaker)
                .forEach(spelling -> shown.add(known.spellings(spelling).getFirst()));
        return List.copyOf(shown);
    }

    @Override
    public List<String> found(FacetName facet, Node.Phrase name) throws IOException {
        Query query = new NameQueries(
                        analysis, snapshot::outlets, names, speakers, new OwnQueries(snapshot, OwnLabels.NONE))
                .leaf(kind(facet), FieldName.valueOf(facet.name()), name);
        return query == null ? List.of() : values(facet, query, Integer.MAX_VALUE);
    }

    @Override
    public List<String> found(FacetName facet, List<String> words) throws IOException {
        return values(facet, query(named(facet), words), Integer.MAX_VALUE);
    }

    @Override
    public KnownWords words(FacetName facet) {
        return new KnownWords(snapshot.reader(), named(facet));
    }

    private static String named(FacetName facet) {
        return kind(facet).field(facet.key()) + Fields.NAME_SUFFIX;
    }

    private static Query query(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(NamedValues.BETWEEN, field, words.toArray(String[]::new));
    }

    @Override
    public List<String> speakersOf(List<String> words, Character.UnicodeScript script, int most) throws IOException {
        if (words.isEmpty() || isNoneOtherwise(words, script)) {
            return List.of();
        }
        String field = Kind.QUOTES.field(Fields.SPEAKER) + Fields.NAME_SUFFIX;
        return values(FacetName.SPEAKER, query(field, words), most);
    }

    /** Whether it is known that no name with these words, of a deleted article neither, is in another script. */
    private boolean isNoneOtherwise(List<String> words, Character.UnicodeScript script) {
        OrdinalValues known = snapshot.gathered(Fields.values(names.speakers()));
        if (known == null) {
            return false;
        }
        NamesInScripts all = known.inScripts(analysis);
        return all.common() == script && all.having(words).isEmpty();
    }

    /** What has the values of a facet one by one. */
    private static Kind kind(FacetName facet) {
        return facet == FacetName.SPEAKER ? Kind.QUOTES_AND_ACTS : Kind.ARTICLES; // an article has its quotes' labels
    }

    /**
     * The values of what a query matches, in the order of their bytes; of so many documents at most. It reads them a
     * segment at a time, so that a program that asks once need not number the values of all segments.
     */
    private List<String> values(FacetName facet, Query query, int most) throws IOException {
        TreeSet<BytesRef> found = new TreeSet<>();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int left = most;
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.values(names.field(facet)));
            left -= gather(leaf, weight.scorer(leaf), values, left, found);
        }
        return found.stream().map(BytesRef::utf8ToString).toList();
    }

    private static int gather(
            LeafReaderContext leaf, @Nullable Scorer scorer, SortedSetDocValues values, int most, Set<BytesRef> found)
            throws IOException {
        if (scorer == null) {
            return 0;
        }
        BitSet ordinals = new BitSet();
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator documents = scorer.iterator();
        int looked = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (looked++ == most) {
                break;
            }
            if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    ordinals.set(Math.toIntExact(values.nextOrd()));
                }
            }
        }
        for (int next = ordinals.nextSetBit(0); next >= 0; next = ordinals.nextSetBit(next + 1)) {
            found.add(BytesRef.deepCopyOf(values.lookupOrd(next)));
        }
        return Math.min(looked, most);
    }
}
