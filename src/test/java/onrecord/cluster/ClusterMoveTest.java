package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onrecord.index.ArchiveException;
import onrecord.index.codec.Fields;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.answer.UserAliases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that moves into another number of parts says the same before, meanwhile and behind. */
@Tag("cluster")
class ClusterMoveTest {
    private static final List<Article> PILE = new MadeUpArticles(5).some(120);
    private static final SearchRequest QUESTION = SearchRequest.of("amber OR harbour")
            .withSize(200)
            .withSort(SearchRequest.Sort.OLDEST)
            .withDateFacet(true)
            .withFacets(Set.of(FacetName.OUTLET, FacetName.SPEAKER));

    @TempDir
    Path folder;

    /** What it answers, but for how long that took. */
    private static String answer(TestArchive archive) {
        try (ArchiveSearcher searcher = archive.searcher()) {
            Page<Hit> page = searcher.search(QUESTION);
            return page.total() + " "
                    + page.hits().stream().map(hit -> hit.id() + hit.snippets()).toList() + page.facets()
                    + page.dates();
        }
    }

    private static Set<String> indices(TestArchive archive) {
        Set<String> names = new TreeSet<>();
        try (Nodes nodes = new Nodes(archive.settings())) {
            nodes.get(archive.name() + "-*").fieldNames().forEachRemaining(names::add);
        }
        names.removeIf(name -> name.contains("-files"));
        return names;
    }

    @Test
    void says_the_same_in_another_number_of_parts() {
        TestArchive archive = TestArchive.make(folder, TestNode.address(), 1);
        archive.write(PILE);
        String before = answer(archive);
        ClusterArchive.Moved moved = ClusterArchive.move(archive.settings(), new ClusterArchive.Shape(3, 0));
        assertEquals(new ClusterArchive.Moved(PILE.size(), 0), moved);
        assertEquals(3, ClusterArchive.status(archive.settings()).shards());
        assertEquals(before, answer(archive));
        archive.assertHas(PILE);
        assertEquals(1, indices(archive).size());
        Article later = new MadeUpArticles(6).article(3, 1);
        archive.write(List.of(later));
        assertTrue(archive.articles().contains(later), "it is written to as before");
    }

    @Test
    void goes_on_where_it_was_broken_off() throws IOException {
        TestArchive archive = TestArchive.make(folder, TestNode.address(), 1);
        List<Article> pile = new MadeUpArticles(9).some(700);
        archive.write(pile);
        String before = answer(archive);
        try (Between between = new Between(TestNode.address(), null)) {
            ClusterSettings through = archive.at(between.address()).settings();
            int bulks = 1;
            long resumed = 0;
            boolean done = false;
            while (!done) {
                int reached = bulks *= 2;
                long[] sent = new long[1];
                between.rule(question -> question.isBulk() && ++sent[0] > reached
                        ? new Between.Fate.QuestionLost()
                        : new Between.Fate.Passed());
                try {
                    ClusterArchive.Moved moved =
                            ClusterArchive.move(through, new ClusterArchive.Shape(2, 0), Duration.ZERO);
                    resumed = moved.before();
                    done = true;
                } catch (ArchiveException e) {
                    assertEquals(ArchiveException.Reason.UNREACHABLE, e.reason());
                    assertEquals(before, answer(archive));
                    assertEquals(1, ClusterArchive.status(archive.settings()).shards());
                }
            }
            assertTrue(bulks > 2, "it was never broken off");
            assertTrue(resumed > 0);
        }
        assertEquals(before, answer(archive));
        assertEquals(1, indices(archive).size());
        archive.assertHas(pile);
    }

    @Test
    void begins_anew_where_articles_came_since_it_was_broken_off() throws IOException {
        TestArchive archive = TestArchive.make(folder, TestNode.address(), 1);
        archive.write(PILE);
        try (Between between = new Between(TestNode.address(), null)) {
            between.rule(question ->
                    question.path().contains("_aliases") ? new Between.Fate.QuestionLost() : new Between.Fate.Passed());
            ClusterSettings through = archive.at(between.address()).settings();
            assertThrows(
                    ArchiveException.class,
                    () -> ClusterArchive.move(through, new ClusterArchive.Shape(2, 0), Duration.ZERO));
        }
        Article other = new MadeUpArticles(77).article(3, 2);
        archive.write(List.of(other));
        assertEquals(
                0,
                ClusterArchive.move(archive.settings(), new ClusterArchive.Shape(2, 0))
                        .before());
        assertEquals(1, indices(archive).size());
        assertTrue(archive.articles().contains(other));
    }

    @Test
    void an_index_of_an_older_program_says_so_until_it_is_moved() {
        TestArchive archive = TestArchive.make(folder, TestNode.address(), 1);
        archive.write(PILE);
        olden(archive);
        try (ArchiveSearcher searcher = archive.searcher()) {
            assertTrue(
                    searcher.faults().getFirst().contains("status_name"),
                    searcher.faults().toString());
            assertEquals(PILE.size(), searcher.articles());
        }
        assertTrue(ClusterArchive.status(archive.settings()).warnings().stream()
                .anyMatch(warning -> warning.contains("cluster move")));
        assertFalse(ClusterArchive.check(archive.settings()).problems().isEmpty());
        ArchiveException refused = assertThrows(
                ArchiveException.class, () -> archive.writer(Duration.ZERO).close());
        assertTrue(String.valueOf(refused.getMessage()).contains("cluster move"));
        ClusterArchive.move(archive.settings(), new ClusterArchive.Shape(1, 0));
        archive.assertHas(PILE);
        Article later = new MadeUpArticles(6).article(1000, 1);
        archive.write(List.of(later));
    }

    /** Puts in its place an index that lacks a field, as an OnRecord of before made it. */
    private static void olden(TestArchive archive) {
        try (Nodes nodes = new Nodes(archive.settings())) {
            ObjectNode definition = IndexDefinition.ARTICLES.body(1, 0);
            ((ObjectNode) definition.path("mappings").path("properties")).remove("status_name");
            String old = archive.name() + "-7";
            nodes.required(nodes.ask("PUT", old, definition));
            JsonNode hits = nodes.get(archive.name() + "/_search?size=1000&q=type:" + Fields.ARTICLE)
                    .path("hits")
                    .path("hits");
            ClusterDocuments documents = new ClusterDocuments(new UserAliases(archive.folder()).outlets());
            Stored stored = new Stored(archive.name());
            for (JsonNode hit : hits) {
                ClusterDocuments.Documents made = documents.of(stored.article(hit.path("_source")), "file");
                String id = hit.path("_id").asText();
                made.article().remove("status_name");
                nodes.required(nodes.ask("PUT", old + "/_doc/" + id + "?routing=" + id, made.article()));
                for (int i = 0; i < made.quotes().size(); i++) {
                    nodes.required(nodes.ask(
                            "PUT",
                            old + "/_doc/" + id + "-" + i + "?routing=" + id,
                            made.quotes().get(i)));
                }
            }
            nodes.required(nodes.ask("POST", old + "/_refresh", null));
            ObjectNode body = Dsl.object();
            body.set(
                    "actions",
                    Dsl.array()
                            .add(Dsl.one("remove_index", Dsl.one("index", archive.name() + "-1")))
                            .add(Dsl.one("add", Dsl.object().put("index", old).put("alias", archive.name()))));
            nodes.required(nodes.ask("POST", "_aliases", body));
        }
    }
}
