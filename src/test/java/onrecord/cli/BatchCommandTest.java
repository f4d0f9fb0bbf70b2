package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many questions at once: from a table, and from an assistant. */
@Timeout(120)
class BatchCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    @BeforeEach
    void index() throws IOException {
        SmallArchive.write(
                Files.createDirectory(home.resolve("index")),
                SmallArchive.quoting(
                        SmallArchive.article(
                                1, "The Post", "2023-09-19", "Bridge, closed", "“It is safe,” Brandt said."),
                        "It is safe,",
                        "Ida Brandt"),
                SmallArchive.article(2, "Courier", "2022-05-01", "Museum", "The museum by the bridge.")
                        .build());
    }

    private CommandLineRun batch(String csv, String... more) throws IOException {
        Path file = Files.writeString(home.resolve("queries.csv"), csv);
        List<String> args = new ArrayList<>(List.of("batch", file.toString()));
        args.addAll(List.of(more));
        return CommandLineRun.of(home, args.toArray(String[]::new));
    }

    @Test
    void columns_are_parameters_and_every_hit_is_a_row() throws IOException {
        CommandLineRun run =
                batch("q,outlet,sort\nbridge,,oldest\nbridge,The Post|Courier,newest\n\"no \"\"such\"\"\",,\n");
        assertEquals(Exit.DONE, run.exit(), run.err());
        List<String> lines = run.out()
                .lines()
                .map(line -> line.replaceAll(",[0-9.E-]+$", ""))
                .toList();
        assertEquals(
                List.of(
                        "row,q,total,rank,id,title,outlet,date,url,score",
                        "2,bridge,2,1,0000000000000002,Museum,Courier,2022-05-01,",
                        "2,bridge,2,2,0000000000000001,\"Bridge, closed\",The Post,2023-09-19,",
                        "3,bridge,2,1,0000000000000001,\"Bridge, closed\",The Post,2023-09-19,",
                        "3,bridge,2,2,0000000000000002,Museum,Courier,2022-05-01,",
                        "4,\"no \"\"such\"\"\",0,,,,,,,"),
                lines);
    }

    @Test
    void without_names_of_columns_the_first_has_the_queries() throws IOException {
        CommandLineRun run = batch("museum\nbridge\n", "--json");
        List<Long> totals = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            totals.add(JSON.readTree(line).at("/total/value").asLong());
        }
        assertEquals(List.of(1L, 2L), totals);
    }

    @Test
    void a_row_that_cannot_be_asked_is_named_and_the_others_are_answered() throws IOException {
        CommandLineRun run = batch("q,sort\nbridge,best\nmuseum,\n");
        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().startsWith("onrecord: row 2: \"sort\" is one of"), run.err());
        assertEquals(2, run.out().lines().count());
        assertEquals(Exit.USAGE, CommandLineRun.of(home, "batch", "nosuch.csv").exit());
    }

    @Test
    void an_assistant_searches_articles_and_quotes_and_reads_an_article() throws IOException {
        List<JsonNode> answers = converse(
                """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2024-11-05","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\
                """,
                """
                {"jsonrpc":"2.0","method":"notifications/initialized"}\
                """,
                """
                {"jsonrpc":"2.0","id":2,"method":"tools/list"}\
                """,
                call(3, "search", "{\"q\": \"bridge\", \"outlet\": [\"Courier\"]}"),
                call(4, "quotes", "{\"q\": \"safe\"}"),
                call(5, "article", "{\"id\": \"0000000000000001\"}"),
                call(6, "search", "{\"sort\": \"best\"}"),
                call(7, "verify", "{\"q\": \"it is not safe\", \"speaker\": \"Ida Brandt\"}"));
        assertEquals(7, answers.size());
        List<String> tools = new ArrayList<>();
        answers.get(1)
                .at("/result/tools")
                .forEach(tool -> tools.add(tool.at("/name").asText()));
        assertEquals(List.of("search", "quotes", "article", "verify", "statement", "event"), tools);
        assertTrue(answers.get(1).at("/result/tools/0/inputSchema/properties").has("speaker"));
        assertEquals("Museum", text(answers.get(2)).at("/hits/0/title").asText());
        assertEquals(1, text(answers.get(2)).at("/total/value").asInt());
        assertEquals(
                "Ida Brandt",
                text(answers.get(3)).at("/hits/0/quote/speaker/name").asText());
        assertEquals(
                "written",
                text(answers.get(4)).at("/quotes/0/speaker/provenance/method").asText());
        assertTrue(answers.get(5).at("/result/isError").asBoolean());
        assertTrue(answers.get(5).at("/result/content/0/text").asText().contains("relevance, newest, oldest"));
        assertEquals("altered", text(answers.get(6)).at("/verdict").asText());
    }

    @Test
    void a_table_from_a_spreadsheet_is_read_behind_its_byte_order_mark() throws IOException {
        CommandLineRun run = batch("\uFEFFq,size\nbridge,1\n");
        assertEquals(Exit.DONE, run.exit(), run.err());
        assertEquals(2, run.lines().size(), run.out());
        assertTrue(run.lines().getLast().startsWith("2,bridge,2,1,"), run.out());
    }

    @Test
    void a_query_that_a_comma_cuts_in_two_is_not_asked_by_halves() throws IOException {
        CommandLineRun run = batch("q\n\nmuseum\nbridge, closed\n");
        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().startsWith("onrecord: row 4: It has 2 cells for 1 column;"), run.err());
        assertTrue(run.lines().getLast().startsWith("3,museum,1,1,"), run.out());
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        CommandLineRun run = CommandLineRun.of(home, "batch", "nowhere.csv");
        assertEquals(Exit.USAGE, run.exit());
        assertTrue(run.err().contains("nowhere.csv: there is no such file or folder"), run.err());
    }

    @Test
    void what_is_no_message_is_refused_and_the_conversation_goes_on() throws IOException {
        List<JsonNode> answers = converse(
                """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2024-11-05","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\
                """,
                """
                {"jsonrpc":"2.0","method":"notifications/initialized"}\
                """,
                "not json",
                "",
                "[]",
                "{\"jsonrpc\":\"2.0\",\"id\":2}",
                call(3, "search", "{\"q\": \"bridge\"}"));
        List<Integer> refused = new ArrayList<>();
        for (JsonNode answer : answers) {
            if (answer.path("id").isNull()) {
                refused.add(answer.at("/error/code").asInt());
            }
        }
        assertEquals(List.of(-32700, -32600, -32600), refused);
        assertEquals(2, text(answers.getLast()).at("/total/value").asInt());
    }

    @Test
    void what_comes_before_the_greeting_or_lacks_its_parameters_is_refused_by_its_id() throws IOException {
        List<JsonNode> answers = converse(
                call(1, "search", "{\"q\": \"bridge\"}"),
                """
                {"jsonrpc":"2.0","id":2,"method":"initialize","params":{"protocolVersion":"2024-11-05","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\
                """,
                """
                {"jsonrpc":"2.0","method":"notifications/initialized"}\
                """,
                "null",
                "\"" + "x".repeat(5_000_000) + "\"",
                """
                {"jsonrpc":"2.0","id":3,"method":"tools/call"}\
                """,
                call(4, "search", "{\"q\": \"bridge\"}"));
        assertEquals(-32600, byId(answers, 1).at("/error/code").asInt());
        assertEquals(-32602, byId(answers, 3).at("/error/code").asInt());
        assertFalse(byId(answers, 3).toString().contains("java."), answers.toString());
        assertEquals(
                2, answers.stream().filter(answer -> answer.path("id").isNull()).count());
        assertEquals(2, text(byId(answers, 4)).at("/total/value").asInt());
    }

    @Test
    void an_assistant_asks_for_a_statement_and_an_event() throws IOException {
        String greeting = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\
            """;
        String greeted = """
            {"jsonrpc":"2.0","method":"notifications/initialized"}\
            """;
        JsonNode quote = text(byId(converse(greeting, greeted, call(2, "quotes", "{}")), 2))
                .at("/hits/0");
        String article = quote.at("/article/id").asText();
        String id = article + "." + quote.at("/quote/start").asInt();
        List<JsonNode> answers = converse(
                greeting,
                greeted,
                call(2, "statement", "{\"id\": \"" + id + "\"}"),
                call(3, "event", "{\"id\": \"" + article + "\"}"),
                call(4, "statement", "{\"id\": \"none.7\"}"),
                call(5, "event", "{}"));
        JsonNode statement = text(byId(answers, 2));
        assertEquals(id, statement.at("/reports/0/id").asText());
        assertEquals(
                quote.at("/quote/text").asText(),
                statement.at("/reports/0/quote/text").asText());
        JsonNode event = text(byId(answers, 3));
        assertEquals(article, event.at("/articles/0/id").asText());
        assertTrue(event.get("statements").findValuesAsText("id").contains(id), event.toString());
        assertTrue(byId(answers, 4).at("/result/content/0/text").asText().contains("there is no quote"));
        assertTrue(byId(answers, 5).at("/result/isError").asBoolean());
    }

    @Test
    void what_a_user_filed_for_themselves_is_known_where_it_is_asked_for_them() throws IOException {
        Files.writeString(
                home.resolve("index/corrections.jsonl"),
                "{\"key\":\"77aa90e0b1c3\",\"when\":\"2023-10-01T12:00:00Z\",\"who\":\"ann\",\"owner\":\"ann\","
                        + "\"article\":\"0000000000000002\",\"tag\":\"weirs\"}\n");
        String[] question = {"""
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\
            """, """
            {"jsonrpc":"2.0","method":"notifications/initialized"}\
            """, call(2, "search", "{\"q\": \"tag:weirs\"}")};

        assertTrue(batch("q\ntag:weirs\n").out().contains(",tag:weirs,0,"));
        assertTrue(batch("q\ntag:weirs\n", "--user", "ann").out().contains(",1,1,0000000000000002,Museum,"));
        assertEquals(0, text(byId(converse(question), 2)).at("/total/value").asInt());
        assertEquals(
                "0000000000000002",
                text(byId(converse(List.of("--user", "ann"), question), 2))
                        .at("/hits/0/id")
                        .asText());
    }

    private static JsonNode byId(List<JsonNode> answers, int id) {
        return answers.stream()
                .filter(answer -> answer.path("id").asInt(-1) == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void no_answer_is_lost_of_many_requests_at_once() throws IOException {
        List<String> messages = new ArrayList<>(List.of("""
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\
            """, """
            {"jsonrpc":"2.0","method":"notifications/initialized"}\
            """));
        for (int i = 2; i <= 300; i++) {
            messages.add(i % 2 == 0 ? call(i, "search", "{\"q\": \"bridge\"}") : call(i, "nosuch", "{}"));
        }
        List<JsonNode> answers = converse(messages.toArray(String[]::new));
        assertEquals(
                "2025-06-18", answers.getFirst().at("/result/protocolVersion").asText());
        assertEquals(
                IntStream.rangeClosed(1, 300).boxed().toList(),
                answers.stream().map(answer -> answer.at("/id").asInt()).toList());
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}";
    }

    private static JsonNode text(JsonNode answer) throws IOException {
        return JSON.readTree(answer.at("/result/content/0/text").asText());
    }

    /** The answers to these messages, in the order of the requests. */
    private List<JsonNode> converse(String... messages) throws IOException {
        return converse(List.of(), messages);
    }

    private List<JsonNode> converse(List<String> options, String... messages) throws IOException {
        byte[] said = (String.join("\n", messages) + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(out, OutputStream.nullOutputStream(), false);
        int exit = new picocli.CommandLine(new McpCommand(console, new Home(home), new ByteArrayInputStream(said)))
                .execute(options.toArray(String[]::new));
        assertEquals(Exit.DONE, exit);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        answers.sort(Comparator.comparingInt(answer -> answer.at("/id").asInt()));
        return answers;
    }
}
