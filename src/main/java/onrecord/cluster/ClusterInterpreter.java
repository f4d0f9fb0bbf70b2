package onrecord.cluster;

import java.util.List;
import java.util.Set;
import onrecord.search.SearchRequest;
import onrecord.search.answer.Asked;
import onrecord.search.answer.ScoreWeights;
import onrecord.search.answer.Strictness;
import onrecord.search.query.Node;
import onrecord.search.query.ParsedQuery;

/** From what a person typed to what a cluster searches. */
final class ClusterInterpreter {
    private final Desk desk;
    private final Searched searched;
    private final SearchRequest request;

    ClusterInterpreter(Desk desk, Searched searched, SearchRequest request) {
        this.desk = desk;
        this.searched = searched;
        this.request = request;
    }

    /** @param plainer whether too costly clauses are made plainer */
    ClusterQuery understand(ParsedQuery query, Strictness strictness, boolean plainer) {
        Asked asked = Asked.of(query);
        SearchRequest.Options options = request.options();
        boolean exact = strictness == Strictness.EXACT;
        Set<String> languages = desk.held().languages(desk.analysis());
        TermStatistics terms = desk.held().terms();
        TextClauses texts = new TextClauses(desk.analysis(), languages, options.forms(), exact, terms);
        TreeTranslator tree = new TreeTranslator(
                searched,
                texts,
                new NameClauses(desk.analysis(), desk.held(), options),
                new LinkClauses(desk),
                plainer);
        Weights weights = weights(asked, texts, exact);
        List<Node> peoples = options.synonyms() ? desk.questions().peoples(asked.leaves()) : List.of();
        if (isScored()) {
            weights.ask(asked, peoples); // what is matched asks for some of it as well: all in one question
        }
        return new ClusterQuery(
                asked, strictness, tree.translate(query.node(), strictness), () -> weights.of(asked, peoples), plainer);
    }

    /** Whether hits are ordered by what they score. */
    private boolean isScored() {
        return request.sort() == SearchRequest.Sort.RELEVANCE && request.size() > 0;
    }

    private Weights weights(Asked asked, TextClauses texts, boolean exact) {
        SearchRequest.Options options = request.options();
        ScoredTexts scored = new ScoredTexts(
                desk.analysis(),
                texts,
                desk.held().languages(desk.analysis()),
                searched.isOfQuotes() ? options.forms() : ScoreWeights.nearness(asked.parsed(), options),
                exact,
                desk.held().terms());
        return new Weights(searched, scored, desk.analysis(), options);
    }
}
