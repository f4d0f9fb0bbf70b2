package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import onrecord.index.codec.Fields;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.search.answer.LinkedIds;
import onrecord.search.query.Node;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What is asked of the links of one article or one quote, as Lucene's queries. For one search alone. */
final class LinkQueries implements LinkedIds.Source {
    private final Snapshot snapshot;
    private final LinkedIds ids = new LinkedIds(this);

    LinkQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Articles of a story. */
    Query story(Node leaf) {
        try {
            List<BytesRef> terms = ids.story(leaf).stream().map(BytesRef::new).toList();
            return new BooleanQuery.Builder()
                    .add(new TermInSetQuery(Fields.ID, terms), Occur.FILTER)
                    .add(Kind.ARTICLES.all(), Occur.FILTER)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The quotes of a statement. */
    Query statement(Node leaf) {
        try {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (LinkedIds.NumberedQuote quote : ids.statement(leaf)) {
                any.add(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(Fields.ID, quote.article())), Occur.FILTER)
                                .add(
                                        NumericDocValuesField.newSlowExactQuery(Fields.NUMBER, quote.number()),
                                        Occur.FILTER)
                                .build(),
                        Occur.SHOULD);
            }
            return any.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Article> article(String id) throws IOException {
        Optional<Integer> doc = Hits.find(snapshot.searcher(), id);
        return doc.isEmpty() ? Optional.empty() : Optional.of(new Hits(snapshot.reader()).article(doc.get()));
    }

    @Override
    public List<Link> links(String article) throws IOException {
        return LinkDocuments.of(snapshot.reader(), article);
    }

    @Override
    public Collection<String> copies(String article) throws IOException {
        List<String> copies = new ArrayList<>();
        for (Link link : links(article)) {
            if (link instanceof Link.Text text && text.relation() == Link.Relation.SAME) {
                copies.add(text.other(article).article());
            }
        }
        return copies;
    }

    @Override
    public Collection<String> copied() throws IOException {
        return snapshot.copies().ids();
    }
}
