package onrecord.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Function;
import onrecord.index.analysis.TermMarks;
import onrecord.index.codec.Fields;
import onrecord.search.answer.SaidTogether;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a query to Lucene's, the one place where that is done. A word without a field is looked for in the text
 * of articles, or in the quoted words of quotes. Null stands for a part without any word in it, which asks for nothing.
 */
final class QueryTranslator {
    private final Kind kind;
    private final FieldQueries fields;
    private final NameQueries names;
    private final LinkQueries links;
    private final BitSetProducer articles;

    QueryTranslator(Kind kind, FieldQueries fields, NameQueries names, LinkQueries links, BitSetProducer articles) {
        this.kind = kind;
        this.fields = fields;
        this.names = names;
        this.links = links;
        this.articles = articles;
    }

    /** What the tree asks for. */
    Query translate(Node node) {
        Query query = translate(node, orEverything(leaf -> fields.leaf(kind.words(), leaf)));
        return query == null ? kind.all() : query;
    }

    /** What the tree asks of articles, with what raises the score besides: that a word stands in the headline too. */
    Query weigh(Node node) {
        Query query = translate(node, orEverything(fields::weighed));
        return query == null ? kind.all() : query;
    }

    /** The leaves of a query outside all fields, where {@code *} is every document. */
    private Function<Node, @Nullable Query> orEverything(Function<Node, @Nullable Query> leaf) {
        return node -> node instanceof Node.Everything ? kind.all() : leaf.apply(node);
    }

    /** Translates a tree; {@code leaf} translates its leaves. */
    private @Nullable Query translate(Node node, Function<Node, @Nullable Query> leaf) {
        return switch (node) {
            case Node.Dates dates -> dates(dates);
            case Node.Group group -> group(group, leaf);
            case Node.InField in -> inField(in);
            default -> leaf.apply(node);
        };
    }

