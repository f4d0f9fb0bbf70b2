package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import onrecord.index.codec.Fields;
import onrecord.index.codec.LinkCodec;
import onrecord.link.Link;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which articles of one commit have the same text, as their links say. Immutable. */
final class Copies {
    private final Map<Integer, List<Integer>> of;
    private final List<String> ids;

    private Copies(Map<Integer, List<Integer>> of, List<String> ids) {
        this.of = of;
        this.ids = ids;
    }

    static Copies of(Snapshot snapshot) throws IOException {
        List<Link.Text> links = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>();
        Links.read(snapshot.reader(), new Term(Fields.RELATION, LinkCodec.SAME), link -> {
            links.add((Link.Text) link);
            ids.addAll(link.articles());
        });
        Map<String, Integer> documents = documents(snapshot, ids);
        Map<Integer, List<Integer>> of = new HashMap<>();
        for (Link.Text link : links) {
            Integer a = documents.get(link.a().article());
            Integer b = documents.get(link.b().article());
            if (a != null && b != null) {
                of.computeIfAbsent(a, one -> new ArrayList<>(1)).add(b);
                of.computeIfAbsent(b, one -> new ArrayList<>(1)).add(a);
            }
        }
        return new Copies(of, List.copyOf(ids));
    }

    /** The documents of the articles of these ids, but of those that are gone. */
    private static Map<String, Integer> documents(Snapshot snapshot, Set<String> ids) throws IOException {
        BitSetProducer articles = snapshot.articles();
        Map<String, Integer> documents = new HashMap<>();
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            Terms terms = leaf.reader().terms(Fields.ID);
            BitSet ofLeaf = articles.getBitSet(leaf);
            if (terms == null || ofLeaf == null) {
                continue;
            }
            TermsEnum term = terms.iterator();
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum docs = null;
            for (String id : ids) {
                if (term.seekExact(new BytesRef(id))) {
                    docs = term.postings(docs, PostingsEnum.NONE);
                    int doc = firstLive(docs, live);
                    if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                        documents.put(id, leaf.docBase + ofLeaf.nextSetBit(doc));
                    }
                }
            }
        }
        return documents;
    }

    private static int firstLive(PostingsEnum docs, @Nullable Bits live) throws IOException {
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = docs.nextDoc();
        }
        return doc;
    }

    /** The articles with the same text as this one, by their documents. */
    List<Integer> of(int doc) {
        return of.getOrDefault(doc, List.of());
    }

    /** The ids of all articles with a copy, in order. */
    List<String> ids() {
        return ids;
    }
}
