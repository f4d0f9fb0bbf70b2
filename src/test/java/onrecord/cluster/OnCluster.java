package onrecord.cluster;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import onrecord.index.ArchiveWriter;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
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
}
