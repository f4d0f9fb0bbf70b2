package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onrecord.index.codec.Fields;
import onrecord.search.FacetName;
import onrecord.search.OwnLabels;
import onrecord.search.OwnLabels.Thing;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;

/**
 * Where what somebody filed for themselves stands in one commit, worked out once for all their searches in it.
 * Immutable.
 */
final class OwnDocs {
    private final Map<FacetName, Map<String, Docs>> labels = new HashMap<>();
    private final Map<Counted, OwnCounts.Table> tables = new HashMap<>();

    /** The documents of one label: articles that are filed so or have a quote that is, and quotes. */
    private record Docs(Set<Integer> articles, Set<Integer> quotes) {
        Docs() {
            this(new HashSet<>(), new HashSet<>());
        }

        Set<Integer> of(Kind kind) {
            return kind.isOfQuotes() ? quotes : articles;
        }
    }

    /** What is counted: the labels of a facet on quotes or on articles. */
    private record Counted(FacetName facet, boolean ofQuotes) {}

    private OwnDocs() {}

    static OwnDocs of(DirectoryReader reader, BitSetProducer articles, Numbering numbering, OwnLabels own)
            throws IOException {
        OwnDocs docs = new OwnDocs();
        for (FacetName facet : List.of(FacetName.TAG, FacetName.COLLECTION)) {
            Set<Thing> all = own.under(facet, own.labels(facet));
            Set<String> ids = all.stream().map(Thing::article).collect(Collectors.toSet());
            Map<String, Integer> places = ids.isEmpty() ? Map.of() : ArticleDocs.of(reader, articles, ids);
            Map<String, Docs> shelf = new TreeMap<>();
            for (String label : own.labels(facet)) {
                Docs under = shelf.computeIfAbsent(label, name -> new Docs());
                for (Thing thing : own.under(facet, List.of(label))) {
                    Integer article = places.get(thing.article());
                    if (article != null) {
                        under.articles().add(article);
                        under.quotes().addAll(quote(reader, articles, article, thing.number()));
                    }
                }
            }
            docs.labels.put(facet, shelf);
            for (Kind kind : List.of(Kind.ARTICLES, Kind.QUOTES)) {
                docs.tables.put(
                        new Counted(facet, kind.isOfQuotes()), docs.table(facet, kind, reader.leaves(), numbering));
            }
        }
        return docs;
    }

    /** The document of a quote, which stands before its article; none of an article itself. */
    private static Set<Integer> quote(DirectoryReader reader, BitSetProducer articles, int article, int number)
            throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(article, reader.leaves()));
        BitSet ends = articles.getBitSet(leaf);
        NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
        int end = article - leaf.docBase;
        int first = end == 0 || ends == null ? 0 : ends.prevSetBit(end - 1) + 1;
        for (int doc = first; number != Thing.WHOLE && doc < end; doc++) {
            if (numbers.advanceExact(doc) && numbers.longValue() == number) {
                return Set.of(leaf.docBase + doc);
            }
        }
        return Set.of();
    }

    private OwnCounts.Table table(FacetName facet, Kind kind, List<LeafReaderContext> leaves, Numbering numbering)
            throws IOException {
        OwnCounts.Table table = new OwnCounts.Table();
        TreeMap<Integer, List<String>> byDoc = new TreeMap<>();
        labels.getOrDefault(facet, Map.of())
                .forEach((label, docs) -> docs.of(kind)
                        .forEach(doc -> byDoc.computeIfAbsent(doc, d -> new ArrayList<>())
                                .add(label)));
        for (Map.Entry<Integer, List<String>> doc : byDoc.entrySet()) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.getKey(), leaves));
            int inLeaf = doc.getKey() - leaf.docBase;
            SortedSetDocValues shared = DocValues.getSortedSet(leaf.reader(), Fields.values(facet.key()));
            Set<String> others = new HashSet<>();
            if (shared.advanceExact(inLeaf)) {
                for (int i = shared.docValueCount(); i > 0; i--) {
                    others.add(shared.lookupOrd(shared.nextOrd()).utf8ToString());
                }
            }
            Numbering.Segment segment = numbering.in(leaf);
            table.put(
                    kind.isOfQuotes() ? segment.other(inLeaf) : segment.article(inLeaf),
                    doc.getValue().stream()
                            .filter(label -> !others.contains(label))
                            .toList(),
                    others.isEmpty());
        }
        return table;
    }

    /** What is filed under one of these labels. */
    Query having(FacetName facet, Kind kind, Collection<String> some) {
        Map<String, Docs> shelf = labels.getOrDefault(facet, Map.of());
        int[] docs = some.stream()
                .map(shelf::get)
                .filter(Objects::nonNull)
                .flatMap(label -> label.of(kind).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
        return new ListedDocs(docs);
    }

    /** A counter of what is filed so for somebody alone. */
    OwnCounts counts(FacetName facet, Kind kind) {
        return new OwnCounts(tables.getOrDefault(new Counted(facet, kind.isOfQuotes()), new OwnCounts.Table()));
    }
}
