package onrecord.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onrecord.identity.Identities;
import onrecord.index.codec.Fields;
import onrecord.search.SearchRequest;
import onrecord.search.SpeakerFacts;
import org.jspecify.annotations.Nullable;

/** What there is of some speakers among the matches. */
final class SpeakerTallies {
    /** More outlets than this no speaker is quoted by. */
    private static final int MOST_OUTLETS = 10_000;

    private final Desk desk;
    private final SearchRequest request;

    SpeakerTallies(Desk desk, SearchRequest request) {
        this.desk = desk;
        this.request = request;
    }

    List<SpeakerFacts> of(List<String> names, ObjectNode matching) {
        if (names.isEmpty()) {
            return List.of();
        }
        boolean certain = request.options().certain();
        Identities identities = desk.held().identities(request.options().aliases(), certain);
        String field = ClusterFields.speakers(certain);
        List<List<String>> spellings = names.stream().map(identities::spellings).toList();
        List<SpeakerFacts> facts = new ArrayList<>();
        for (List<String> speaker : spellings) {
            facts.add(facts(speaker, field, matching));
        }
        return facts;
    }

    private SpeakerFacts facts(List<String> spellings, String field, ObjectNode matching) {
        ObjectNode said = Dsl.all(
                List.of(Dsl.terms(ClusterFields.NESTED + field, spellings)),
                List.of(Dsl.term(ClusterFields.NESTED + Fields.KIND, Fields.ACT)));
        ObjectNode quotes = Dsl.one("nested", Dsl.one("path", "q"));
        quotes.set("aggs", Dsl.one("said", Dsl.one("filter", said)));
        ObjectNode parts = Dsl.object();
        parts.set("quotes", quotes);
        parts.set(
                "outlets",
                Dsl.one("terms", Dsl.object().put("field", Fields.OUTLET).put("size", MOST_OUTLETS)));
        parts.set("first", Dsl.one("min", Dsl.one("field", Fields.EARLIEST)));
        parts.set("last", Dsl.one("max", Dsl.one("field", Fields.LATEST)));
        ObjectNode agg = Dsl.one("filter", Dsl.terms(field, spellings));
        agg.set("aggs", parts);
        JsonNode counted = desk.held().aggregate(agg, matching);
        return new SpeakerFacts(
                spellings.getFirst(),
                spellings,
                counted.path("quotes").path("said").path("doc_count").asLong(),
                counted.path("doc_count").asLong(),
                counted.path("outlets").path("buckets").size(),
                day(counted.path("first")),
                day(counted.path("last")));
    }

    static @Nullable LocalDate day(JsonNode aggregation) {
        JsonNode value = aggregation.path("value");
        return value.isNumber() ? LocalDate.ofEpochDay(value.asLong()) : null;
    }
}
