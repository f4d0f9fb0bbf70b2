package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import onrecord.ingest.Corrector;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the API's description against the routes there are and the answers they give. */
class OpenApiTest {
    @AutoClose
    private static Served served;

    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        served = Served.start();
        document = served.json("/api/openapi.json");
    }

    @Test
    void every_route_for_programs_is_described_with_its_parameters_and_no_other() {
        Map<String, Set<String>> routes = new TreeMap<>();
        for (Routes.Route route : new Routes(
                        served.archive(),
                        List::of,
                        new Traffic(),
                        new Additions(null, Settings.DEFAULT),
                        new Corrector(served.folder()),
                        Settings.DEFAULT)
                .all()) {
            if (route.strict()) {
                routes.put(route.path(), new TreeSet<>(route.parameters()));
            }
        }
        Map<String, Set<String>> described = new TreeMap<>();
        document.at("/paths").properties().forEach(path -> described.put(path.getKey(), parameters(path.getValue())));
        assertEquals(routes, described);
    }

    @ParameterizedTest
    @CsvSource({
        "SearchAnswer, /api/search?q=bridge",
        "SearchAnswer, /api/search?q=bridge&facets=none&highlight=false&size=2&page=2",
        "SearchAnswer, /api/search?q=nosuchword",
        "QuotesAnswer, /api/quotes",
        "QuotesAnswer, /api/quotes?q=steel&kind=direct",
        "Article, /api/articles/0000000000000001",
        "Article, /api/articles/0000000000000004",
        "Article, /api/articles/0000000000000001?q=bridge",
        "Statement, /api/statements/0000000000000001.57",
        "Event, /api/events/0000000000000001",
        "StoryArticles, /api/stories/0000000000000001",
        "Similar, /api/articles/0000000000000001/similar",
        "Suggestions, /api/suggest?q=bra",
        "Verification, /api/verify?q=steel+does+not+heal",
        "Verification, /api/verify?q=steel+does+rarely+heal&speaker=Tomas+Lund",
        "Facet, /api/speakers",
        "Facet, /api/outlets?q=bridge&prefix=the",
        "Facet, /api/facets/language",
        "Dates, /api/timeline",
        "Concordance, /api/concordance?q=bridge",
        "Concordance, /api/concordance?q=bridge&of=quotes&order=after",
        "DistinctiveWords, /api/words?q=bridge",
        "Timelines, /api/compare?q=bridge&q=museum&of=quotes",
        "Sourcing, /api/sourcing?q=bridge&of=quotes",
        "Corrections, /api/corrections",
        "Corrections, /api/corrections?article=0000000000000001",
        "Visits, /api/visits",
        "Health, /healthz"
    })
    void real_answers_are_as_described(String schema, String path) throws Exception {
        assertEquals(List.of(), Schema.violations(document, schema, served.json(path)));
    }

    @ParameterizedTest
    @CsvSource({"/api/search?size=x", "/api/search?siz=1", "/api/verify", "/api/articles/nosuch"})
    void problems_are_as_described(String path) throws Exception {
        JsonNode problem = Served.JSON.readTree(served.get(path).body());
        assertEquals(List.of(), Schema.violations(document, "Problem", problem));
    }

    private static Set<String> parameters(JsonNode path) {
        Set<String> names = new TreeSet<>();
        for (JsonNode reference : path.at("/get/parameters")) {
            JsonNode parameter = document.at(reference.get("$ref").asText().substring(1));
            if (parameter.get("in").asText().equals("query")) {
                names.add(parameter.get("name").asText());
            }
        }
        return names;
    }
}
