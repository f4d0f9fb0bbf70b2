package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.search.SearchRequest;
import onrecord.search.answer.CandidateSearch;
import onrecord.search.answer.CountedForms;
import onrecord.search.answer.Passages;
import onrecord.search.answer.SearchLimits;

/** Finds the articles that may have some words as a quote, or nearly: all searches in one question. */
final class ClusterCandidates {
    private static final String SAID = ClusterFields.QUOTE + ClusterFields.SAID;

    private final Desk desk;
    private final List<String> words;

    /** @param words folded, in order */
    ClusterCandidates(Desk desk, List<String> words) {
        this.desk = desk;
        this.words = words;
    }

    /**
     * @param speakers the spellings of a speaker among whose quotes is looked besides; none where nobody is asked for
     */
    Passages.Candidates find(List<String> speakers) {
        desk.held().terms().ask(List.of(SAID, ClusterFields.TEXT), words);
        List<ObjectNode> searches = CandidateSearch.of(words, !speakers.isEmpty()).stream()
                .map(search -> body(search, speakers))
                .toList();
        Set<String> ids = new LinkedHashSet<>();
        boolean complete = true;
        for (JsonNode answer : WholeAnswers.ofEachByScore(desk.nodes(), searches)) {
            complete &= !answer.path("timed_out").asBoolean();
            answer.path("hits")
                    .path("hits")
                    .forEach(hit -> ids.add(hit.path("_routing").asText()));
        }
        List<Passages.Found> articles = new ArrayList<>();
        desk.articles(List.copyOf(ids)).forEach(kept -> articles.add(kept.found(0)));
        return new Passages.Candidates(articles, complete);
    }

    private ObjectNode body(CandidateSearch search, List<String> speakers) {
        Searched searched = search.said() ? Searched.QUOTES_AND_ACTS : Searched.ARTICLES;
        ArrayNode filters = Dsl.array().add(desk.held().newest(searched));
        if (search.ofSpeaker()) {
            filters.add(Dsl.terms(ClusterFields.QUOTE + ClusterFields.speakers(false), speakers));
        }
        ObjectNode scored = Dsl.object();
        scored.set("must", query(search));
        scored.set("filter", filters);
        ObjectNode body = Dsl.object().put("size", CandidateSearch.MOST).put("_source", false);
        body.put("timeout", SearchLimits.TIME.toMillis() + "ms").put("track_total_hits", false);
        body.set("query", Dsl.one("bool", scored));
        body.set("sort", Order.of(searched, SearchRequest.Sort.RELEVANCE));
        return body;
    }

    private ObjectNode query(CandidateSearch search) {
        String field = search.said() ? SAID : ClusterFields.TEXT;
        if (search.inARow()) {
            return row(search.words()).in(field);
        }
        CountedForms.Known known = desk.held().terms().of(field);
        List<ObjectNode> any = new ArrayList<>();
        search.rarest(known::documents).forEach(word -> any.add(Dsl.term(field, word)));
        search.runs().forEach(run -> any.add(row(run).in(field)));
        return any.isEmpty() ? Dsl.nothing() : Dsl.any(any, 1);
    }

    private static WordMatch row(List<String> words) {
        return new WordMatch.Row(words.stream().map(List::of).toList(), 0);
    }
}
