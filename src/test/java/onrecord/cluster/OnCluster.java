package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import onrecord.index.ArchiveWriter;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Filters;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.MemoryPassages;
import onrecord.search.query.Synonyms;
import org.junit.jupiter.api.Test;

/** The contract of archives on one on a cluster. */
abstract class OnCluster extends ArchiveContract {
    private final int shards;

    OnCluster(int shards) {
        this.shards = shards;
    }

    @Override
    void make(Path folder) {
        TestArchive.make(folder, TestNode.address(), shards).settings().write();
    }

    /** The nodes are not told when an article was taken in. */
    @Override
    Set<SearchRequest.Sort> sorts() {
        return EnumSet.complementOf(EnumSet.of(SearchRequest.Sort.ADDED));
    }

    private static ClusterSettings settings(Path folder) {
        return ClusterSettings.read(folder).orElseThrow();
    }

    @Override
    ArchiveWriter writer(Path folder) {
        return ClusterArchive.openWriter(settings(folder));
    }

    @Override
    ArchiveSearcher searcher(Path folder) {
        return ClusterArchive.openSearcher(
                settings(folder),
                Clock.systemUTC(),
                Synonyms.NONE,
                new MemoryPassages(folder, Clock.systemUTC(), Synonyms.NONE));
    }

    @Test
    void days_that_follow_from_others_are_refused() {
        make(folder);
        try (ArchiveSearcher archive = searcher(folder)) {
            Filters inferred = new Filters(Map.of(), null, null, Filters.Undated.INCLUDE, Filters.Dates.INFERRED, null);
            QueryError refused = assertThrows(
                    QueryError.class,
                    () -> archive.search(SearchRequest.of("amber").withFilters(inferred)));
            assertEquals("dates", refused.param());
        }
    }
}
