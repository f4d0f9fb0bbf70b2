package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody reads who asks a command wrongly: one line that names the thing and what to do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongUsageTest {
    private Path home = Path.of("");

    @BeforeAll
    void index(@TempDir Path home) throws IOException {
        this.home = home;
        Path news = Files.writeString(
                home.resolve("news.jsonl"),
                "{\"id\":\"1\",\"title\":\"Flood in Bern\",\"body\":\"The river rose.\"}\n");
        assertEquals(Exit.DONE, run("index", news.toString()).exit());
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(home, args);
    }

    @ParameterizedTest
    @CsvSource({"failures", "check", "search", "stats"})
    void no_command_finds_a_foreign_or_a_damaged_folder_in_order(String command, @TempDir Path folder)
            throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "Dear Sir");
        CommandLineRun of = run(command, "--index", foreign.toString());
        assertEquals(Exit.FAILED, of.exit(), of.err());
        assertTrue(of.err().contains("not an archive"), of.err());
        assertEquals("", of.out());

        Path damaged = folder.resolve("damaged");
        assertEquals(
                Exit.DONE,
                run("index", home.resolve("news.jsonl").toString(), "--index", damaged.toString())
                        .exit());
        try (Stream<Path> files = Files.list(damaged)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("segments")) {
                    Files.delete(file);
                }
            }
        }
        CommandLineRun lost = run(command, "--index", damaged.toString());
        assertEquals(Exit.FAILED, lost.exit(), lost.err());
        assertTrue(lost.err().contains("is damaged"), lost.err());
        assertEquals("", lost.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serch river                    | there is no command serch, did you mean search?; see onrecord --help",
                "help                           | there is no command help; see onrecord --help",
                "search x --outet=y             | there is no option --outet, did you mean --outlet?; see onrecord search --help",
                "stats x                        | there is no argument x; see onrecord stats --help",
                "search x --sort newes          | --sort is not one of relevance, newest, oldest, added: newes; see onrecord search --help",
                "export x --format pdf          | --format is not one of jsonl, csv, xlsx, ris, bibtex, csl-json: pdf; see onrecord export --help",
                "index x --threads many         | --threads is not a whole number: many; see onrecord index --help",
                "index x --map body             | --map is not FIELD=NAME: body; see onrecord index --help",
                "search x --kind dirct          | --kind is not one of direct, indirect, mixed, act: dirct",
                "search x --from 2023-13        | --from is not a date like 2023, 2023-09, 2023-09-19 or yesterday: 2023-13",
                "extract x --map inhalt=body    | --map knows no field inhalt, did you mean --map body=inhalt?",
                "extract x --map inhalt=text    | --map knows no field inhalt; there are title, deck, body, outlet, date, updated, authors,"
                        + " agencies, language, url, section, captions",
            })
    void a_command_asked_wrongly_says_one_line_that_helps(String asked, String line) {
        CommandLineRun run = run(asked.split(" "));
        assertEquals("onrecord: " + line + "\n", run.err());
        assertEquals(Exit.USAGE, run.exit());
    }

    @Test
    void an_empty_path_was_the_working_folder() {
        assertEquals(
                "onrecord: PATH is empty; see onrecord index --help\n",
                run("index", "").err());
        assertEquals(
                "onrecord: --index is empty; see onrecord stats --help\n",
                run("stats", "--index", "").err());
    }

    @Test
    void a_file_given_for_the_archive_was_said_to_be_missing() {
        Path file = home.resolve("news.jsonl");
        assertEquals(
                "onrecord: --index is a file, and an archive is a folder: " + file + "\n",
                run("search", "x", "--index", file.toString()).err());
    }

    @Test
    void where_there_is_no_archive_nothing_was_said_to_have_failed() {
        CommandLineRun run = run("failures", "--index", "nowhere");
        assertEquals(
                "onrecord: no archive at nowhere: there is no such folder; \"index PATH --index nowhere\" makes one\n",
                run.err());
        assertEquals(Exit.FAILED, run.exit());
    }

    @Test
    void words_of_a_query_need_no_quotation_marks() {
        CommandLineRun run = run("search", "river", "rose");
        assertEquals(Exit.DONE, run.exit());
        assertTrue(run.out().contains("Flood in Bern"), run.out());
    }

    @Test
    void an_address_that_does_not_exist_was_reported_as_null() {
        CommandLineRun run = run("serve", "--host", "nowhere.invalid", "--port", "0");
        assertEquals("onrecord: cannot listen on port 0 on nowhere.invalid: there is no such address\n", run.err());
        assertEquals(Exit.FAILED, run.exit());
    }
}
