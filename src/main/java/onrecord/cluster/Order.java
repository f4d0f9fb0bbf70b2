package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import onrecord.search.answer.CursorWord;

/**
 * The orders of hits: equals stand in the order of their articles' ids, and an article's quotes in that of its text.
 */
final class Order {
    private Order() {}

    static ArrayNode of(Searched searched, SearchRequest.Sort sort) {
        ArrayNode order = Dsl.array();
        switch (sort) {
            case RELEVANCE -> order.add("_score");
            case NEWEST -> order.add(by(Fields.MOMENT, "desc"));
            case OLDEST -> order.add(by(Fields.MOMENT, "asc"));
            case ADDED -> order.add(by(Fields.ADDED, "desc"));
        }
        order.add(by(Fields.ORDER, "asc"));
        if (searched.isOfQuotes()) {
            order.add(by(Fields.NUMBER, "asc"));
        }
        return order;
    }

    private static ObjectNode by(String field, String direction) {
        return Dsl.one(field, Dsl.object().put("order", direction).put("missing", "_last"));
    }

    /** The place of a hit by its sort values, as a cursor. */
    static CursorWord word(Searched searched, SearchRequest.Sort sort, JsonNode values, String generation) {
        long first = sort == SearchRequest.Sort.RELEVANCE
                ? Float.floatToIntBits((float) values.path(0).asDouble())
                : values.path(0).asLong();
        int number = searched.isOfQuotes() ? values.path(2).asInt() : 0;
        return new CursorWord(generation.hashCode(), first, values.path(1).asLong(), number);
    }

    /**
     * The sort values behind which a page begins.
     *
     * @param scoreNow the score of the last hit where it may have changed
     */
    static ArrayNode after(
            Searched searched,
            SearchRequest.Sort sort,
            CursorWord word,
            Function<CursorWord, Optional<Double>> scoreNow) {
        ArrayNode after = Dsl.array();
        if (sort == SearchRequest.Sort.RELEVANCE) {
            after.add(scoreNow.apply(word).orElse((double) word.score()));
        } else {
            after.add(word.first());
        }
        after.add(word.order());
        if (searched.isOfQuotes()) {
            after.add(word.number());
        }
        return after;
    }

    /** What the hit that a cursor names has alone. */
    static List<ObjectNode> same(Searched searched, CursorWord word) {
        List<ObjectNode> same = new ArrayList<>();
        same.add(Dsl.between(Fields.ORDER, word.order(), word.order()));
        if (searched.isOfQuotes()) {
            same.add(Dsl.between(Fields.NUMBER, (long) word.number(), (long) word.number()));
        }
        return same;
    }
}
