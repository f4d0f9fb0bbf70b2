package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved searches in the terminal, over an archive that {@code index} made. */
class SavedSearchesCommandTest {
    @TempDir
    Path folder;

    private Path pile;
    private String index;

    @BeforeEach
    void take() throws IOException {
        pile = Files.writeString(folder.resolve("pile.jsonl"), """
                {"id": "a", "title": "Weir opens", "body": "The weir opens in May.", "outlet": "Post", "date": "2022-05-01"}
                """);
        index = folder.resolve("index").toString();
        index();
    }

    private void index() {
        assertEquals(Exit.DONE, run("index", pile.toString(), "--index", index).exit());
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(folder, args);
    }

    @Test
    void what_is_new_in_a_saved_search_is_told_until_it_is_looked_at() throws IOException {
        run("searches", "--save", "Weirs", "weir", "--outlet", "Post", "--index", index);
        run("searches", "--save", "Said", "--of", "quotes", "--index", index);
        assertEquals(
                List.of("Weirs  1 articles, 0 new  q=weir&outlet=Post", "Said  0 quotes, 0 new  "),
                run("searches", "--index", index).lines());
        Files.writeString(
                pile,
                "{\"id\": \"b\", \"title\": \"Weir shuts\", \"body\": \"\\\"It is old,\\\" said Ida Brandt.\", \"outlet\": \"Post\"}\n",
                StandardOpenOption.APPEND);
        index();
        assertEquals(
                List.of("Weirs  2 articles, 1 new  q=weir&outlet=Post", "Said  1 quotes, 1 new  "),
                run("searches", "--index", index).lines());
        String kept =
                run("searches", "--new", "Weirs", "--unseen", "--index", index).out();
        assertTrue(kept.contains("Weir shuts") && !kept.contains("Weir opens"), kept);
        assertTrue(run("searches", "--json", "--index", index).out().contains("\"new\":{\"value\":1"));
        run("searches", "--new", "Weirs", "--index", index);
        String none = run("searches", "--new", "Weirs", "--index", index).out();
        assertTrue(none.startsWith("Nothing is new in \"Weirs\"."), none);
        run("searches", "--save", "Both", "weir shuts loudly", "--index", index);
        String both = run("searches", "--index", index).lines().getLast();
        assertTrue(both.startsWith("Both  0 articles, 0 new"), both);
        run("searches", "--forget", "Both", "--index", index);
        assertTrue(run("searches", "--new", "Said", "--index", index).out().contains("It is old"));
        assertEquals(
                Exit.DONE, run("searches", "--forget", "Said", "--index", index).exit());
        assertEquals(1, run("searches", "--index", index).lines().size());
    }

    @Test
    void what_a_user_keeps_for_themselves_is_known_where_it_is_asked_for_them() throws IOException {
        String id = run("export", "weir", "--index", index).out().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        Files.writeString(
                folder.resolve("index/corrections.jsonl"),
                "{\"key\":\"77aa90e0b1c3\",\"when\":\"2023-10-01T12:00:00Z\",\"who\":\"ann\",\"owner\":\"ann\",\"article\":\""
                        + id + "\",\"tag\":\"weirs\"}\n");
        assertEquals("", run("export", "tag:weirs", "--index", index).out());
        String own =
                run("export", "tag:weirs", "--user", "ann", "--index", index).out();
        assertTrue(own.contains("Weir opens") && own.contains("\"onrecord.tags\""), own);
        assertTrue(run("search", "--tag", "weirs", "--user", "ann", "--index", index)
                .out()
                .contains("Weir opens"));
        assertEquals(
                "",
                run("export", "tag:weirs", "--user", "ben", "--index", index).out());

        run("searches", "--save", "Mine", "tag:weirs", "--user", "ann", "--index", index);
        assertEquals(
                List.of("Mine  1 articles, 0 new  q=tag%3Aweirs"),
                run("searches", "--user", "ann", "--index", index).lines());
        assertEquals(List.of(), run("searches", "--index", index).lines());
    }

    @Test
    void what_is_new_is_taken_for_seen_only_where_all_of_it_was_printed() throws IOException {
        run("searches", "--save", "All", "--index", index);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_001; i++) {
            many.append("{\"id\": \"n%d\", \"title\": \"Rain %d\", \"body\": \"It rained.\"}\n".formatted(i, i));
        }
        Files.writeString(pile, many, StandardOpenOption.APPEND);
        index();
        CommandLineRun printed = run("searches", "--new", "All", "--index", index);
        assertTrue(printed.err().contains("nothing is taken for seen"), printed.err());
        assertEquals(
                List.of("All  1,002 articles, 1,001 new  "),
                run("searches", "--index", index).lines());
    }

    @Test
    void what_cannot_be_done_is_told_in_one_line() throws IOException {
        CommandLineRun unknown = run("searches", "--new", "Nothing", "--index", index);
        assertEquals(1, unknown.err().lines().count(), unknown.err());
        assertTrue(unknown.err().contains("no search is saved as \"Nothing\""), unknown.err());
        assertEquals(
                Exit.USAGE,
                run("searches", "--save", "a", "--forget", "b", "--index", index)
                        .exit());
        assertEquals(Exit.USAGE, run("searches", "--unseen", "--index", index).exit());
        Files.writeString(
                Path.of(index, "searches.jsonl"), "{\"key\":\"k\",\"name\":\"Odd\",\"search\":\"sort=best\"}\n");
        CommandLineRun odd = run("searches", "--index", index);
        assertTrue(odd.out().contains("Odd  (cannot be searched: "), odd.out());
    }

    @Test
    void saved_searches_go_with_a_backup_and_a_new_archive_begins_beside_them() throws IOException {
        run("searches", "--save", "Weirs", "weir", "--index", index);
        Path copy = folder.resolve("copy");
        assertEquals(Exit.DONE, run("backup", copy.toString(), "--index", index).exit());
        assertEquals(1, run("searches", "--index", copy.toString()).lines().size());
        Path anew = Files.createDirectory(folder.resolve("anew"));
        Files.copy(copy.resolve("searches.jsonl"), anew.resolve("searches.jsonl"));
        assertEquals(
                Exit.DONE,
                run("index", pile.toString(), "--index", anew.toString()).exit());
        assertTrue(run("searches", "--index", anew.toString()).out().startsWith("Weirs  1 articles, 1 new"));
    }
}
