package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The five sample articles, the whole way from file to JSON, against what a person read in them. The golden files were
 * written by reading the seeds; they leave out the id, which depends on where the checkout stands, and the provenance,
 * of which only the presence is asked here.
 */
class SeedsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path GOLDEN = Path.of("src/test/resources/onrecord/seeds");
    private static final List<String> WITH_PROVENANCE =
            List.of("title", "deck", "outlet", "date", "authors", "agencies", "language", "url", "section", "captions");

    static Stream<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void every_seed_has_its_golden() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
            assertEquals(
                    goldens().map(SeedsTest::stem).toList(),
                    seeds.map(SeedsTest::stem).sorted().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void says_what_a_person_reads_and_nothing_more(Path golden) throws IOException {
        ObjectNode expected = (ObjectNode) JSON.readTree(Files.readString(golden));
        ObjectNode actual = extract("seeds/" + stem(golden) + ".txt");
        assertProvenance(actual);
        assertOffsets(actual);
        actual.remove(List.of("id", "provenance"));
        actual.withArray("quotes").forEach(quote -> {
            ((ObjectNode) quote).remove(List.of("method", "confidence"));
            if (quote.get("speaker") instanceof ObjectNode speaker) {
                speaker.remove("provenance");
            }
        });
        String expectedQuotes = lines(expected.withArray("quotes"));
        String actualQuotes = lines(actual.withArray("quotes"));
        expected.remove("quotes");
        actual.remove("quotes");
        assertAll(
                () -> assertEquals(sorted(expected), sorted(actual)), () -> assertEquals(expectedQuotes, actualQuotes));
    }

    private static void assertProvenance(JsonNode article) {
        for (String field : WITH_PROVENANCE) {
            JsonNode value = article.path(field);
            if (!value.isMissingNode() && !(value.isArray() && value.isEmpty())) {
                JsonNode why = article.path("provenance").get(field);
                assertNotNull(why, "no provenance of " + field);
                assertTrue(why.path("method").isTextual(), "no method of " + field);
            }
        }
        for (int i = 0; i < article.path("boilerplate").size(); i++) {
            assertNotNull(article.path("provenance").get("boilerplate/" + i), "no reason for boilerplate " + i);
        }
    }

    private static void assertOffsets(JsonNode article) {
        String body = article.path("body").asText();
        for (JsonNode quote : article.path("quotes")) {
            assertEquals(quote.path("text").asText(), at(body, quote));
            JsonNode speaker = quote.path("speaker");
            if (speaker.has("start")) {
                assertEquals(speaker.path("text").asText(), at(body, speaker));
            }
        }
    }

    private static String at(String body, JsonNode span) {
        int start = body.offsetByCodePoints(0, span.path("start").asInt());
        int end = body.offsetByCodePoints(0, span.path("end").asInt());
        return body.substring(start, end);
    }

    private static ObjectNode extract(String file) throws IOException {
        CommandLineRun run = CommandLineRun.of(Path.of(""), "extract", file);
        assertEquals(0, run.exit(), run.err());
        return (ObjectNode) JSON.readTree(run.out());
    }

    /** The fields of an article, a line each, so that a difference is easily seen. */
    private static String sorted(ObjectNode article) {
        return article.properties().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String lines(ArrayNode quotes) {
        List<String> lines = new ArrayList<>();
        quotes.forEach(quote -> lines.add(quote.toString()));
        return String.join("\n", lines);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }
}
