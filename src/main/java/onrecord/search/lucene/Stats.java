package onrecord.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import onrecord.search.ArchiveStats;
import onrecord.search.FacetName;
import org.apache.lucene.search.IndexSearcher;

/** Counts what an archive holds. */
final class Stats {
    private Stats() {}

    static ArchiveStats of(Path folder, Snapshot snapshot) throws IOException {
        IndexSearcher searcher = snapshot.searcher();
        FacetCounter outlets = new FacetCounter(FacetName.OUTLET, Kind.ARTICLES, snapshot, SpeakerChoice.USUAL);
        FacetCounter speakers = new FacetCounter(FacetName.SPEAKER, Kind.ARTICLES, snapshot, SpeakerChoice.USUAL);
        DateCounter dates = new DateCounter(snapshot.columns().days());
        long articles = MatchCounter.count(
                searcher,
                Kind.ARTICLES.all(),
                snapshot.columns().numbering(),
                Kind.ARTICLES,
                List.of(outlets, speakers, dates));
        return new ArchiveStats(
                articles,
                searcher.count(Kind.QUOTES.all()),
                dates.counts().undated(),
                outlets.distinct(),
                speakers.distinct(),
                dates.first(),
                dates.last(),
                bytes(folder));
    }

    private static long bytes(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        long bytes = 0;
        for (Path file : files) {
            try {
                bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
            } catch (NoSuchFileException e) {
                bytes += 0; // a merge took it away in the meantime
            }
        }
        return bytes;
    }
}
