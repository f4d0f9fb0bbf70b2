package onrecord.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onrecord.extract.Extractor;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.ingest.ArticleMaker;
import onrecord.ingest.Ingest;
import onrecord.ingest.IngestRequest;
import onrecord.ingest.Tally;
import onrecord.quote.QuoteFinder;
import onrecord.read.NewsReader;
import onrecord.read.ReadOptions;
import onrecord.read.Reading;
import onrecord.read.SourceReader;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;

/** What became of files that were taken into an archive. */
record TakenIn(Tally.Figures figures, List<Reading.Failed> failures) {
    private static final ArticleMaker MAKER = new ArticleMaker(new Extractor(), new QuoteFinder()::find);

    /** Takes in what is below a folder, and removes what is gone from it. */
    static TakenIn folder(Path index, Path folder) {
        try (NewsReader reader = new NewsReader(ReadOptions.DEFAULT)) {
            return folder(index, folder, reader);
        }
    }

    /** A copy with another reader. */
    static TakenIn folder(Path index, Path folder, SourceReader reader) {
        Tally tally = new Tally();
        List<Reading.Failed> failures = new ArrayList<>();
        try (ArchiveWriter writer = LuceneArchive.openWriter(index)) {
            new Ingest(writer, reader, maker(), 2)
                    .run(new IngestRequest(List.of(folder), true, false, false), tally, failures::add);
        }
        return new TakenIn(tally.figures(), failures);
    }

    static ArticleMaker maker() {
        return MAKER;
    }

    /** The ids of the archive's articles with the source of each. */
    static Map<String, String> sources(Path index) {
        Map<String, String> sources = new TreeMap<>();
        try (ArchiveSearcher searcher = LuceneSearcher.open(index)) {
            searcher.forEach(SearchRequest.of(""), article -> {
                String before = sources.put(
                        article.id(), article.source() + " " + article.body().hashCode());
                if (before != null) {
                    throw new AssertionError("twice in the archive: " + article.id() + " " + before);
                }
            });
        }
        return sources;
    }
}
