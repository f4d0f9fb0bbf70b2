package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
    @TempDir
    Path home;

    private Path news;

    @BeforeEach
    void write() throws IOException {
        news = Files.createDirectory(home.resolve("news"));
        Files.writeString(
                news.resolve("records.jsonl"),
                "{\"id\":\"1\",\"title\":\"Flood in Bern\",\"body\":\"It rained.\",\"outlet\":\"Der Bund\","
                        + "\"date\":\"2023-09-19\",\"author\":\"Anna Meier\",\"language\":\"en\"}\n"
                        + "{\"id\":\"2\",\"title\":\"Drought in Basel\",\"body\":\"It did not rain.\"}\n");
        Files.writeString(news.resolve("plain.txt"), "A plain text about a river.\n\nIt has two paragraphs.\n");
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(home, args);
    }

    private List<String> sources(String query) {
        return run("export", query, "--sort", "oldest").lines().stream()
                .map(line -> line.replaceAll(".*\"source\":\"[^\"]*/([^\"/]*)\".*", "$1"))
                .sorted()
                .toList();
    }

    private List<String> ids() {
        return run("export", "").lines().stream()
                .map(line -> line.substring(7, 23))
                .sorted()
                .toList();
    }

    @Test
    void takes_in_what_it_finds_and_says_what_it_took() {
        CommandLineRun run = run("index", news.toString());

        assertEquals(Exit.DONE, run.exit(), run.err());
        assertTrue(run.out().startsWith("Took in 3 articles into " + home.resolve("index")), run.out());
        assertTrue(run.out().contains("2 files: 2 new, 0 changed, 0 moved, 0 unchanged"), run.out());
        assertTrue(run.out().contains("JSON Lines                        2"), run.out());
        assertEquals(List.of("records.jsonl#1", "records.jsonl#2"), sources("rain"));
    }

    @Test
    void an_archive_keeps_the_outlets_it_was_made_with() throws IOException {
        Path table = home.resolve("mine.tsv");
        Files.writeString(table, "Berner Tagwacht\tbund.example\tCH\tde\tDer Bund|BT\n");
        run("index", news.toString(), "--outlets", table.toString());
        Files.delete(table);

        assertEquals(List.of("records.jsonl#1"), sources("outlet:bund.example"));
        assertTrue(run("search", "rained", "--outlet", "Berner Tagwacht").out().contains("Flood in Bern"));
        run("index", news.toString(), "--again");
        assertTrue(run("search", "rained", "--outlet", "Berner Tagwacht").out().contains("Flood in Bern"));
    }

    @Test
    void a_table_of_outlets_without_the_form_changes_nothing() throws IOException {
        Path table = home.resolve("mine.tsv");
        Files.writeString(table, "Berner Tagwacht\n");

        CommandLineRun run = run("index", news.toString(), "--outlets", table.toString());

        assertEquals(Exit.USAGE, run.exit());
        assertTrue(run.err().contains("line 1"), run.err());
        assertFalse(Files.exists(home.resolve("index")));
    }

    @Test
    void run_again_it_takes_only_what_changed() throws IOException {
        run("index", news.toString());
        List<String> before = ids();
        Files.writeString(news.resolve("records.jsonl"), "{\"id\":\"2\",\"title\":\"Snow\",\"body\":\"It snowed.\"}\n");
        Files.setLastModifiedTime(news.resolve("plain.txt"), FileTime.fromMillis(1_000_000_000_000L));

        CommandLineRun run = run("index", news.toString());

        assertTrue(run.out().contains("2 files: 0 new, 1 changed, 0 moved, 1 unchanged"), run.out());
        assertEquals(List.of("plain.txt", "records.jsonl#1"), sources(""));
        assertTrue(before.containsAll(ids()), before + " " + ids());
        assertTrue(run("index", news.toString()).out().contains("0 changed, 0 moved, 2 unchanged"));
    }

    @Test
    void a_file_that_moved_keeps_its_articles_and_leaves_none_behind() throws IOException {
        run("index", news.toString());
        List<String> before = ids();
        Files.createDirectory(news.resolve("sub"));
        Files.move(news.resolve("records.jsonl"), news.resolve("sub/moved.jsonl"));

        CommandLineRun run = run("index", news.toString());

        assertTrue(run.out().contains("0 new, 0 changed, 1 moved, 1 unchanged"), run.out());
        assertEquals(before, ids());
        assertEquals(List.of("moved.jsonl#1", "moved.jsonl#2", "plain.txt"), sources(""));
    }

    @Test
    void another_file_where_a_moved_one_stood_does_not_take_the_place_of_its_articles() throws IOException {
        run("index", news.toString());
        Files.move(news.resolve("plain.txt"), news.resolve("moved.txt"));
        run("index", news.toString());
        Files.writeString(news.resolve("plain.txt"), "Quite another text.");
        run("index", news.toString());

        assertEquals(List.of("moved.txt", "plain.txt", "records.jsonl#1", "records.jsonl#2"), sources(""));
        run("index", news.toString());
        Files.writeString(news.resolve("plain.txt"), "Quite another text, and changed.");
        run("index", news.toString());
        assertEquals(List.of("moved.txt", "plain.txt", "records.jsonl#1", "records.jsonl#2"), sources(""));
    }

    @Test
    void what_is_gone_stays_without_sync_and_goes_with_it() throws IOException {
        run("index", news.toString());
        Files.delete(news.resolve("plain.txt"));

        assertEquals(Exit.DONE, run("index", news.toString()).exit());
        assertEquals(3, sources("").size());
        CommandLineRun run = run("index", "--sync", news.toString());

        assertTrue(run.out().contains("1 gone and removed"), run.out());
        assertEquals(List.of("records.jsonl#1", "records.jsonl#2"), sources(""));
    }

    @Test
    void a_folder_that_is_missing_is_named_and_its_articles_stay() throws IOException {
        run("index", news.toString());
        Files.move(news, home.resolve("elsewhere"));

        CommandLineRun run = run("index", "--sync", news.toString());

        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().contains("no such file or folder"), run.err());
        assertEquals(3, sources("").size());
    }

    @Test
    void where_no_path_is_there_each_is_named_and_no_archive_is_made() {
        Path first = home.resolve("nowhere");
        Path second = home.resolve("nowhere.txt");

        CommandLineRun run = run("index", first.toString(), second.toString());

        assertEquals(Exit.FAILED, run.exit());
        assertEquals("", run.out());
        assertEquals(
                "onrecord: " + first + ": no such file or folder\nonrecord: " + second + ": no such file or folder\n",
                run.err());
        assertFalse(Files.exists(home.resolve("index")));
    }

    @Test
    void a_dry_run_changes_nothing() throws IOException {
        CommandLineRun run = run("index", "--dry-run", news.toString());

        assertEquals(
                "new      " + news.resolve("plain.txt") + "\nnew      " + news.resolve("records.jsonl")
                        + "\nWould take in 2 files: 2 new, 0 changed, 0 moved, 0 unchanged\n",
                run.out());
        assertFalse(Files.exists(home.resolve("index")));
        run("index", news.toString());
        Files.delete(news.resolve("plain.txt"));

        run = run("index", "--dry-run", "--sync", news.toString());

        assertEquals(
                "gone     " + news.resolve("plain.txt")
                        + "\nWould take in 1 file: 0 new, 0 changed, 0 moved, 1 unchanged; would remove 1 gone\n",
                run.out());
        assertEquals(3, sources("").size());
    }

    @Test
    void what_could_not_be_read_is_listed_until_it_can() throws IOException {
        Files.writeString(news.resolve("bad.jsonl"), "{\"body\":\"good\"}\n{bad\n");

        CommandLineRun run = run("index", news.toString());

        assertEquals(Exit.FAILED, run.exit());
        assertTrue(run.err().contains("bad.jsonl#2: not valid JSON"), run.err());
        assertTrue(run.out().contains("1 failure; 'onrecord failures' lists them all:\n  damaged"), run.out());
        assertEquals(Exit.DONE, run("index", news.toString()).exit());
        assertEquals(1, run("failures").lines().size());
        assertTrue(run("failures").out().contains("bad.jsonl#2: not valid JSON"));
        assertTrue(run("failures", "--json").out().contains("\"kind\":\"damaged\""));

        Files.writeString(news.resolve("bad.jsonl"), "{\"body\":\"good\"}\n{\"body\":\"mended\"}\n");
        assertEquals(Exit.DONE, run("index", news.toString()).exit());
        assertEquals("", run("failures").out());
    }

    @Test
    void the_same_file_under_two_names_of_its_path_is_one() {
        CommandLineRun run = run("index", news.toString(), news + "/../news/plain.txt");

        assertTrue(run.out().startsWith("Took in 3 articles"), run.out());
        assertEquals(3, sources("").size());
    }

    @Test
    void a_second_writer_is_turned_away_in_one_line() {
        run("index", news.toString());
        try (ArchiveWriter writer = LuceneArchive.openWriter(home.resolve("index"))) {
            assertEquals(Optional.empty(), writer.file("none"));
            CommandLineRun run = run("index", news.toString());

            assertEquals(Exit.FAILED, run.exit());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains("write.lock"), run.err());
        }
    }

    @Test
    void a_folder_of_something_else_is_refused_in_one_line() {
        CommandLineRun run = run("index", news.toString(), "--index", news.toString());

        assertEquals(Exit.FAILED, run.exit());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("onrecord: not an archive"), run.err());
    }

    @Test
    void a_check_says_that_an_archive_is_sound_or_names_the_damaged_file() throws IOException {
        run("index", news.toString());
        assertEquals(
                "Sound: 3 articles, 0 quotes, from 2 files.\n", run("check").out());

        List<Path> segments;
        try (var files = Files.list(home.resolve("index"))) {
            segments = files.filter(f -> f.toString().endsWith(".cfs")).toList();
        }
        byte[] bytes = Files.readAllBytes(segments.getFirst());
        bytes[bytes.length / 2] ^= 1;
        Files.write(segments.getFirst(), bytes);

        CommandLineRun check = run("check");
        assertEquals(Exit.FAILED, check.exit());
        assertTrue(check.err().contains(segments.getFirst().getFileName().toString()), check.err());
        assertFalse(check.err().contains("\tat "), check.err());
    }

    @Test
    void what_a_manifest_says_of_a_file_wins() throws IOException {
        Path manifest = Files.writeString(
                home.resolve("manifest.csv"), "path,outlet,date\nnews/plain.txt,Der Bund,2023-09-19\n");

        CommandLineRun run = run("index", news.toString(), "--manifest", manifest.toString());

        assertEquals(Exit.DONE, run.exit(), run.err());
        String article = run("export", "river").out();
        assertTrue(article.contains("\"outlet\":{\"name\":\"Der Bund\""), article);
        assertTrue(article.contains("{\"method\":\"manifest\",\"evidence\":\"date: 2023-09-19\""), article);
        assertEquals(
                Exit.USAGE,
                run("index", news.toString(), "--manifest", news.resolve("none").toString())
                        .exit());
    }

    @Test
    void a_file_is_read_again_when_the_manifest_says_something_else_of_it() throws IOException {
        Path manifest = Files.writeString(home.resolve("m.csv"), "path,outlet\nnews/plain.txt,Der Bund\n");
        run("index", news.toString());

        String first =
                run("index", news.toString(), "--manifest", manifest.toString()).out();
        assertTrue(first.contains("0 new, 1 changed, 0 moved, 1 unchanged"), first);
        String same =
                run("index", news.toString(), "--manifest", manifest.toString()).out();
        assertTrue(same.contains("0 new, 0 changed, 0 moved, 2 unchanged"), same);
        assertTrue(run("index", news.toString()).out().contains("2 unchanged"));
        assertTrue(run("export", "river").out().contains("Der Bund"));

        Files.writeString(manifest, "path,outlet\nnews/records.jsonl,NZZ\n");
        run("index", news.toString(), "--manifest", manifest.toString());
        assertFalse(run("export", "river").out().contains("Der Bund"));
    }

    @Test
    void samples_leave_when_other_files_come_and_come_back_when_asked() throws IOException {
        Path seeds = Files.createDirectory(home.resolve("seeds"));
        Files.writeString(seeds.resolve("sample.txt"), "Sample\n\nA sample of a whale.\n");
        run("index", seeds.toString());
        assertEquals(Exit.FAILED, run("index", home.resolve("none").toString()).exit());
        assertTrue(run("export", "whale").out().contains("whale"), "nothing else was taken in");

        CommandLineRun first = run("index", news.toString());
        assertTrue(first.err().contains("1 sample article was set aside"), first.err());
        assertEquals("", run("export", "whale").out());

        run("index", seeds.toString());
        assertTrue(run("export", "whale").out().contains("whale"));
        run("index", news.toString(), "--again");
        assertTrue(run("export", "whale").out().contains("whale"), "asked for, they stay");
    }

    @Test
    void a_manifest_speaks_of_records_entries_and_patterns_and_says_what_nobody_knows() throws IOException {
        Path pile = Files.createDirectory(home.resolve("pile"));
        Files.writeString(pile.resolve("two.jsonl"), """
                {"id": "x", "title": "Otters", "body": "An otter at the weir.", "date": "2023-09-19"}
                {"title": "Herons", "body": "A heron by the millpond.", "date": "2023-09-20"}
                """);
        Files.writeString(pile.resolve("a.txt"), "Rain\n\nIt rained on Monday.\n");
        Path manifest = Files.writeString(home.resolve("m.csv"), """
                path,outlet,date,colour
                pile/*,The Pile,,
                pile/two.jsonl#2,The Pond,2021-05-06,
                pile/two.jsonl#x,,unknown,
                pile/two.jsonl#7,Nobody,,
                pile/none.txt,Nobody,,
                pile/a.txt,,2023-13-45,
                """);

        CommandLineRun run = run("index", pile.toString(), "--manifest", manifest.toString());

        assertEquals(Exit.DONE, run.exit(), run.err());
        String otters = run("export", "otter").out();
        assertTrue(otters.contains("\"name\":\"The Pile\"") && !otters.contains("2023-09-19\",\"latest"), otters);
        String herons = run("export", "heron").out();
        assertTrue(herons.contains("\"name\":\"The Pond\"") && herons.contains("2021-05-06"), herons);
        assertTrue(run.out().contains("manifest: 4 of 6 lines of use"), run.out());
        assertEquals(
                List.of(
                        "onrecord: m.csv: its column \"colour\" is not known and says nothing",
                        "onrecord: m.csv: line 7: \"2023-13-45\" is no date, and says nothing of one",
                        "onrecord: m.csv: line 5 matches nothing that was found: pile/two.jsonl#7",
                        "onrecord: m.csv: line 6 matches nothing that was found: pile/none.txt"),
                run.err().lines().filter(line -> line.contains("m.csv")).toList());
    }

    @Test
    void records_that_had_no_known_field_are_read_when_the_user_names_it() throws IOException {
        Files.writeString(news.resolve("other.jsonl"), "{\"inhalt\":\"Es schneite.\"}\n");
        assertEquals(Exit.FAILED, run("index", news.toString()).exit());

        CommandLineRun run = run("index", news.toString(), "--map", "body=inhalt");

        assertEquals(Exit.DONE, run.exit(), run.err());
        assertEquals(List.of("other.jsonl#1"), sources("schneite"));
    }

    @Test
    void searching_where_nothing_was_indexed_says_so() {
        for (String command : List.of("search", "quotes", "stats", "export")) {
            CommandLineRun run = run(command, "--index", home.resolve("none").toString());

            assertEquals(Exit.FAILED, run.exit());
            assertTrue(run.err().startsWith("onrecord: no archive at "), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }
}
