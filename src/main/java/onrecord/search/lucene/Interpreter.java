package onrecord.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.SearchRequest.Prefer;
import onrecord.search.answer.Asked;
import onrecord.search.answer.Questions;
import onrecord.search.answer.ScoreWeights;
import onrecord.search.answer.Spelling;
import onrecord.search.answer.Strictness;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;
import onrecord.search.query.Synonyms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** From what a person typed to what Lucene searches. Safe for use by several threads. */
final class Interpreter {
    private final Analysis analysis;
    private final Questions questions;

    Interpreter(Analysis analysis, Clock clock, Synonyms synonyms) {
        this.analysis = analysis;
        this.questions = new Questions(clock, synonyms);
    }

    /** By which the words of texts and of questions are told apart. */
    Analysis analysis() {
        return analysis;
    }

    /** @throws onrecord.search.QueryError if the query is too long */
    ParsedQuery parse(SearchRequest request) {
        return questions.read(request);
    }

    /** @throws onrecord.search.QueryError if the query is too long */
    ParsedQuery parse(String query, SearchRequest.Match match) {
        return questions.read(query, match);
    }

    /** What reads queries. */
    Questions questions() {
        return questions;
    }

    /** The spelling of the words of this commit. */
    Spelling spelling(Snapshot snapshot) {
        return new Spelling(new KnownWords(snapshot.reader(), Fields.TEXT), analysis);
    }

    Understood understand(
            Snapshot snapshot, Kind kind, SearchRequest.Options options, ParsedQuery parsed, Strictness strictness)
            throws IOException {
        FieldQueries fields = new FieldQueries(analysis, snapshot, options.forms(), strictness == Strictness.EXACT);
        NameQueries names = new NameQueries(
                analysis,
                snapshot::outlets,
                SpeakerChoice.of(options),
                snapshot.speakersWhenAsked(SpeakerChoice.of(options)),
                new OwnQueries(snapshot, options.own()));
        LinkQueries links = new LinkQueries(snapshot);
        QueryTranslator translator = new QueryTranslator(kind, fields, names, links, snapshot.articles());
        List<Node> leaves = asked(parsed).leaves();
        Query matching = asked(parsed.node(), strictness, translator::translate);
        List<Node> besides = options.synonyms() ? questions.peoples(leaves) : List.of();
        Query weighed = matching;
        if (kind == Kind.ARTICLES) {
            Query asked = options.prefer().has(Prefer.HEADLINE)
                    ? asked(parsed.node(), strictness, translator::weigh)
                    : matching;
            List<Query> pairs = options.prefer().has(Prefer.CLOSENESS) ? fields.sideBySide(parsed) : List.of();
            weighed = raised(withPairs(asked, pairs), peoples(fields, besides));
            Nearness nearness = ScoreWeights.nearness(parsed, options);
            if (nearness != options.forms()) {
                Understood related = understand(snapshot, kind, options.withForms(nearness), parsed, strictness);
                weighed = weighedBy(related.weighed(), matching);
            }
        }
        QueryTranslator inText = new QueryTranslator(Kind.ARTICLES, fields, names, links, snapshot.articles());
        Query said = kind == Kind.ARTICLES ? said(inText, parsed.node()) : null;
        boolean simplified = fields.isSimplified();
        return new Understood(parsed, matching, weighed, said, leaves, strictness != Strictness.EXACT, simplified);
    }

    /** What a query asks for. */
    Asked asked(ParsedQuery parsed) {
        return Asked.of(parsed);
    }

    private static Query asked(Node node, Strictness strictness, Function<Node, Query> translated) {
        return strictness == Strictness.FEWER && node instanceof Node.Group group
                ? fewer(group, translated)
                : translated.apply(node);
    }

    private static Query fewer(Node.Group group, Function<Node, Query> translated) {
        Asked.Fewer fewer = Asked.fewer(group);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        fewer.plain().forEach(plain -> query.add(translated.apply(plain), Occur.SHOULD));
        query.setMinimumNumberShouldMatch(fewer.least());
        if (fewer.held() != null) {
            query.add(translated.apply(fewer.held()), Occur.FILTER);
        }
        return query.build();
    }

    /** What speaks of the peoples of countries that are asked for, and the other way round. */
    private static List<Query> peoples(FieldQueries fields, List<Node> besides) {
        List<Query> peoples = new ArrayList<>();
        for (Node people : besides) {
            Query query = fields.leaf(Fields.TEXT, people);
            if (query != null) {
                peoples.add(new BoostQuery(query, ScoreWeights.PEOPLES));
            }
        }
        return peoples;
    }

    /**
     * What is asked for, and pairs of its words. Where any word will do, a pair is one more clause of that kind: Lucene
     * then passes over documents that cannot reach the page, which it does not where a clause is required.
     */
    private static Query withPairs(Query asked, List<Query> pairs) {
        if (!pairs.isEmpty() && asked instanceof BooleanQuery words && isEither(words)) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            words.forEach(query::add);
            pairs.forEach(pair -> query.add(pair, Occur.SHOULD));
            return query.build();
        }
        return raised(asked, pairs);
    }

    private static boolean isEither(BooleanQuery query) {
        return query.getClauses(Occur.MUST).isEmpty()
                && query.getClauses(Occur.FILTER).isEmpty()
                && query.getMinimumNumberShouldMatch() <= 1;
    }

    /** What matches the one query, scored by another that matches no less. */
    private static Query weighedBy(Query weighing, Query matching) {
        return new BooleanQuery.Builder()
                .add(weighing, Occur.MUST)
                .add(matching, Occur.FILTER)
                .build();
    }

    /** What is asked for, scored more where it has any of the others. */
    private static Query raised(Query asked, List<Query> others) {
        if (others.isEmpty()) {
            return asked;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(asked, Occur.MUST);
        others.forEach(other -> query.add(other, Occur.SHOULD));
        return query.build();
    }

    /** What {@code said:} asks for, to be shown in the text of the quotes. */
    private static @Nullable Query said(QueryTranslator inText, Node node) {
        List<Node> asked = Asked.ofQuotes(node);
        return asked.isEmpty() ? null : inText.translate(new Node.Group(List.of(), asked, List.of()));
    }
}
