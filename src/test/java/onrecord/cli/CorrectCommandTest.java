package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code correct} and {@code remove} over files that are read again, changed and moved. */
class CorrectCommandTest {
    @TempDir
    Path folder;

    private Path news;
    private String index;

    @BeforeEach
    void takeIn() throws IOException {
        news = Files.createDirectory(folder.resolve("news"));
        index = folder.resolve("archive").toString();
        Files.writeString(news.resolve("pile.jsonl"), """
                {"id": "a", "title": "Bridge closes", "body": "“The bridge is safe,” Mayor Ida Brandt said.", "date": "2023-09-19"}
                {"id": "b", "title": "Museum opens", "body": "The museum of the sea is open.", "date": "2022-05-01"}
                """);
        assertEquals(Exit.DONE, run("index", news.toString(), "--index", index).exit());
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(folder, args);
    }

    @ParameterizedTest
    @CsvSource({
        "September 2019, 2019-09",
        "2019/3, 2019-03",
        "19.9.2023, 2023-09-19",
        "2019, 2019",
        "186X, 186X",
        "2019-09-01/2019-10-05, 2019-09-01/2019-10-05"
    })
    void a_date_is_taken_as_people_write_it(String typed, String kept) {
        CommandLineRun run = run("correct", "pile.jsonl#b", "date", typed, "--index", index);
        assertEquals(Exit.DONE, run.exit(), run.err());
        String list = run("correct", "--list", "--index", index).out();
        assertTrue(list.contains("\"value\":\"" + kept + "\""), list);
    }

    private String headlines() {
        return run("search", "", "--index", index).out();
    }

    private static String key(CommandLineRun corrected) {
        assertEquals(Exit.DONE, corrected.exit(), corrected.err());
        String last = corrected.lines().getLast();
        return last.substring("To undo it: onrecord correct --undo ".length(), last.indexOf(" --index"));
    }

    @Test
    void a_correction_outlives_reading_again_and_moving_and_is_undone_by_its_key() throws IOException {
        String key = key(run("correct", "pile.jsonl#2", "headline", "Aquarium opens", "--index", index));
        assertTrue(headlines().contains("Aquarium opens"), headlines());
        Files.move(news.resolve("pile.jsonl"), news.resolve("moved.jsonl"));
        run("index", news.toString(), "--index", index);
        run("index", news.toString(), "--again", "--index", index);
        assertTrue(headlines().contains("Aquarium opens"), headlines());
        String exported =
                run("export", "aquarium", "--format", "jsonl", "--index", index).out();
        assertTrue(exported.contains("\"method\":\"corrected\""), exported);
        assertEquals(1, run("correct", "--list", "--index", index).lines().size());
        run("correct", "--undo", key, "--index", index);
        assertTrue(headlines().contains("Museum opens"), headlines());
    }

    @Test
    void a_pile_that_grows_gives_what_it_had_no_new_time() throws IOException {
        String before = added("bridge");
        Files.writeString(
                news.resolve("pile.jsonl"),
                "{\"id\": \"c\", \"title\": \"Quay closes\", \"body\": \"The quay closes in June.\"}\n",
                StandardOpenOption.APPEND);
        run("index", news.toString(), "--index", index);
        run("index", news.toString(), "--again", "--index", index);
        assertEquals(before, added("bridge"));
        assertTrue(added("quay").compareTo(before) > 0, added("quay"));
        CommandLineRun since = run("search", "", "--since", added("quay"), "--sort", "added", "--index", index);
        assertTrue(since.out().contains("Quay closes") && !since.out().contains("Museum"), since.out());
        assertEquals(
                Exit.USAGE,
                run("search", "", "--since", "soonish", "--index", index).exit());
    }

    private String added(String query) {
        Matcher moment = Pattern.compile("\"added\":\"([^\"]+)\"")
                .matcher(run("search", query, "--json", "--index", index).out());
        assertTrue(moment.find());
        return moment.group(1);
    }

    @Test
    void a_quote_is_given_to_another_speaker() {
        key(run("correct", "pile.jsonl#a", "speaker", "Eva Holm", "--quote", "The bridge is safe", "--index", index));
        String quotes = run("quotes", "", "--index", index).out();
        assertTrue(quotes.contains("Eva Holm") && !quotes.contains("Ida Brandt"), quotes);
    }

    @Test
    void what_is_removed_stays_out_until_that_is_undone() {
        String key = key(run("remove", news.resolve("pile.jsonl").toString(), "--index", index));
        run("index", news.toString(), "--again", "--index", index);
        assertTrue(!headlines().contains("Museum"), headlines());
        run("correct", "--undo", key, "--index", index);
        assertTrue(headlines().contains("Museum") && headlines().contains("Bridge"), headlines());
        key(run("remove", "--query", "title:museum", "--index", index));
        assertTrue(!headlines().contains("Museum") && headlines().contains("Bridge"), headlines());
    }

    @Test
    void what_has_some_of_the_words_alone_is_not_changed() {
        String before = exported();
        CommandLineRun removed = run("remove", "--query", "bridge unicorn", "--index", index);
        assertEquals(Exit.FAILED, removed.exit(), removed.out());
        CommandLineRun tagged = run("tag", "--query", "bridge unicorn", "--as", "Sea life", "--index", index);
        assertEquals(Exit.FAILED, tagged.exit(), tagged.out());
        assertEquals(before, exported());
    }

