package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onrecord.index.ArchiveWriter;
import onrecord.index.Soundness;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.MemoryPassages;
import onrecord.search.query.Synonyms;

/**
 * An archive on a node, asked at one address or another.
 *
 * @param name its name
 */
record TestArchive(Path folder, String name, ClusterSettings settings) {
    /** Makes an empty one. */
    static TestArchive make(Path folder, URI node, int shards) {
        return make(folder, node, new ClusterArchive.Shape(shards, 0));
    }

    /** Makes an empty one of another shape. */
    static TestArchive make(Path folder, URI node, ClusterArchive.Shape shape) {
        TestArchive archive = at(folder, node, "test-" + UUID.randomUUID());
        ClusterArchive.create(archive.settings(), shape);
        return archive;
    }

    private static TestArchive at(Path folder, URI node, String name) {
        return new TestArchive(folder, name, new ClusterSettings(folder, List.of(node), name, null, null, null));
    }

    /** This archive at another address. */
    TestArchive at(URI node) {
        return at(folder, node, name);
    }

    ArchiveSearcher searcher() {
        return ClusterArchive.openSearcher(
                settings,
                Clock.systemUTC(),
                Synonyms.NONE,
                new MemoryPassages(folder, Clock.systemUTC(), Synonyms.NONE));
    }

    /** @param patience how long what does not go through is sent again */
    ArchiveWriter writer(Duration patience) {
        return ClusterArchive.openWriter(settings, patience, Clock.systemUTC());
    }

    void write(Collection<Article> articles) {
        try (ArchiveWriter writer = writer(Duration.ofMinutes(1))) {
            articles.forEach(writer::put);
            assertEquals(List.of(), writer.commit());
        }
    }

    /** All articles, each as often as it is there. */
    List<Article> articles() {
        List<Article> all = new ArrayList<>();
        try (ArchiveSearcher archive = searcher()) {
            archive.forEach(SearchRequest.of("").withSort(SearchRequest.Sort.OLDEST), all::add);
        }
        return all;
    }

    /** @throws AssertionError if these are not its articles, or not each once, or one is not whole */
    void assertHas(Collection<Article> articles) {
        List<Article> there = articles();
        assertEquals(articles.size(), there.size());
        for (Article article : articles) {
            assertEquals(
                    List.of(article),
                    there.stream()
                            .filter(other -> other.id().equals(article.id()))
                            .toList());
        }
        Soundness sound = ClusterArchive.check(settings);
        assertEquals(List.of(), sound.problems());
        assertEquals(articles.size(), sound.articles());
    }

    /** As if the time had passed for which a writer that says nothing keeps the right to write. */
    void expireLease() {
        try (Nodes nodes = new Nodes(settings)) {
            String path = FileIndex.name(name) + "/_doc/lease";
            ObjectNode lease = (ObjectNode) nodes.get(path).path("_source");
            nodes.required(nodes.ask("PUT", path, lease.put("until", 0)));
        }
    }
}
