package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.faults.Dose;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import onrecord.index.ArchiveWriter;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of three nodes one is killed and then two: nothing acknowledged is lost, and no part is given for the whole. */
@Tag("cluster")
class ThreeNodesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ClusterArchive.Shape SHAPE = new ClusterArchive.Shape(3, 1);

    @TempDir
    Path folder;

    private static List<Article> some(int round) {
        MadeUpArticles made = new MadeUpArticles(70 + round);
        List<Article> some = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            some.add(made.article(1000 * round + i, 1 + i));
        }
        return some;
    }

    @Test
    void articles_come_while_one_is_killed_and_none_is_answered_for_by_one_alone() throws IOException {
        TestNode.require();
        try (ThreeNodes three = ThreeNodes.start(folder.resolve("nodes"));
                Between between = new Between(three.node(0).address(), null)) {
            TestArchive archive = TestArchive.make(folder.resolve("index"), between.address(), SHAPE);
            List<Article> all = some(0);
            archive.write(all);
            try (ArchiveWriter writer = archive.writer(PATIENCE);
                    ArchiveSearcher searcher = archive.searcher()) {
                long at = between.asked() + 4;
                between.rule(question -> {
                    if (question.number() == at) {
                        three.node(2).kill();
                    }
                    return new Between.Fate.Passed();
                });
                some(1).forEach(writer::put);
                assertEquals(List.of(), writer.commit());
                between.pass();
                all.addAll(some(1));
                searcher.lookAgain();
                assertEquals(
                        all.size(),
                        searcher.search(SearchRequest.of("")).total().value());
                archive.assertHas(all);
                three.node(1).kill();
                assertUnreachable(() -> searcher.search(SearchRequest.of("")));
                assertUnreachable(searcher::articles);
            }
            assertUnreachable(() -> archive.writer(Duration.ZERO).close());
            three.startAgain(1, 2);
            try (Nodes nodes = new Nodes(archive.settings())) {
                nodes.get("_cluster/health?wait_for_status=yellow&timeout=50s");
            }
            archive.assertHas(all);
            Dose.figure(
                    25,
                    "one of three nodes killed while articles come, then another: %,d articles, none lost",
                    all.size());
        }
    }

    private static void assertUnreachable(Runnable asked) {
        ArchiveException refused = assertThrows(ArchiveException.class, asked::run);
        assertEquals(Reason.UNREACHABLE, refused.reason(), refused::getMessage);
        assertTrue(!String.valueOf(refused.getMessage()).contains("\n"));
    }
}
