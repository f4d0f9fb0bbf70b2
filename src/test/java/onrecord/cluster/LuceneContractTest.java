package onrecord.cluster;

import java.nio.file.Path;
import java.time.Clock;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.search.ArchiveSearcher;
import onrecord.search.lucene.LuceneSearcher;

/** The contract of archives on one in a folder. */
class LuceneContractTest extends ArchiveContract {
    @Override
    void make(Path folder) {
        // the first writer makes it
    }

    @Override
    ArchiveWriter writer(Path folder) {
        return LuceneArchive.openWriter(folder);
    }

    @Override
    ArchiveWriter writer(Path folder, Clock clock) {
        return LuceneArchive.openWriter(folder, clock);
    }

    @Override
    ArchiveSearcher searcher(Path folder) {
        return LuceneSearcher.open(folder);
    }
}
