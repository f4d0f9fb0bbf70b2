package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.cluster.TestNode;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an archive in a folder to one on a cluster, by commands. */
@Tag("cluster")
class ClusterCommandTest {
    private static final int RECORDS = 30;

    @TempDir
    Path home;

    private Path old;
    private Path cluster;

    @BeforeEach
    void write() throws IOException {
        old = home.resolve("old");
        cluster = home.resolve("cluster");
        Path news = Files.createDirectory(home.resolve("news"));
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            records.append(
                    "{\"title\":\"Flood %d\",\"date\":\"2023-01-%02d\",\"outlet\":\"Valley Post\",\"body\":\"It rained for %d days. \\u201cWe have counted the sheep,\\u201d said Anna Berg.\"}%n"
                            .formatted(i, 1 + i % 28, i));
        }
        Files.writeString(news.resolve("records.jsonl"), records);
        done("index", news.toString(), "--index", old.toString());
        done(
                "cluster",
                "create",
                "--index",
                cluster.toString(),
                "--nodes",
                TestNode.address().toString(),
                "--name",
                "test-" + UUID.randomUUID(),
                "--shards",
                "2",
                "--replicas",
                "0");
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(home, args);
    }

    private String done(String... args) {
        CommandLineRun run = run(args);
        assertEquals(Exit.DONE, run.exit(), run.err());
        return run.out();
    }

    @Test
    void takes_in_what_an_archive_in_a_folder_has_and_answers_as_it_does() {
        assertTrue(done("cluster", "move", "--from", old.toString(), "--index", cluster.toString())
                .contains("Took in 30 articles"));
        for (List<String> question : List.of(
                List.of("search", "flood", "--json", "--sort", "oldest", "--size", "50"),
                List.of("search", "rained -title:3", "--sort", "newest"),
                List.of("quotes", "sheep", "--sort", "oldest"),
                List.of("export", "flood", "--format", "csv", "--sort", "oldest"))) {
            assertEquals(answer(question, old), answer(question, cluster));
        }
        assertTrue(
                done("search", "flood", "--json", "--index", cluster.toString()).contains("\"added\""));
        assertTrue(done("check", "--index", cluster.toString()).contains("30"));
        assertTrue(done("cluster", "status", "--index", cluster.toString()).contains("30"));
        String again = run("index", home.resolve("news").toString(), "--index", cluster.toString())
                .out();
        assertTrue(again.contains("0 articles") || again.contains("nothing"), again);
        CommandLineRun second = run("cluster", "move", "--from", old.toString(), "--index", cluster.toString());
        assertEquals(Exit.FAILED, second.exit());
        assertTrue(second.err().contains("has articles already"), second.err());
    }

    private String answer(List<String> question, Path index) {
        List<String> args = new ArrayList<>(question);
        args.addAll(List.of("--index", index.toString()));
        return done(args.toArray(String[]::new))
                .replaceAll("\"(tookMs|score)\":[\\d.]+|\"added\":\"[^\"]*\",?|\\d+ ms", "");
    }

    @Test
    void corrects_files_and_takes_out_by_hand() {
        done("cluster", "move", "--from", old.toString(), "--index", cluster.toString());
        String corrected = done("correct", "records.jsonl#3", "title", "Zephyr", "--index", cluster.toString());
        assertTrue(done("search", "zephyr", "--index", cluster.toString()).contains("Zephyr"));
        String key = corrected.replaceAll("(?s).*--undo (\\S+).*", "$1");
        done("correct", "--undo", key, "--index", cluster.toString());
        assertFalse(
                done("search", "title:zephyr", "--index", cluster.toString()).contains("Zephyr"));
        done("tag", "--query", "title:4", "--as", "Weir files", "--index", cluster.toString());
        assertTrue(done("search", "tag:weir", "--index", cluster.toString()).contains("Flood 4"));
        done("remove", "--query", "title:5", "--index", cluster.toString());
        assertTrue(done("stats", "--index", cluster.toString()).contains("29"));
    }

    @Test
    void goes_on_behind_the_last_commit_and_forgets_what_has_gone_meanwhile() {
        List<Article> articles = new ArrayList<>();
        try (ArchiveSearcher archive = Archives.searcher(old)) {
            archive.forEach(SearchRequest.of("").withSort(SearchRequest.Sort.OLDEST), articles::add);
        }
        breakOff(17);
        MoveIn.Moved moved = new MoveIn(old, cluster, 10).run();
        assertEquals(new MoveIn.Moved(RECORDS, 10, List.of()), moved);
        assertEquals(articles, all());
    }

    @Test
    void begins_anew_where_the_old_archive_changed_meanwhile() {
        breakOff(17);
        Article gone = all().getFirst();
        try (ArchiveWriter writer = LuceneArchive.openWriter(old)) {
            writer.remove(gone.id());
            writer.commit();
        }
        assertEquals(new MoveIn.Moved(RECORDS - 1, 0, List.of()), new MoveIn(old, cluster, 10).run());
        assertFalse(all().contains(gone));
        assertEquals(RECORDS - 1, all().size());
        assertFalse(Files.exists(cluster.resolve(MoveIn.FILE)));
    }

    private List<Article> all() {
        List<Article> all = new ArrayList<>();
        try (ArchiveSearcher archive = Archives.searcher(cluster)) {
            archive.forEach(SearchRequest.of("").withSort(SearchRequest.Sort.OLDEST), all::add);
        }
        return all;
    }

    /** As one that is killed before it puts this article. */
    private void breakOff(int at) {
        try (ArchiveWriter files = LuceneArchive.openWriter(old);
                ArchiveSearcher archive = Archives.searcher(old);
                ArchiveWriter writer = Archives.writer(cluster)) {
            MoveIn move = new MoveIn(old, cluster, 10);
            assertThrows(ArchiveException.class, () -> move.run(files, archive, breaking(writer, at)));
        }
    }

    private static ArchiveWriter breaking(ArchiveWriter writer, int at) {
        AtomicInteger puts = new AtomicInteger();
        return (ArchiveWriter) Proxy.newProxyInstance(
                ClusterCommandTest.class.getClassLoader(),
                new Class<?>[] {ArchiveWriter.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("put") && puts.incrementAndGet() == at) {
                        throw new ArchiveException("broken off");
                    }
                    return method.invoke(writer, args);
                });
    }

    @Test
    void what_failed_is_listed_and_a_backup_is_left_to_the_cluster() {
        assertEquals(Exit.DONE, run("failures", "--index", cluster.toString()).exit());
        CommandLineRun backup = run("backup", home.resolve("backup").toString(), "--index", cluster.toString());
        assertEquals(Exit.FAILED, backup.exit());
        assertTrue(backup.err().contains("make a snapshot of its indices with OpenSearch"), backup.err());
        assertFalse(Files.exists(home.resolve("backup")));
    }
}
