package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
    @TempDir
    Path folder;

    @Test
    void prints_one_line_of_json_for_each_article_in_the_order_of_the_input() throws IOException {
        List<String> names = IntStream.range(10, 60).mapToObj(i -> i + ".txt").toList();
        for (String name : names) {
            Files.writeString(folder.resolve(name), "The words of " + name + ".\n\nMore words of it follow here.\n");
        }
        Files.writeString(
                folder.resolve("35.jsonl"),
                "{\"id\":\"a\",\"body\":\"First.\"}\n{\"id\":\"b\",\"body\":\"Second.\"}\n");

        CommandLineRun run = CommandLineRun.of(folder, "extract", "--threads", "4", folder.toString());

        List<String> sources = run.lines().stream()
                .map(line -> json(line).path("source").asText())
                .map(source -> source.substring(source.lastIndexOf('/') + 1))
                .toList();
        List<String> expected = new ArrayList<>(names);
        expected.addAll(names.indexOf("35.txt"), List.of("35.jsonl#1", "35.jsonl#2"));
        assertEquals(expected, sources);
        assertEquals(Exit.DONE, run.exit());
        assertEquals("", run.err());
    }

    @Test
    void names_what_it_cannot_read_and_goes_on() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "");
        Files.writeString(folder.resolve("b.txt"), "Some words.");

        CommandLineRun run = CommandLineRun.of(folder, "extract", folder.toString(), folder + "/none");

        assertEquals(Exit.FAILED, run.exit());
        assertEquals(1, run.lines().size());
        assertTrue(run.err().contains("none: no such file or folder"), run.err());
        assertTrue(run.err().contains("a.txt: the file is empty (no text)"), run.err());
    }

    @Test
    void explains_what_was_considered() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.json"), "{\"title\": \"Flood in Bern\", \"body\": \"It rained.\", \"lang\": \"en\"}");

        CommandLineRun run = CommandLineRun.of(folder, "extract", "--explain", file.toString());

        assertTrue(run.out().contains("* Flood in Bern\n        record, 1.00, from: title: Flood in Bern"), run.out());
    }

    @Test
    void an_explanation_has_each_value_once_with_all_that_speaks_for_it_and_what_lost() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), """
                <html lang="en"><head><title>Flood in Bern</title>
                <meta property="og:title" content="You will not believe this flood"></head>
                <body><nav>Home Sport</nav><article><h1>Flood in Bern</h1>
                <p>It rained for three days in Bern, and on Monday the river came over the walls of the old town.</p>
                <figure><img src="a.jpg"><figcaption>The bridge.</figcaption></figure>
                <p>The mayor asked everybody to stay at home until the water has gone down again on Wednesday.</p>
                </article></body></html>
                """);

        CommandLineRun run = CommandLineRun.of(folder, "extract", "--explain", file.toString());

        assertTrue(run.out().contains("""
                                  title
                                    * Flood in Bern
                                        heading, 0.80
                                        title-element, 0.50
                                      You will not believe this flood
                                        og-title, 0.30
                                """.indent(0)), run.out());
        assertTrue(run.out().contains("    * 1 caption\n        caption, 0.90\n"), run.out());
        assertTrue(run.out().contains("  section: none found\n"), run.out());
        assertTrue(run.out().contains("        navigation: Home Sport\n"), run.out());
    }

    @Test
    void a_table_of_the_users_names_outlets() throws IOException {
        Path outlets =
                Files.writeString(folder.resolve("outlets.tsv"), "The Bern Crier\tcrier.example\tCH\ten\tCrier\n");
        Path file = Files.writeString(
                folder.resolve("a.json"), "{\"body\": \"It rained.\", \"url\": \"https://www.crier.example/flood\"}");

        CommandLineRun run = CommandLineRun.of(folder, "extract", "--outlets", outlets.toString(), file.toString());

        assertEquals(
                "The Bern Crier", json(run.out()).path("outlet").path("name").asText());
    }

    @Test
    void a_broken_table_of_outlets_is_wrong_usage_that_names_the_line() throws IOException {
        Path outlets = Files.writeString(folder.resolve("outlets.tsv"), "# mine\nThe Bern Crier\n");

        CommandLineRun run = CommandLineRun.of(folder, "extract", "--outlets", outlets.toString(), "x");

        assertEquals(Exit.USAGE, run.exit());
        assertTrue(run.err().contains("outlets.tsv line 2: an outlet needs a name, a tab and a domain"), run.err());
    }

    @Test
    void takes_names_of_the_users_own() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.jsonl"), "{\"inhalt\": \"Es regnete.\", \"kopf\": \"Regen\"}\n");

        CommandLineRun run = CommandLineRun.of(folder, "extract", "--map", "body=inhalt,title=kopf", file.toString());

        assertEquals("Regen", json(run.out()).path("title").asText());
        assertEquals("Es regnete.", json(run.out()).path("body").asText());
    }

    @Test
    void an_unknown_flag_is_wrong_usage_in_one_line() {
        CommandLineRun run = CommandLineRun.of(folder, "extract", "--nonsense", "x");

        assertEquals(Exit.USAGE, run.exit());
        assertEquals("onrecord: there is no option --nonsense; see onrecord extract --help\n", run.err());
    }

    @Test
    void ends_quietly_when_the_reader_of_its_output_is_gone() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Some words.");
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exit = OnRecord.run(List.of("extract", folder.toString()), new Console(gone, err, false), new Home(folder));

        assertEquals(Exit.DONE, exit);
        assertEquals(0, err.size());
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
