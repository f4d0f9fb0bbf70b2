package onrecord.cluster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import onrecord.index.ArchiveWriter;
import onrecord.search.ArchiveSearcher;
import onrecord.search.lucene.MemoryPassages;
import onrecord.search.query.Synonyms;

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

    private static ClusterSettings settings(Path folder) {
        return ClusterSettings.read(folder).orElseThrow();
    }

    @Override
    ArchiveWriter writer(Path folder) {
        return ClusterArchive.openWriter(settings(folder));
    }

    @Override
    ArchiveWriter writer(Path folder, Clock clock) {
        return ClusterArchive.openWriter(settings(folder), Duration.ofMinutes(1), clock);
    }

    @Override
    ArchiveSearcher searcher(Path folder) {
        return ClusterArchive.openSearcher(
                settings(folder),
                Clock.systemUTC(),
                Synonyms.NONE,
                new MemoryPassages(folder, Clock.systemUTC(), Synonyms.NONE));
    }
}
