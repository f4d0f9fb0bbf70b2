package onrecord.search.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import onrecord.index.codec.Fields;
import onrecord.index.codec.LinkCodec;
import onrecord.link.Link;
import onrecord.search.Filters;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The days of one commit's undated articles that follow from others, as their links say. Immutable. */
final class InferredDays {
    private final Map<String, Link.Date> byId;
    private final Map<Integer, Link.Date> byNumber;

    private InferredDays(Map<String, Link.Date> byId, Map<Integer, Link.Date> byNumber) {
        this.byId = byId;
        this.byNumber = byNumber;
    }

    static InferredDays of(DirectoryReader reader, BitSetProducer articles, Numbering numbering) throws IOException {
        Map<String, Link.Date> byId = new TreeMap<>();
        LinkDocuments.read(reader, new Term(Fields.RELATION, LinkCodec.DATED), link -> {
            if (link instanceof Link.Date date) {
                byId.put(date.article(), date);
            }
        });
        Map<Integer, Link.Date> byNumber = new HashMap<>();
        List<LeafReaderContext> leaves = reader.leaves();
        ArticleDocs.of(reader, articles, byId.keySet()).forEach((id, doc) -> {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            Link.Date date = byId.get(id);
            if (date != null) {
                byNumber.put(numbering.in(leaf).article(doc - leaf.docBase), date);
            }
        });
        return new InferredDays(byId, byNumber);
    }

    /** Those of the article of this id, or null. */
    Link.@Nullable Date of(String id) {
        return byId.get(id);
    }

    /** Those of the article of this number, or null. */
    Link.@Nullable Date of(int number) {
        return byNumber.get(number);
    }

    /** Articles, or quotes of such, whose days follow from others and may be those that filters ask for. */
    Query within(Filters filters) {
        Stream<Link.Date> within =
                byId.values().stream().filter(date -> filters.mayTake(date.earliest(), date.latest()));
        return new BooleanQuery.Builder()
                .add(
                        new TermInSetQuery(
                                Fields.ID,
                                within.map(date -> new BytesRef(date.article())).toList()),
                        Occur.FILTER)
                .add(new FieldExistsQuery(Fields.MOMENT), Occur.MUST_NOT)
                .build();
    }
}
