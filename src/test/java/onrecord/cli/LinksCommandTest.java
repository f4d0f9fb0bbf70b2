package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FERRY = "The ferry Aurora ran aground off the island of Lindholm early in the morning"
            + " after its steering gear had failed in heavy seas, and lifeboats from three villages took all passengers"
            + " ashore before noon while a tug from Norrvik held the ship off the rocks until the tide turned again.";

    @TempDir
    private Path home;

    private List<JsonNode> links() throws IOException {
        CommandLineRun run = CommandLineRun.of(home, "links");
        assertEquals(Exit.DONE, run.exit(), run.err());
        List<JsonNode> links = new ArrayList<>();
        for (String line : run.lines()) {
            links.add(JSON.readTree(line));
        }
        return links;
    }

    private void write(String id, String text) throws IOException {
        Files.writeString(
                home.resolve("pile").resolve(id + ".jsonl"),
                JSON.createObjectNode()
                                .put("id", id)
                                .put("title", "Ferry aground off Lindholm")
                                .put("date", "2023-03-02")
                                .put("outlet", "Outlet " + id)
                                .put("body", text)
                        + "\n");
    }

    private void index() {
        CommandLineRun run =
                CommandLineRun.of(home, "index", "--sync", home.resolve("pile").toString());
        assertEquals(Exit.DONE, run.exit(), run.err());
    }

    @Test
    void links_go_with_the_article_and_come_with_a_late_one() throws IOException {
        Files.createDirectory(home.resolve("pile"));
        write("a", FERRY);
        write("b", FERRY);
        index();
        JsonNode text = links().getFirst();
        assertEquals("text", text.get("kind").asText());
        assertEquals("same", text.get("relation").asText());
        assertEquals(50, text.get("words").asInt());
        assertEquals(
                List.of("a", "b"),
                List.of(text.get("a").asText(), text.get("b").asText()).stream()
                        .sorted()
                        .toList());

        Files.delete(home.resolve("pile/b.jsonl"));
        index();
        assertTrue(links().isEmpty());

        write("c", FERRY);
        index();
        assertFalse(links().isEmpty());
        assertTrue(links().stream()
                .noneMatch(link -> "b".equals(link.path("a").asText())
                        || "b".equals(link.path("b").asText())));
    }

    @Test
    void the_seeds_say_what_a_person_reads_in_them() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                home, "index", Path.of("seeds").toAbsolutePath().toString());
        assertEquals(Exit.DONE, run.exit(), run.err());
        List<String> sure = new ArrayList<>();
        for (JsonNode link : links()) {
            if ("statement".equals(link.get("kind").asText())
                    && link.get("sure").asBoolean()) {
                sure.add(said(link.get("a")) + " = " + said(link.get("b")));
            }
        }
        assertEquals(3, sure.size(), sure.toString());
        for (String words : List.of("futility", "important consensus", "close strategic coordination")) {
            assertTrue(sure.stream().anyMatch(pair -> pair.split(words, -1).length == 3), words + " in " + sure);
        }
    }

    private String said(JsonNode end) throws IOException {
        CommandLineRun run = CommandLineRun.of(home, "export", "*:*", "--format", "jsonl");
        for (String line : run.lines()) {
            JsonNode article = JSON.readTree(line);
            if (article.get("id").asText().equals(end.get("article").asText())) {
                String body = article.get("body").asText();
                return body.substring(
                        body.offsetByCodePoints(0, end.get("start").asInt()),
                        body.offsetByCodePoints(0, end.get("end").asInt()));
            }
        }
        return "";
    }

    @Test
    void nothing_is_worked_out_while_another_process_writes() throws IOException {
        Files.createDirectory(home.resolve("pile"));
        write("a", FERRY);
        write("b", FERRY);
        index();
        AtomicInteger steps = new AtomicInteger();
        LinkRun links = new LinkRun(home.resolve("index"), () -> {
            steps.incrementAndGet();
            return false;
        });
        try (ArchiveWriter other = LuceneArchive.openWriter(home.resolve("index"))) {
            ArchiveException refusal = assertThrows(ArchiveException.class, links::run);
            assertEquals(ArchiveException.Reason.LOCKED, refusal.reason());
            assertEquals(0, steps.get());
            other.commit();
        }
        assertTrue(links.run());
        assertTrue(steps.get() > 0);
    }
}
