package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.index.codec.Fields;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import onrecord.search.query.Node;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is asked of the links of one article or one quote, which is among the answers itself. For one search alone. */
final class LinkQueries {
    private final Snapshot snapshot;

    LinkQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Articles of the same text as the one of this id; of any other where the leaf is everything. */
    @Nullable
    Query story(Node leaf) {
        String id = written(leaf);
        try {
            if (id == null) {
                return leaf instanceof Node.Everything
                        ? ofIds(snapshot.copies().ids())
                        : new MatchNoDocsQuery("a story has an id");
            }
            List<String> ids = new ArrayList<>(List.of(id));
            for (Link link : LinkDocuments.of(snapshot.reader(), id)) {
                if (link instanceof Link.Text text && text.relation() == Link.Relation.SAME) {
                    ids.add(text.other(id).article());
                }
            }
            return ofIds(ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quotes that surely report the same act of speech as the one of this id. */
    @Nullable
    Query statement(Node leaf) {
        String written = written(leaf);
        if (written == null) {
            return new MatchNoDocsQuery("a statement has an id");
        }
        Optional<QuoteId> quote = QuoteId.parse(written);
        try {
            return quote.isEmpty() ? new MatchNoDocsQuery("no id of a quote") : statement(quote.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query statement(QuoteId asked) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        add(asked, any);
        for (Link link : LinkDocuments.of(snapshot.reader(), asked.article())) {
            if (link instanceof Link.Statement statement && statement.sure()) {
                Link.End here = statement.end(asked.article());
                Link.End there = statement.other(asked.article());
                if (here.start() == asked.start()) {
                    add(new QuoteId(there.article(), there.start()), any);
                }
            }
        }
        return any.build();
    }

    private void add(QuoteId id, BooleanQuery.Builder any) throws IOException {
        Optional<Integer> doc = Hits.find(snapshot.searcher(), id.article());
        if (doc.isEmpty()) {
            return;
        }
        Article article = new Hits(snapshot.reader()).article(doc.get());
        int number = 0;
        for (Quote quote : article.quotes()) {
            if (article.body().codePointCount(0, quote.span().start()) == id.start()) {
                any.add(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(Fields.ID, id.article())), Occur.FILTER)
                                .add(NumericDocValuesField.newSlowExactQuery(Fields.NUMBER, number), Occur.FILTER)
                                .build(),
                        Occur.SHOULD);
            }
            number++;
        }
    }

    private static @Nullable String written(Node leaf) {
        return switch (leaf) {
            case Node.Word word -> word.text();
            case Node.Phrase phrase -> phrase.text();
            default -> null;
        };
    }

    private static Query ofIds(List<String> ids) {
        List<BytesRef> terms = ids.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(new TermInSetQuery(Fields.ID, terms), Occur.FILTER)
                .add(Kind.ARTICLES.all(), Occur.FILTER)
                .build();
    }
}
