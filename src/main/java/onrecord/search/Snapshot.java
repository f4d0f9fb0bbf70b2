package onrecord.search;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.index.Analysis;
import onrecord.index.Fields;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/** One commit of the archive, and what is worked out once for all searches in it. Safe for use by several threads. */
final class Snapshot {
    private static final Relevance RELEVANCE = new Relevance();

    private final DirectoryReader reader;
    private final BitSetProducer articles;
    private final Map<FacetName, FacetValues> allValues = new ConcurrentHashMap<>();
    private volatile @Nullable Set<String> languages;
    private final Map<String, OrdinalMap> ordinals = new ConcurrentHashMap<>();

    Snapshot(DirectoryReader reader, BitSetProducer articles) {
        this.articles = articles;
        this.reader = reader;
    }

    DirectoryReader reader() {
        return reader;
    }

    /** A searcher of one's own, cheap to make. */
    IndexSearcher searcher() {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(RELEVANCE);
        return searcher;
    }

    /** Where the articles of a segment are, each behind its quotes. */
    BitSetProducer articles() {
        return articles;
    }

    /** The random id that Lucene gives each commit. */
    String generation() {
        return HexFormat.of()
                .formatHex(((StandardDirectoryReader) reader).getSegmentInfos().getId());
    }

    /** The languages of the articles that have a stemmer. */
    Set<String> languages(Analysis analysis) throws IOException {
        Set<String> known = languages;
        if (known == null) {
            known = new TreeSet<>();
            for (String language : analysis.languages()) {
                if (reader.docFreq(new Term(Fields.LANGUAGE, language)) > 0) {
                    known.add(language);
                }
            }
            languages = known;
        }
        return known;
    }

    /** All values of a facet with their counts, gathered at the first asking. */
    FacetValues allValues(FacetName facet) throws IOException {
        FacetValues known = allValues.get(facet);
        if (known == null) {
            known = FacetValues.of(facet, this);
            allValues.put(facet, known);
        }
        return known;
    }

    /** The values of a facet over all segments in one order. */
    OrdinalMap ordinals(String field) throws IOException {
        OrdinalMap known = ordinals.get(field);
        if (known != null) {
            return known;
        }
        SortedSetDocValues[] values = new SortedSetDocValues[reader.leaves().size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            values[leaf.ord] = DocValues.getSortedSet(leaf.reader(), field);
        }
        OrdinalMap made = OrdinalMap.build(null, values, PackedInts.DEFAULT);
        ordinals.put(field, made);
        return made;
    }
}
