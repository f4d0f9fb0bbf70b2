package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import onrecord.faults.Dose;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import onrecord.index.ArchiveWriter;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that are killed, all of them at once where there is one, lose nothing that was acknowledged. */
@Tag("cluster")
@Tag(Dose.SOAK)
class KilledNodeTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int KILLS = Dose.of(1, 10);
    private static final int EACH = 60;

    /** So little that many articles are too much for it at once. */
    private static final String SMALL = "indexing_pressure.memory.limit=1mb";

    @TempDir
    Path folder;

    private NodeProcess node;
    private Between between;
    private TestArchive archive;

    @BeforeEach
    void start() throws IOException {
        TestNode.require();
        node = NodeProcess.start(folder.resolve("node"), SMALL);
        between = new Between(node.address(), null);
        archive = TestArchive.make(folder.resolve("index"), between.address(), 3);
    }

    @AfterEach
    void end() {
        between.close();
        node.close();
    }

    private void restart() {
        node = NodeProcess.start(folder.resolve("node"), SMALL);
        between.node(node.address());
    }

    @Test
    void a_writer_goes_on_when_the_node_is_back_and_nothing_is_lost() {
        List<Article> all = new ArrayList<>();
        try (ArchiveWriter writer = archive.writer(PATIENCE);
                ArchiveSearcher searcher = archive.searcher()) {
            for (int kill = 0; kill < KILLS; kill++) {
                int acknowledged = all.size();
                List<Article> more = more(kill);
                killAt(3 + 2 * kill % 7);
                more.forEach(writer::put);
                assertEquals(List.of(), writer.commit());
                between.pass();
                assertNeverFewer(searcher, acknowledged);
                all.addAll(more);
                archive.assertHas(all);
            }
        }
        Dose.figure(
                25,
                "a node killed %d times while articles come, %,d articles acknowledged, none lost, none twice",
                KILLS,
                all.size());
    }

    private static List<Article> more(int round) {
        MadeUpArticles made = new MadeUpArticles(40 + round);
        List<Article> more = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            more.add(made.article(1000 * round + i, 1 + i));
        }
        return more;
    }

    /** The node is killed when this question from now comes, and is back before it is asked again. */
    private void killAt(int number) {
        long at = between.asked() + number;
        between.rule(question -> {
            if (question.number() == at) {
                node.kill();
                return new Between.Fate.Passed();
            }
            if (question.number() > at) {
                backAgain();
            }
            return new Between.Fate.Passed();
        });
    }

    private synchronized void backAgain() {
        if (!node.isAlive()) {
            restart();
        }
    }

    private static void assertNeverFewer(ArchiveSearcher searcher, int acknowledged) {
        try {
            assertTrue(searcher.search(SearchRequest.of("")).total().value() >= acknowledged);
        } catch (ArchiveException e) {
            assertEquals(Reason.UNREACHABLE, e.reason(), e::getMessage);
        }
    }

    @Test
    void a_part_that_is_lost_and_a_node_that_is_silent_are_said_and_never_left_out() throws IOException {
        List<Article> all = more(1);
        archive.write(all);
        try (ArchiveSearcher searcher = archive.searcher()) {
            node.pause();
            assertUnreachable(() -> searcher.search(SearchRequest.of("")));
            node.goOn();
            assertEquals(
                    all.size(), searcher.search(SearchRequest.of("")).total().value());
            Path part = part();
            node.kill();
            delete(part);
            restart();
            assertUnreachable(() -> searcher.search(SearchRequest.of("")));
            assertUnreachable(searcher::articles);
            assertUnreachable(() -> searcher.forEach(SearchRequest.of(""), article -> {}));
        }
        assertUnreachable(() -> archive.searcher().close());
        assertUnreachable(() -> archive.writer(Duration.ZERO).close());
    }

    private static void assertUnreachable(Runnable asked) {
        ArchiveException refused = assertThrows(ArchiveException.class, asked::run);
        assertEquals(Reason.UNREACHABLE, refused.reason(), refused::getMessage);
        assertTrue(!String.valueOf(refused.getMessage()).contains("\n"));
    }

    /** The folder of the second of three parts. */
    private Path part() throws IOException {
        String index = archive.name() + "-1";
        String id;
        try (Nodes nodes = new Nodes(archive.settings())) {
            id = nodes.get(index)
                    .path(index)
                    .path("settings")
                    .path("index")
                    .path("uuid")
                    .asText();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("node"))) {
            return files.filter(file -> file.endsWith(Path.of("indices", id, "1")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void delete(Path tree) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(tree)) {
            files = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
