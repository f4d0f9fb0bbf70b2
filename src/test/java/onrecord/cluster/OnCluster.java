package onrecord.cluster;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import onrecord.index.ArchiveWriter;
import onrecord.search.ArchiveSearcher;
import onrecord.search.lucene.MemoryPassages;
import onrecord.search.query.Synonyms;
import org.junit.jupiter.api.Tag;

/** The contract of archives on one on a cluster. */
@Tag("cluster")
abstract class OnCluster extends ArchiveContract {
    private final int shards;

    OnCluster(int shards) {
        this.shards = shards;
    }

    @Override
    void make(Path folder) {
        String name = "test-" + UUID.randomUUID();
        ClusterSettings settings = new ClusterSettings(folder, List.of(TestNode.address()), name, null, null, null);
        ClusterArchive.create(settings, new ClusterArchive.Shape(shards, 0));
        settings.write();
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
}
