package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a saved search finds of what was taken in is told once, to a file and to a program. */
class AlertsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private Path pile;
    private Path index;
    private Path alerts;

    @BeforeEach
    void take() throws IOException {
        index = folder.resolve("index");
        alerts = folder.resolve("alerts.jsonl");
        pile = folder.resolve("pile.jsonl");
        index("{\"id\": \"a\", \"title\": \"Weir opens\", \"body\": \"The weir opens.\"}");
        run("searches", "--save", "Weirs", "weir");
        run("searches", "--save", "Said", "--of", "quotes");
    }

    private void index(String record) throws IOException {
        Files.writeString(pile, record + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        run("index", pile.toString());
    }

    private void run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--index", index.toString()));
        CommandLineRun run = CommandLineRun.of(folder, all.toArray(String[]::new));
        assertEquals(Exit.DONE, run.exit(), run.err());
    }

    private Alerts alerts(@Nullable String program) {
        return new Alerts(index, alerts, program, new Console(OutputStream.nullOutputStream(), complaints, false));
    }

    private List<String> told() throws IOException {
        List<String> told = new ArrayList<>();
        for (String line : Files.exists(alerts) ? Files.readAllLines(alerts) : List.<String>of()) {
            JsonNode alert = JSON.readTree(line);
            told.add(alert.path("name").asText() + ": " + alert.path("title").asText()
                    + (alert.has("quote") ? " / " + alert.path("quote").asText() : ""));
        }
        return told.stream().sorted().toList();
    }

    @Test
    void what_comes_is_told_once_a_search_and_what_there_was_is_not() throws IOException {
        Alerts telling = alerts(null);
        telling.tell();
        assertEquals(List.of(), told());
        index("{\"id\": \"b\", \"title\": \"Weir shuts\", \"body\": \"\\\"It is old\\\", said Ida Brandt.\"}");
        index("{\"id\": \"c\", \"title\": \"Quay\", \"body\": \"The quay is new.\"}");
        telling.tell();
        telling.tell();
        assertEquals(List.of("Said: Weir shuts / It is old", "Weirs: Weir shuts"), told());
    }

    @Test
    void a_run_after_one_that_was_killed_tells_what_that_one_did_not() throws IOException {
        Alerts killed = alerts(null);
        index("{\"id\": \"b\", \"title\": \"Weir shuts\", \"body\": \"\\\"It is old\\\", said Ida Brandt.\"}");
        killed.tell();
        List<String> lines = Files.readAllLines(alerts);
        Files.writeString(alerts, lines.getFirst() + "\n" + lines.get(1).substring(0, 20));
        index("{\"id\": \"d\", \"title\": \"Weir mended\", \"body\": \"The weir is mended.\"}");

        alerts(null).tell();

        List<String> all = Files.readAllLines(alerts);
        Files.write(alerts, all.stream().filter(line -> line.endsWith("}")).toList());
        assertEquals(List.of("Said: Weir shuts / It is old", "Weirs: Weir mended", "Weirs: Weir shuts"), told());
        assertTrue(complaints.toString(StandardCharsets.UTF_8).contains("line 2 is no alert and is passed over"));
    }

    @Test
    void a_program_gets_the_lines_and_how_it_failed_is_said() throws IOException {
        Path got = folder.resolve("got");
        Path program = Files.writeString(folder.resolve("teller"), "#!/bin/sh\ncat >> '" + got + "'\nexit 3\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Alerts telling = alerts(program.toString());
        index("{\"id\": \"b\", \"title\": \"Weir; rm -rf $(x)\", \"body\": \"The weir shuts.\"}");
        telling.tell();
        assertEquals(Files.readAllLines(alerts), Files.readAllLines(got));
        assertTrue(complaints.toString(StandardCharsets.UTF_8).contains("teller ended with 3"));
        assertEquals(List.of("Weirs: Weir; rm -rf $(x)"), told());
    }

    @Test
    void alerts_without_watching_are_refused() {
        CommandLineRun run = CommandLineRun.of(
                folder, "index", pile.toString(), "--alerts", alerts.toString(), "--index", index.toString());
        assertEquals(Exit.USAGE, run.exit());
        assertTrue(run.err().contains("--alerts and --alert-command go with --watch"), run.err());
    }
}