    /** Two texts of one address, of which searches show the second. */
    private void takeInVersions() throws IOException {
        String text = "The ferry Aurora ran aground off the island of Lindholm early in the morning after its steering"
                + " gear had failed in heavy seas, and lifeboats from %s villages took all passengers ashore before"
                + " noon while a tug from Norrvik held the ship off the rocks until the tide turned again.";
        String record = "{\"id\": \"%s\", \"url\": \"https://post.example/ferry\", \"title\": \"Ferry aground\","
                + " \"body\": \"%s\", \"date\": \"%s\"}\n";
        Path ferry = Files.createDirectory(folder.resolve("ferry")).resolve("ferry.jsonl");
        Files.writeString(
                ferry,
                record.formatted("old", text.formatted("three"), "2023-09-19")
                        + record.formatted("new", text.formatted("four"), "2023-09-20"));
        assertEquals(Exit.DONE, run("index", ferry.toString(), "--index", index).exit());
        assertEquals(List.of("four"), ferries());
    }

    private List<String> ferries(String... how) {
        List<String> asked = new ArrayList<>(List.of("export", "ferry", "--index", index));
        asked.addAll(List.of(how));
        return Pattern.compile("from (\\w+) villages")
                .matcher(run(asked.toArray(String[]::new)).out())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void what_is_removed_leaves_no_older_version_behind() throws IOException {
        takeInVersions();
        String key = key(run("remove", folder.resolve("ferry").toString(), "--index", index));
        assertEquals(List.of(), ferries("--all-versions"));
        run("correct", "--undo", key, "--index", index);
        assertEquals(List.of("four"), ferries());
        run("remove", "--query", "aurora lindholm", "--index", index);
        assertEquals(List.of(), ferries("--all-versions"));
    }

    @Test
    void an_older_version_is_corrected_by_its_source() throws IOException {
        takeInVersions();
        key(run("correct", "ferry.jsonl#old", "headline", "Ferry afloat", "--index", index));
        assertTrue(run("export", "afloat", "--all-versions", "--index", index)
                .out()
                .contains("from three villages"));
    }

    @Test
    void articles_are_named_by_their_ids_and_sources_side_by_side() {
        String id =
                run("export", "bridge", "--index", index).out().replaceAll("(?s)^.*\"id\":\"([0-9a-f]+)\".*$", "$1");
        key(run("tag", "pile.jsonl#2", id, "pile.jsonl#b", "--as", "Sea life", "--index", index));
        assertEquals(2, run("export", "tag:sea", "--index", index).lines().size());
        CommandLineRun unknown = run("tag", id, "pile.jsonl#9", "--as", "Other", "--index", index);
        assertTrue(unknown.err().contains("no article has the id or the source \"pile.jsonl#9\""), unknown.err());
        CommandLineRun removed = run("remove", id, news.resolve("pile.jsonl").toString(), "--index", index);
        assertTrue(removed.out().contains("Took out 2 articles."), removed.out());
        assertEquals("", exported());
    }

    private String exported() {
        return run("export", "--index", index).out();
    }

    @Test
    void an_export_says_that_nothing_has_all_the_words() {
        CommandLineRun some = run("export", "bridge unicorn", "--index", index);
        assertEquals(1, some.lines().size());
        assertEquals("onrecord: Nothing has all the words; these have some of them.\n", some.err());
        assertEquals("", run("export", "bridge", "--index", index).err());
    }

    @Test
    void a_tag_is_found_exported_kept_and_taken_back() throws IOException {
        String key = key(run(
                "tag", "--query", "title:museum", "--as", "Sea life", "--note", "ask the director", "--index", index));
        assertTrue(run("search", "tag:\"sea life\"", "--index", index).out().contains("Museum"));
        assertTrue(run("quotes", "tag:sea", "--index", index).out().startsWith("0 quotes"));
        String exported =
                run("export", "tag:*", "--format", "jsonl", "--index", index).out();
        assertTrue(exported.contains("Sea life") && exported.contains("ask the director"), exported);
        run("index", news.toString(), "--again", "--index", index);
        assertEquals(
                1,
                run("export", "tag:sea", "--format", "jsonl", "--index", index)
                        .lines()
                        .size());
        run("tag", "pile.jsonl#2", "--not", "Sea life", "--index", index);
        assertEquals(
                "",
                run("export", "tag:sea", "--format", "jsonl", "--index", index).out());
        run("correct", "--undo", key, "--index", index);
        assertTrue(!run("export", "museum", "--format", "jsonl", "--index", index)
                .out()
                .contains("onrecord.notes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2 | pile.jsonl#b | date | 2023-13-45 | "2023-13-45" is no date
        2 | pile.jsonl#b | datum | 2023 | "datum" is no field that can be corrected
        1 | pile.jsonl#z | date | 2023 | no article has the id or the source "pile.jsonl#z"
        2 | pile.jsonl#b | language | German | is no code of a language
        """)
    void what_cannot_be_is_said_in_a_line_and_changes_nothing(
            int exit, String id, String field, String value, String said) {
        CommandLineRun run = run("correct", id, field, value, "--index", index);
        assertEquals(exit, run.exit());
        assertTrue(run.err().contains(said), run.err());
        assertEquals(List.of(), run("correct", "--list", "--index", index).lines());
    }
}