    private @Nullable Query group(Node.Group group, Function<Node, @Nullable Query> leaf) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int positive = 0;
        for (Node must : SaidTogether.merge(kind.isOfQuotes(), group.must())) {
            positive += add(query, translate(must, leaf), Occur.MUST);
        }
        for (Node should : group.should()) {
            Query clause = translate(should, leaf);
            if (clause instanceof FormsQuery word && group.must().isEmpty()) {
                word.apart().forEach(part -> query.add(part, Occur.SHOULD));
                positive++;
            } else {
                positive += add(query, clause, Occur.SHOULD);
            }
        }
        int negative = 0;
        for (Node not : group.not()) {
            negative += add(query, translate(not, leaf), Occur.MUST_NOT);
        }
        if (positive == 0 && negative == 0) {
            return null;
        }
        if (positive == 0) {
            query.add(kind.all(), Occur.FILTER);
        }
        return query.build();
    }

    private static int add(BooleanQuery.Builder query, @Nullable Query clause, Occur occur) {
        if (clause == null) {
            return 0;
        }
        query.add(clause, occur);
        return 1;
    }

    private @Nullable Query inField(Node.InField in) {
        Node node = in.node();
        return switch (in.field()) {
            case TITLE, BOILERPLATE -> ofArticle(n -> fields.leaf(words(in.field()), n), node);
            case BODY -> ofArticle(this::inBody, node);
            case TEXT -> ofArticle(this::inText, node);
            case SAID -> said(node);
            case DATE, UPDATED, ADDED -> inDates(in.field(), node);
            case SPEAKER, TAG, COLLECTION -> translate(node, n -> names.leaf(kind, in.field(), n));
            case STORY -> ofArticle(links::story, node);
            case STATEMENT -> statement(node);
            // outlet, author, agency, language, section, status: names of an article
            default -> ofArticle(n -> names.leaf(Kind.ARTICLES, in.field(), n), node);
        };
    }

    /** What an article must have; a quote's article, where quotes are searched. */
    private @Nullable Query ofArticle(Function<Node, @Nullable Query> leaf, Node node) {
        if (kind == Kind.ARTICLES) {
            return translate(node, leaf);
        }
        QueryTranslator outer = new QueryTranslator(Kind.ARTICLES, fields, names, links, articles);
        Query article = outer.translate(node, leaf);
        return article == null ? null : kind.ofArticle(article, articles);
    }

    private @Nullable Query inText(Node leaf) {
        return leaf instanceof Node.Everything ? Kind.ARTICLES.all() : fields.leaf(Fields.TEXT, leaf);
    }

    /** Something in the text that stands between the marks of the body, and is shown there alone. */
    private @Nullable Query inBody(Node leaf) {
        if (leaf instanceof Node.Everything) {
            return anyBody();
        }
        Query anywhere = fields.leaf(Fields.TEXT, leaf);
        IntervalsSource source = anywhere == null ? null : places(anywhere);
        if (anywhere == null || source == null) {
            return anywhere;
        }
        IntervalsSource body =
                Intervals.ordered(Intervals.term(TermMarks.BODY_START), Intervals.term(TermMarks.BODY_END));
        return new BooleanQuery.Builder()
                .add(new UnmarkedQuery(anywhere), Occur.MUST)
                .add(new IntervalQuery(Fields.TEXT, Intervals.containedBy(source, body)), Occur.FILTER)
                .build();
    }

    private @Nullable IntervalsSource places(Query query) {
        try {
            return fields.places(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article with a word in its body: the marks do not stand side by side. */
    private static Query anyBody() {
        return new BooleanQuery.Builder()
                .add(Kind.ARTICLES.all(), Occur.FILTER)
                .add(new PhraseQuery(Fields.TEXT, TermMarks.BODY_START, TermMarks.BODY_END), Occur.MUST_NOT)
                .build();
    }

    /** An article with one quote in which all of it is; or such a quote. */
    private @Nullable Query said(Node node) {
        QueryTranslator inner = new QueryTranslator(Kind.QUOTES, fields, names, links, articles);
        return quoted(inner.translate(node, inner.orEverything(leaf -> fields.leaf(Fields.SAID, leaf))));
    }

    private @Nullable Query statement(Node node) {
        return quoted(
                new QueryTranslator(Kind.QUOTES, fields, names, links, articles).translate(node, links::statement));
    }

    /** Such a quote, or an article with one. */
    private @Nullable Query quoted(@Nullable Query quote) {
        if (quote == null || kind.isOfQuotes()) {
            return quote;
        }
        // alone, Lucene would score it in bulk, and read behind the end of a segment whose last document is no article
        return new BooleanQuery.Builder()
                .add(new ToParentBlockJoinQuery(Kind.QUOTES.onlyOf(quote), articles, ScoreMode.Max), Occur.MUST)
                .add(kind.all(), Occur.FILTER)
                .build();
    }

    private Query dates(Node.Dates dates) {
        if (dates.field() == FieldName.ADDED) {
            return AddedQueries.days(dates.from(), dates.to(), kind, articles);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int from = dates.from() == null ? Integer.MIN_VALUE : day(dates.from());
        int to = dates.to() == null ? Integer.MAX_VALUE : day(dates.to());
        boolean updated = dates.field() == FieldName.UPDATED;
        String earliest = updated ? Fields.UPDATED_EARLIEST : Fields.EARLIEST;
        String latest = updated ? Fields.UPDATED_LATEST : Fields.LATEST;
        query.add(IntPoint.newRangeQuery(latest, from, Integer.MAX_VALUE), Occur.FILTER);
        query.add(IntPoint.newRangeQuery(earliest, Integer.MIN_VALUE, to), Occur.FILTER);
        return kind.ofArticle(query.build(), articles);
    }

    private static String words(FieldName field) {
        return field == FieldName.TITLE ? Fields.TITLE : Fields.BOILERPLATE;
    }

    private @Nullable Query inDates(FieldName field, Node node) {
        return node instanceof Node.Everything ? dated(field) : translate(node);
    }

    /** Whatever has a date of this kind. */
    private Query dated(FieldName field) {
        if (field != FieldName.DATE) {
            return dates(new Node.Dates(field, null, null));
        }
        return new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Fields.MOMENT), Occur.FILTER)
                .add(kind.all(), Occur.FILTER)
                .build();
    }

    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
