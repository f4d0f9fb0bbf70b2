package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.FacetName;
import onrecord.search.answer.AskedNames;
import onrecord.search.answer.Spelling;
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

/** The values of facets that a name means which somebody typed. For one search alone. */
final class NamedValues {
    /** How many values are offered in place of one that the archive has not. */
    private static final int OFFERED = 3;

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
    NamedValues(
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

    /** Whether an article or a quote has this very value. */
    boolean has(FacetName facet, String value) throws IOException {
        return snapshot.reader().docFreq(new Term(names.field(facet), value)) > 0
                || snapshot.reader().docFreq(new Term(Fields.ofQuote(names.field(facet)), value)) > 0;
    }

    /** The values that a name means: of this very name in any spelling or, where there is none, with all its words. */
    List<String> of(FacetName facet, String name) throws IOException {
        if (facet == FacetName.LANGUAGE) {
            return List.of(AskedNames.language(name)).stream()
                    .filter(code -> !code.equals(name))
                    .toList();
        }
        Set<String> meant = facet == FacetName.SPEAKER ? meant(name) : Set.of();
        if (facet == FacetName.KIND || !meant.isEmpty()) {
            return List.copyOf(meant);
        }
        Query query = new NameQueries(analysis, snapshot::outlets, names, speakers)
                .leaf(kind(facet), FieldName.valueOf(facet.name()), new Node.Phrase(name, 0));
        if (query == null) {
            return List.of();
        }
        List<String> words = analysis.names(name);
        List<String> found = values(facet, query, Integer.MAX_VALUE);
        List<String> same = found.stream()
                .filter(value -> analysis.names(value).equals(words))
                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        return facet == FacetName.OUTLET
                ? found
                : found.stream().filter(value -> isNamed(value, words)).toList();
    }

    private Set<String> meant(String name) {
        SpeakerIdentities known = speakers.get();
        Set<String> shown = new LinkedHashSet<>();
        known.meant(name)
                .forEach(spelling -> shown.add(known.spellings(spelling).getFirst()));
        return shown;
    }

    /** Values spelled nearly like a name that no value has. */
    List<String> nearest(FacetName facet, String name) throws IOException {
        if (facet == FacetName.LANGUAGE || facet == FacetName.KIND) {
            return List.of();
        }
        String field = kind(facet).field(facet.key()) + Fields.NAME_SUFFIX;
        KnownWords known = new KnownWords(snapshot.reader(), field);
        List<String> words = new ArrayList<>();
        for (String word : analysis.names(name)) {
            boolean plain = word.length() < Spelling.SHORTEST || known.has(word);
            words.add(plain ? word : known.nearest(word).orElse(word));
        }
        if (words.isEmpty() || words.equals(analysis.names(name))) {
            return List.of();
        }
        return values(facet, query(field, words), Integer.MAX_VALUE).stream()
                .filter(value -> facet == FacetName.OUTLET || isNamed(value, words))
                .limit(OFFERED)
                .toList();
    }

    private static Query query(String field, List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(field, words.getFirst()))
                : new PhraseQuery(NameQueries.BETWEEN, field, words.toArray(String[]::new));
    }

    /** Names of speakers that have these words, in some of the quotes. */
    List<String> speakersOf(List<String> words, int most) throws IOException {
        String field = Kind.QUOTES.field(Fields.SPEAKER) + Fields.NAME_SUFFIX;
        return words.isEmpty() ? List.of() : values(FacetName.SPEAKER, query(field, words), most);
    }

    /** What has the values of a facet one by one. */
    private static Kind kind(FacetName facet) {
        return facet == FacetName.SPEAKER ? Kind.QUOTES_AND_ACTS : Kind.ARTICLES; // an article has its quotes' labels
    }

    /** Whether these words stand in a value in this order, with few others between them. */
    private boolean isNamed(String value, List<String> words) {
        List<String> its = analysis.names(value);
        for (int start = 0; start + words.size() <= its.size(); start++) {
            int next = 0;
            for (int at = start; at < its.size() && next < words.size(); at++) {
                boolean near = at - start - next <= NameQueries.BETWEEN;
                next += near && its.get(at).equals(words.get(next)) ? 1 : 0;
            }
            if (next == words.size()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The values of what a query matches, in the order of their bytes; of so many documents at most. It reads them a
     * segment at a time: to number the values of all segments costs a program that asks once more than its search.
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
