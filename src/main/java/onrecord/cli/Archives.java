package onrecord.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import onrecord.cluster.ClusterArchive;
import onrecord.cluster.ClusterSettings;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.index.BackedUp;
import onrecord.index.LuceneArchive;
import onrecord.index.OlderArchive;
import onrecord.index.Soundness;
import onrecord.search.ArchiveSearcher;
import onrecord.search.answer.Passages;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.MemoryPassages;
import onrecord.search.query.Synonyms;

/** Opens the archive of a folder: it is in the folder itself, or on a cluster where the folder says so. */
final class Archives {
    private Archives() {}

    /** @throws ArchiveException if there is none, or it cannot be asked */
    static ArchiveSearcher searcher(Path folder) {
        return searcher(folder, Synonyms.NONE);
    }

    /** A copy with words that mean the same. */
    static ArchiveSearcher searcher(Path folder, Synonyms synonyms) {
        Optional<ClusterSettings> cluster = ClusterSettings.read(folder);
        if (cluster.isEmpty()) {
            return LuceneSearcher.open(folder, synonyms);
        }
        Clock clock = Clock.system(ZoneId.systemDefault());
        return ClusterArchive.openSearcher(cluster.get(), clock, synonyms, passages(folder, clock, synonyms));
    }

    /** What shows passages of articles that a cluster found. */
    static Passages passages(Path folder, Clock clock, Synonyms synonyms) {
        return new MemoryPassages(folder, clock, synonyms);
    }

    /** @throws ArchiveException if it cannot be written to, or another process writes to it */
    static ArchiveWriter writer(Path folder) {
        return ClusterSettings.read(folder)
                .map(ClusterArchive::openWriter)
                .orElseGet(() -> LuceneArchive.openWriter(folder));
    }

    /** The archive if it is of a format that is made again from its sources; one on a cluster never is. */
    static Optional<OlderArchive> older(Path folder) {
        return isOnCluster(folder) ? Optional.empty() : LuceneArchive.older(folder);
    }

    /** Reads it from end to end. */
    static Soundness check(Path folder) {
        return ClusterSettings.read(folder).map(ClusterArchive::check).orElseGet(() -> LuceneArchive.check(folder));
    }

    /** Puts it into another folder; one on a cluster cannot be put there. */
    static BackedUp backup(Path folder, Path to, boolean linking) {
        if (isOnCluster(folder)) {
            throw new ArchiveException("the archive " + folder
                    + " is on a cluster: copy this folder, and make a snapshot of its indices with OpenSearch");
        }
        return LuceneArchive.backup(folder, to, linking);
    }

    /** Whether the folder's archive is on a cluster. */
    static boolean isOnCluster(Path folder) {
        return ClusterSettings.read(folder).isPresent();
    }
}
