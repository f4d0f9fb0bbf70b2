package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive whose files were damaged while it is served. */
class DamageTest {
    private static final List<String> QUESTIONS = List.of(
            "/api/search?q=bridge",
            "/api/search?q=%22harbour+bridge%22&sort=newest",
            "/api/search?q=b*&facets=all",
            "/api/quotes?q=steel",
            "/api/facets/outlet",
            "/api/timeline",
            "/api/suggest?q=bra",
            "/api/articles/0000000000000001",
            "/api/articles/0000000000000001/similar",
            "/api/export?format=jsonl");

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith("_"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void what_meets_damage_is_told_to_run_check_and_never_that_the_program_failed(int eighth) throws Exception {
        try (Served served = Served.start(Settings.DEFAULT, Newsroom::write)) {
            Path file = largest(served.folder());
            byte[] bytes = Files.readAllBytes(file);
            int from = bytes.length / 8 * eighth;
            for (int i = from; i < from + bytes.length / 8; i++) {
                bytes[i] ^= (byte) 0x5a;
            }
            try (var out = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                out.write(ByteBuffer.wrap(bytes));
            }
            Set<String> codes = new TreeSet<>();
            List<String> others = new ArrayList<>();
            for (String question : QUESTIONS) {
                HttpResponse<String> answer = served.get(question);
                if (answer.statusCode() == 503) {
                    JsonNode problem = Served.JSON.readTree(answer.body());
                    codes.add(problem.at("/code").asText());
                    assertTrue(problem.at("/detail").asText().contains("run check"), answer.body());
                } else if (answer.statusCode() != 200 && answer.statusCode() != 404) {
                    others.add(question + " " + answer.body());
                }
            }
            assertEquals(List.of(), others);
            assertTrue(Set.of("archive-damaged").containsAll(codes), codes.toString());
            if (!codes.isEmpty()) {
                assertEquals(503, served.get("/healthz").statusCode());
            }
        }
    }

    @Test
    void an_archive_without_damage_is_healthy() throws Exception {
        try (Served served = Served.start(Settings.DEFAULT, Newsroom::write)) {
            assertEquals("ok", served.json("/healthz").at("/status").asText());
        }
    }
}
