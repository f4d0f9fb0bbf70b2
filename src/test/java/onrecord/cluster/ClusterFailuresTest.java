package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveException.Reason;
import onrecord.index.ArchiveWriter;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between an archive and its nodes loses nothing that was acknowledged, and is said in one line. */
@Tag("cluster")
class ClusterFailuresTest {
    private static final Duration PATIENT = Duration.ofMinutes(1);
    private static final List<Article> PILE = new MadeUpArticles(21).some(60);
    private static final String REFUSED_FOR_NOW = """
            {"error":{"type":"rejected_execution_exception","reason":"too much to do"},"status":429}""";

    @TempDir
    Path folder;

    private TestArchive straight;

    @AutoClose
    private Between between;

    private TestArchive archive;

    @BeforeEach
    void make() throws IOException {
        straight = TestArchive.make(folder, TestNode.address(), 2);
        between = new Between(TestNode.address(), null);
        archive = straight.at(between.address());
    }

    private static ArchiveException refusal(Reason reason, Executable what) {
        ArchiveException refused = assertThrows(ArchiveException.class, what);
        String said = String.valueOf(refused.getMessage());
        assertEquals(reason, refused.reason(), said);
        assertFalse(said.contains("\n") || said.length() > 400, said);
        return refused;
    }

    private static void assertSays(String what, ArchiveException refused) {
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.contains(what), said);
    }

    @Test
    void an_answer_that_is_lost_after_it_was_done_makes_nothing_twice() {
        archive.write(PILE);
        // every other question is done and not answered, but for what is put on a condition
        between.rule(
                question -> question.number() % 2 == 0 && !question.method().equals("PUT")
                        ? new Between.Fate.AnswerLost()
                        : new Between.Fate.Passed());
        List<Article> other = new MadeUpArticles(22).some(60);
        try (ArchiveWriter writer = archive.writer(PATIENT)) {
            other.forEach(writer::put);
            writer.commit();
            writer.remove(other.getFirst().id());
            writer.commit();
        }
        between.pass();
        archive.assertHas(other.subList(1, other.size()));
    }

    @Test
    void a_writer_that_does_not_hear_that_it_holds_the_right_keeps_it() {
        try (Nodes nodes = new Nodes(archive.settings());
                Lease lease = Lease.take(nodes, FileIndex.name(archive.name()))) {
            between.rule(question -> new Between.Fate.AnswerLost());
            refusal(Reason.UNREACHABLE, lease::prolong);
            between.pass();
            lease.prolong();
            lease.prolong();
            lease.require();
        }
    }

    @Test
    void a_writer_that_lost_the_right_writes_over_nothing() {
        archive.write(PILE);
        List<Article> later = new MadeUpArticles(23).some(60);
        try (ArchiveWriter paused = archive.writer(PATIENT)) {
            PILE.forEach(paused::put);
            straight.expireLease();
            straight.write(later);
            refusal(Reason.LOCKED, paused::commit);
            refusal(Reason.LOCKED, paused::commit);
        }
        archive.assertHas(later);
    }

    @Test
    void what_a_busy_cluster_refuses_is_sent_again_until_it_goes_through() {
        AtomicInteger refused = new AtomicInteger();
        between.rule(question -> question.isBulk() && refused.incrementAndGet() <= 3
                ? new Between.Fate.Answered(429, REFUSED_FOR_NOW)
                : new Between.Fate.Passed());
        archive.write(PILE);
        assertTrue(refused.get() > 3);
        archive.assertHas(PILE);
    }

    @Test
    void what_is_too_much_at_once_is_sent_in_parts() {
        between.rule(question -> question.isBulk() && question.text().lines().count() > 40
                ? new Between.Fate.Answered(429, REFUSED_FOR_NOW)
                : new Between.Fate.Passed());
        archive.write(PILE);
        archive.assertHas(PILE);
    }

    @Test
    void a_cluster_that_stays_busy_is_said_to_be() {
        between.rule(question ->
                question.isBulk() ? new Between.Fate.Answered(429, REFUSED_FOR_NOW) : new Between.Fate.Passed());
        try (ArchiveWriter writer = archive.writer(Duration.ZERO)) {
            writer.put(PILE.getFirst());
            refusal(Reason.BUSY, writer::commit);
        }
        between.rule(question -> question.path().contains("_search")
                ? new Between.Fate.Answered(429, REFUSED_FOR_NOW)
                : new Between.Fate.Passed());
        try (ArchiveSearcher searcher = archive.searcher()) {
            refusal(Reason.BUSY, () -> searcher.search(SearchRequest.of("amber")));
        }
    }

    @Test
    void a_busy_cluster_is_not_taken_for_one_without_a_commit() {
        archive.write(PILE);
        between.rule(question -> question.path().contains("/_doc/generation")
                ? new Between.Fate.Answered(429, REFUSED_FOR_NOW)
                : new Between.Fate.Passed());
        refusal(Reason.BUSY, () -> archive.searcher().close());
        between.pass();
        archive.assertHas(PILE);
    }

    @Test
    void only_a_search_without_patience_has_a_time_limit() {
        archive.write(PILE);
        List<String> asked = new CopyOnWriteArrayList<>();
        between.rule(question -> {
            if (question.path().contains("/_search")) {
                asked.add(question.text());
            }
            return new Between.Fate.Passed();
        });
        SearchRequest request = SearchRequest.of("amber");
        try (ArchiveSearcher searcher = archive.searcher()) {
            searcher.quotes(request);
            assertTrue(asked.stream().anyMatch(question -> question.contains("\"timeout\"")));
            asked.clear();
            searcher.quotes(request.withOptions(request.options().withPatience(true)));
            assertFalse(asked.isEmpty());
            assertTrue(asked.stream().noneMatch(question -> question.contains("\"timeout\"")));
        }
    }

    @Test
    void a_full_disk_is_said_and_writing_goes_on_when_there_is_room() {
        archive.write(PILE.subList(0, 30));
        block(true);
        try (ArchiveWriter writer = archive.writer(PATIENT)) {
            PILE.forEach(writer::put);
            refusal(Reason.FULL, writer::commit);
        }
        archive.assertHas(PILE.subList(0, 30));
        block(false);
        archive.write(PILE);
        archive.assertHas(PILE);
    }

    /** What a node does where a disk has no room left. */
    private void block(boolean full) {
        try (Nodes nodes = new Nodes(straight.settings())) {
            ObjectNode blocked = Dsl.object();
            if (full) {
                blocked.put("index.blocks.read_only_allow_delete", true);
            } else {
                blocked.putNull("index.blocks.read_only_allow_delete");
            }
            nodes.required(nodes.ask("PUT", straight.name() + "/_settings", blocked));
        }
    }

    @Test
    void an_article_that_is_refused_is_named_and_stays_as_it_was_while_the_others_are_in() {
        List<Article> before = new ArrayList<>(PILE);
        Article few = new MadeUpArticles(31).article(500, 3);
        before.add(few);
        archive.write(before);
        limitQuotes(50);
        Article many = new MadeUpArticles(32).article(500, 60);
        Article other = new MadeUpArticles(33).article(501, 4);
        Article news = new MadeUpArticles(34).article(502, 60);
        try (ArchiveWriter writer = archive.writer(PATIENT)) {
            List.of(many, other, news).forEach(writer::put);
            List<ArchiveWriter.Refused> refused = writer.commit();
            assertEquals(
                    List.of(many.source(), news.source()),
                    refused.stream().map(ArchiveWriter.Refused::source).toList());
            assertFalse(refused.getFirst().reason().contains("\n"));
            assertEquals(List.of(), writer.commit());
        }
        before.add(other);
        archive.assertHas(before);
    }

    private void limitQuotes(int most) {
        try (Nodes nodes = new Nodes(straight.settings())) {
            nodes.required(nodes.ask(
                    "PUT",
                    straight.name() + "/_settings",
                    Dsl.object().put("index.mapping.nested_objects.limit", most)));
        }
    }

    @Test
    void an_export_by_date_goes_on_where_it_was_cut_and_one_by_relevance_says_so() {
        List<Article> pile = new MadeUpArticles(24).some(1_200);
        archive.write(pile);
        List<String> read = new ArrayList<>();
        try (ArchiveSearcher searcher = archive.searcher()) {
            searcher.forEach(SearchRequest.of("").withSort(SearchRequest.Sort.NEWEST), article -> {
                read.add(article.id());
                if (read.size() == 100) {
                    forgetMoments();
                }
                if (read.size() == 700) {
                    loseNext();
                }
            });
            assertEquals(pile.size(), read.size());
            assertEquals(pile.size(), new HashSet<>(read).size());
            List<String> some = new ArrayList<>();
            refusal(
                    Reason.UNREACHABLE,
                    () -> searcher.forEach(SearchRequest.of("amber OR basil OR cedar OR dune"), article -> {
                        some.add(article.id());
                        if (some.size() == 100) {
                            forgetMoments();
                        }
                    }));
            assertEquals(new HashSet<>(some).size(), some.size());
        }
    }

    /** As if the node that keeps what is being read had stopped. */
    private void forgetMoments() {
        try (Nodes nodes = new Nodes(straight.settings())) {
            nodes.required(nodes.ask("DELETE", "_search/point_in_time/_all", null));
        }
    }

    private void loseNext() {
        AtomicInteger lost = new AtomicInteger();
        between.rule(
                question -> lost.incrementAndGet() <= 5 ? new Between.Fate.QuestionLost() : new Between.Fate.Passed());
    }

    @Test
    void a_part_that_does_not_answer_is_never_left_out_of_a_total() {
        archive.write(PILE);
        try (ArchiveSearcher searcher = archive.searcher()) {
            assertEquals(
                    PILE.size(), searcher.search(SearchRequest.of("")).total().value());
            between.rule(question ->
                    question.path().contains("_search") || question.path().contains("_count")
                            ? new Between.Fate.Answered(200, """
                            {"count":31,"_shards":{"total":2,"successful":1,"skipped":0,"failed":0},
                             "hits":{"total":{"value":31,"relation":"eq"},"hits":[]}}""")
                            : new Between.Fate.Passed());
            refusal(Reason.UNREACHABLE, () -> searcher.search(SearchRequest.of("")));
            refusal(Reason.UNREACHABLE, () -> searcher.quotes(SearchRequest.of("")));
            refusal(Reason.UNREACHABLE, searcher::articles);
            refusal(Reason.UNREACHABLE, searcher::stats);
            between.cut();
            refusal(Reason.UNREACHABLE, () -> searcher.search(SearchRequest.of("")));
            refusal(Reason.UNREACHABLE, () -> searcher.article(PILE.getFirst().id()));
            between.pass();
            assertEquals(
                    PILE.size(), searcher.search(SearchRequest.of("")).total().value());
        }
    }

    @Test
    void an_archive_that_is_gone_is_not_made_anew() {
        archive.write(PILE);
        try (Nodes nodes = new Nodes(straight.settings());
                ArchiveWriter writer = archive.writer(PATIENT)) {
            PILE.forEach(writer::put);
            nodes.required(nodes.ask("DELETE", straight.name() + "-1", null));
            assertSays("cluster create", refusal(Reason.OTHER, writer::commit));
            assertEquals(404, nodes.ask("HEAD", straight.name(), null).status());
        }
        assertSays(
                "cluster create", refusal(Reason.OTHER, () -> archive.searcher().close()));
        assertSays(
                "cluster create",
                refusal(Reason.OTHER, () -> archive.writer(PATIENT).close()));
        assertSays("cluster create", refusal(Reason.OTHER, () -> ClusterArchive.check(archive.settings())));
    }

    @Test
    void an_archive_that_may_lose_what_it_acknowledged_is_refused() {
        try (Nodes nodes = new Nodes(straight.settings())) {
            nodes.required(
                    nodes.ask("PUT", straight.name() + "/_settings", Dsl.one("index.translog.durability", "async")));
        }
        assertSays(
                "durability",
                refusal(Reason.OTHER, () -> archive.writer(PATIENT).close()));
        assertSays("durability", refusal(Reason.OTHER, () -> archive.searcher().close()));
    }

    @Test
    void nodes_of_another_version_are_refused() {
        between.rule(question ->
                question.path().equals("/") ? new Between.Fate.Answered(200, """
                        {"version":{"distribution":"opensearch","number":"2.19.1"}}""") : new Between.Fate.Passed());
        assertSays(
                "OpenSearch 2.19.1",
                refusal(Reason.OTHER, () -> archive.searcher().close()));
        assertSays("OpenSearch 2.19.1", refusal(Reason.OTHER, () -> TestArchive.make(folder, between.address(), 1)));
    }

    @Test
    void a_user_who_is_not_let_in_is_told_so() {
        between.rule(question -> new Between.Fate.Answered(401, "Unauthorized"));
        assertSays(
                "does not let", refusal(Reason.OTHER, () -> archive.searcher().close()));
        between.pass();
        try (ArchiveWriter writer = archive.writer(PATIENT)) {
            writer.put(PILE.getFirst());
            between.rule(
                    question -> question.isBulk() ? new Between.Fate.Answered(403, """
                            {"error":{"type":"security_exception","reason":"no permissions"},"status":403}""") : new Between.Fate.Passed());
            assertSays("does not let", refusal(Reason.OTHER, writer::commit));
        }
    }

    @Test
    void certificates_that_are_not_trusted_are_refused_and_those_of_the_file_are() throws Exception {
        Secrets secrets = Secrets.make(folder);
        try (Between secret = new Between(TestNode.address(), secrets.context())) {
            TestArchive open = straight.at(secret.address());
            assertSays(
                    "certificate",
                    refusal(Reason.UNREACHABLE, () -> open.searcher().close()));
            ClusterSettings trusting = new ClusterSettings(
                    folder, List.of(secret.address()), straight.name(), secrets.certificate(), null, null);
            new TestArchive(folder, straight.name(), trusting).write(PILE);
        }
        straight.assertHas(PILE);
    }

    @Test
    void nodes_that_do_not_run_are_passed_over() {
        archive.write(PILE);
        List<URI> nodes = List.of(URI.create("http://127.0.0.1:9"), between.address());
        ClusterSettings some = new ClusterSettings(folder, nodes, straight.name(), null, null, null);
        TestArchive half = new TestArchive(folder, straight.name(), some);
        List<Article> there = half.articles();
        assertEquals(
                PILE.stream().map(Article::id).sorted().toList(),
                there.stream()
                        .map(Article::id)
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }
}
