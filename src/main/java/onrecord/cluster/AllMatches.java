package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import onrecord.search.SearchRequest;

/** Reads all articles that match a search, in its order. */
final class AllMatches {
    /** How many articles are in memory at once. */
    private static final int BATCH = 500;

    private final Desk desk;
    private final SearchRequest.Sort sort;

    AllMatches(Desk desk, SearchRequest.Sort sort) {
        this.desk = desk;
        this.sort = sort;
    }

    /** @param weights what gives the score, where the order is by that */
    void forEach(ObjectNode matching, List<ObjectNode> weights, Consumer<Article> sink) {
        ObjectNode scored = Dsl.object();
        scored.set("filter", Dsl.array().add(matching));
        scored.set("should", Dsl.array().addAll(weights));
        scored.put("minimum_should_match", 0);
        ObjectNode body = Dsl.object().put("size", BATCH);
        body.set("query", Dsl.one("bool", scored));
        body.set("sort", Order.of(Searched.ARTICLES, sort));
        body.set("_source", Dsl.strings(List.of(Fields.SUMMARY, Fields.REST)));
        new LongReading(desk.nodes(), desk.index(), sort != SearchRequest.Sort.RELEVANCE)
                .forEach(body, hit -> sink.accept(desk.article(hit.path("_source"))));
    }
}
