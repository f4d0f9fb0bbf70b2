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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a saved search finds of what was taken in is told once, to a file, a mailbox and a program. */
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

    private final Console console = new Console(OutputStream.nullOutputStream(), complaints, false);

    private Alerts alerts(@Nullable AlertProgram program) {
        return alerts(program, null);
    }

    private Alerts alerts(@Nullable AlertProgram program, @Nullable String user) {
        return new Alerts(index, alerts, null, program, user, console);
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
    void what_a_user_saved_for_themselves_is_told_where_it_is_asked_for_them() throws IOException {
        run("searches", "--save", "Quays", "quay", "--user", "ann");
        Alerts everybodys = alerts(null);
        Alerts anns = alerts(null, "ann");
        index("{\"id\": \"c\", \"title\": \"Quay\", \"body\": \"The quay is new.\"}");
        everybodys.tell();
        assertEquals(List.of(), told());
        anns.tell();
        assertEquals(List.of("Quays: Quay"), told());
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
        Path program = program("cat >> '" + got + "'\nexit 3");
        Alerts telling = alerts(new AlertProgram(program.toString(), List.of(), console));
        index("{\"id\": \"b\", \"title\": \"Weir; rm -rf $(x)\", \"body\": \"The weir shuts.\"}");
        telling.tell();
        assertEquals(Files.readAllLines(alerts), Files.readAllLines(got));
        assertTrue(complaints.toString(StandardCharsets.UTF_8).contains("teller ended with 3"));
        assertEquals(List.of("Weirs: Weir; rm -rf $(x)"), told());
    }

    @Test
    void a_program_gets_its_arguments_as_they_stand() throws IOException {
        Path got = folder.resolve("got");
        Path program = program("printf '%s\\n' \"$@\" > '" + got + "'");
        List<String> arguments = List.of("-s", "New: $HOME; it's", "");
        Alerts telling = alerts(new AlertProgram(program.toString(), arguments, console));
        index("{\"id\": \"b\", \"title\": \"Weir shuts\", \"body\": \"The weir shuts.\"}");
        telling.tell();
        assertEquals(arguments, Files.readAllLines(got));
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("teller"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_mailbox_gets_a_message_a_search_that_mailbox_readers_part() throws IOException {
        Path box = folder.resolve("alerts.mbox");
        Clock clock = Clock.fixed(Instant.parse("2023-10-01T12:00:00Z"), ZoneOffset.UTC);
        Alerts telling = new Alerts(index, null, new AlertMailbox(box, clock), null, null, console);
        index("{\"id\": \"b\", \"title\": \"Weir fährt\", \"body\": \"\\\"From here on\\\", said Ida Brandt.\"}");
        telling.tell();
        List<String> before = Files.readAllLines(box, StandardCharsets.US_ASCII);
        assertEquals("From onrecord@localhost Sun Oct  1 12:00:00 2023", before.getFirst());
        Files.write(box, Arrays.copyOf(Files.readAllBytes(box), (int) Files.size(box) - 9)); // as a crash leaves it
        String everywhere = "weir" + " From it >From me".repeat(100); // somewhere a line begins with it
        index("{\"id\": \"c\", \"title\": \"" + everywhere + "\", \"body\": \"It is mended.\"}");
        index("{\"id\": \"d\", \"title\": \"Quiet weir\", \"body\": \"It is mended.\"}");
        telling.tell();
        telling.tell();

        List<String> lines = Files.readAllLines(box, StandardCharsets.US_ASCII);
        assertEquals(3, lines.stream().filter(line -> line.matches(">*From .*")).count());
        assertEquals(
                List.of(), lines.stream().filter(line -> line.length() > 76).toList());
        assertTrue(lines.containsAll(List.of("=46=", ">=46=")), lines::toString);
        Map<String, String> read = messages(box);
        assertEquals(Set.of("Said: Weir fährt", "Weirs: Weir fährt", "Weirs: 2 articles"), read.keySet());
        assertTrue(
                read.getOrDefault("Said: Weir fährt", "").startsWith("1. “From here on” Ida Brandt"), read::toString);
        assertTrue(read.getOrDefault("Weirs: 2 articles", "").contains("2. " + everywhere + " "), read::toString);
    }

    /** The subjects and texts of the messages of a mailbox, as the program reads them. */
    private Map<String, String> messages(Path box) throws IOException {
        Map<String, String> messages = new HashMap<>();
        for (String line : CommandLineRun.of(folder, "extract", box.toString()).lines()) {
            JsonNode message = JSON.readTree(line);
            messages.put(
                    message.path("title").asText(),
                    message.path("body").asText().replaceAll("\\s+", " "));
        }
        return messages;
    }

    @Test
    void alerts_without_watching_are_refused() {
        CommandLineRun run = CommandLineRun.of(
                folder, "index", pile.toString(), "--alerts", alerts.toString(), "--index", index.toString());
        assertEquals(Exit.USAGE, run.exit());
        assertTrue(run.err().contains("--alerts, --alert-mailbox and --alert-command go with --watch"), run.err());
        CommandLineRun noProgram = CommandLineRun.of(
                folder, "index", pile.toString(), "--watch", "--alert-argument=-s", "--index", index.toString());
        assertEquals(Exit.USAGE, noProgram.exit());
        assertTrue(noProgram.err().contains("--alert-argument goes with --alert-command"), noProgram.err());
    }
}
