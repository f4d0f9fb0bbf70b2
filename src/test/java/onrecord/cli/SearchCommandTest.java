package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCommandTest {
    private Path home = Path.of("");

    @BeforeAll
    void index(@TempDir Path home) throws IOException {
        this.home = home;
        Path news = Files.writeString(home.resolve("news.jsonl"), """
            {"id":"1","title":"Flood in Bern","body":"The river rose.\\n\\nIt rained & rained.","outlet":"Der Bund",\
            "date":"2023-09-19","author":"Anna Meier","language":"en","url":"https://derbund.ch/1"}
            {"id":"2","title":"River of gold","body":"A river, \\u202eseen from afar.","outlet":"Basler Zeitung",\
            "date":"2022-03-05","language":"en"}
            {"id":"4","title":"Levee","body":"“The levee will hold,” Maria Weber said.","date":"2023-01-02","language":"en"}
            {"id":"3","title":"Nothing","body":"Nothing happened."}
            """);
        assertEquals(Exit.DONE, run("index", news.toString()).exit());
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(home, args);
    }

    @Test
    void prints_headline_outlet_date_and_what_matched() {
        String out = run("search", "river rained").out();

        assertTrue(out.startsWith("  1. Flood in Bern\n     Der Bund · 2023-09-19 · by Anna Meier\n"), out);
        assertTrue(out.contains("The river rose."), out);
        assertTrue(out.contains("news.jsonl#1\n"), out);
        assertTrue(out.contains("\n1 article in "), out);
        assertFalse(out.contains("\u001B"), out);
    }

    @Test
    void marks_what_matched_on_a_terminal_and_never_lets_a_text_play_tricks() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console terminal = new Console(bytes, OutputStream.nullOutputStream(), true);

        OnRecord.run(List.of("search", "river"), terminal, new Home(home));

        String out = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(out.contains("The \u001B[1;33mriver\u001B[0m rose."), out);
        assertTrue(out.contains("\\u202eseen"), out);
    }

    @Test
    void filters_narrow_by_outlet_and_date() {
        assertTrue(run("search", "river", "--outlet", "Der Bund").out().contains("1 article in"));
        assertTrue(run("search", "river", "--outlet=-Der Bund").out().contains("River of gold"));
        assertTrue(run("search", "river", "--to", "2022").out().contains("River of gold"));
        assertTrue(run("search", "river", "--from", "2023-09").out().contains("Flood in Bern"));
        assertTrue(run("search", "", "--undated", "only").out().contains("  1. Nothing\n"));
        assertTrue(run("search", "river", "--sort", "oldest").out().startsWith("  1. River of gold"));
    }

    @Test
    void without_a_query_the_newest_come_first() {
        assertTrue(
                run("search").out().startsWith("  1. Flood in Bern"),
                run("search").out());
        assertTrue(run("export", "--format", "ris").out().startsWith("TY  - NEWS\nTI  - Flood in Bern"));
    }

    @Test
    void quotes_are_narrowed_by_their_kind_and_articles_by_that_of_their_quotes() {
        assertTrue(run("quotes", "--kind", "direct").out().contains("1 quote in"));
        assertTrue(run("search", "--kind", "direct").out().startsWith("  1. Levee"));
        assertTrue(run("search", "--kind=-direct").out().contains("3 articles in"));
    }

    @Test
    void aliases_of_the_index_name_speakers_unless_told_otherwise() throws IOException {
        Path aliases = Files.writeString(home.resolve("index").resolve("aliases.tsv"), "Maria Weber\tThe Warden\n");
        String[] asked = {"quotes", "", "--speaker", "The Warden"};
        assertTrue(run(asked).out().contains("1 quote in"), run(asked).out());
        assertTrue(run("quotes", "speaker:\"The Warden\"").out().contains("1 quote in"));
        assertTrue(run("quotes", "", "--speaker", "The Warden", "--no-aliases")
                .out()
                .contains("0 quotes in"));
        Files.delete(aliases);
    }

    @Test
    void a_value_that_makes_no_sense_is_wrong_usage_in_one_line() {
        for (List<String> args : List.of(
                List.of("search", "x", "--from", "soon"),
                List.of("search", "x", "--from", "2024", "--to", "2023"),
                List.of("search", "x", "--size", "9999"),
                List.of("search", "x", "--page", "0"),
                List.of("search", "x", "--sort", "sideways"),
                List.of("export", "x", "--format", "docx"))) {
            CommandLineRun run = run(args.toArray(new String[0]));

            assertEquals(Exit.USAGE, run.exit(), args.toString());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    @Test
    void answers_as_json_what_the_api_answers() {
        String json = run("search", "flood", "--json").out();

        assertTrue(json.startsWith("{\"query\":{\"input\":\"flood\""), json);
        assertTrue(json.contains("\"title\":\"Flood in Bern\""), json);
        assertEquals(1, json.lines().count());
    }

    @Test
    void finds_quotes_and_says_whose_they_are() {
        String out = run("quotes", "levee").out();

        assertTrue(out.contains("1. “The levee will hold"), out);
        assertTrue(out.contains("     Maria Weber  said · cue-subject · 97 %\n     in: Levee\n"), out);
        String json = run("quotes", "levee", "--json").out();
        assertTrue(json.contains("Maria Weber"), json);
    }

    @Test
    void says_what_is_in_the_archive() {
        assertTrue(
                run("stats").out().startsWith("articles                4\n"),
                run("stats").out());
        assertTrue(
                run("stats").out().contains("from           2022-03-05\n"),
                run("stats").out());
    }

    @Test
    void exports_everything_that_matches_in_every_format_of_text() {
        assertEquals(4, run("export").lines().size());
        assertTrue(
                run("export", "flood", "--format", "csv")
                        .out()
                        .contains("Flood in Bern,,Der Bund,derbund.ch,2023-09-19,"),
                run("export", "flood", "--format", "csv").out());
        assertEquals(
                List.of(
                        "TY  - NEWS",
                        "TI  - Flood in Bern",
                        "AU  - Meier, Anna",
                        "T2  - Der Bund",
                        "PY  - 2023",
                        "DA  - 2023/09/19/",
                        "LA  - en",
                        "UR  - https://derbund.ch/1"),
                run("export", "flood", "--format", "ris").lines().subList(0, 8));
        assertTrue(run("export", "gold", "--format", "bibtex").out().contains("  date = {2022-03-05},\n"));
        assertTrue(run("export", "gold", "--format", "csl-json").out().contains("\"date-parts\":[[2022,3,5]]"));
    }

    @Test
    void an_export_to_a_file_says_when_it_cannot_be_written() throws IOException {
        Path file = home.resolve("out.jsonl");
        assertEquals(Exit.DONE, run("export", "river", "-o", file.toString()).exit());
        assertEquals(2, Files.readAllLines(file).size());

        CommandLineRun run =
                run("export", "river", "-o", home.resolve("none/out").toString());
        assertEquals(Exit.FAILED, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
