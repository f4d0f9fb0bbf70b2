package onrecord.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import onrecord.search.ArchiveStats;
import org.apache.lucene.search.IndexSearcher;

/** Counts what an archive holds. */
final class Stats {
    private Stats() {}

    /**
     * Counts everything in the folder.
     *
     * @param outlets to be shown all articles
     * @param speakers to be shown all articles
     */
    static ArchiveStats of(
            Path folder, IndexSearcher searcher, Columns columns, FacetCounter outlets, FacetCounter speakers)
            throws IOException {
        DateCounter dates = new DateCounter(columns.days());
        long articles = MatchCounter.count(
                searcher, Kind.ARTICLES.all(), columns.numbering(), Kind.ARTICLES, List.of(outlets, speakers, dates));
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
