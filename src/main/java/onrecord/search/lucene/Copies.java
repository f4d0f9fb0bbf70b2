package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import onrecord.index.codec.Fields;
import onrecord.index.codec.LinkCodec;
import onrecord.link.Link;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.join.BitSetProducer;

/** Which articles of one commit have the same text, as their links say. Immutable. */
final class Copies {
    private final Map<Integer, List<Integer>> of;
    private final List<String> ids;

    private Copies(Map<Integer, List<Integer>> of, List<String> ids) {
        this.of = of;
        this.ids = ids;
    }

    static Copies of(DirectoryReader reader, BitSetProducer articles) throws IOException {
        List<Link.Text> links = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>();
        LinkDocuments.read(reader, new Term(Fields.RELATION, LinkCodec.SAME), link -> {
            links.add((Link.Text) link);
            ids.addAll(link.articles());
        });
        Map<String, Integer> documents = ArticleDocs.of(reader, articles, ids);
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

    /** The articles with the same text as this one, by their documents. */
    List<Integer> of(int doc) {
        return of.getOrDefault(doc, List.of());
    }

    /** The ids of all articles with a copy, in order. */
    List<String> ids() {
        return ids;
    }
}
