package onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a query takes on 20,000 made-up articles of 300 words whose words are as unevenly frequent as a language's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class QueryBenchmark {
    private static final int ARTICLES = 20_000;
    private static final int WORDS = 300;

    /** One frequent word, two of them, a rare one with a frequent one, a phrase, a prefix. */
    @Param({"w10", "w10 w20", "w5000 w10", "\"w10 w11\"", "w100*"})
    public String query;

    private ArchiveSearcher archive;

    @Setup
    public void index() throws IOException {
        Path folder = Files.createTempDirectory("archive");
        Random random = new Random(7);
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            for (int i = 0; i < ARTICLES; i++) {
                writer.put(MadeUpNews.article(i, WORDS, random));
            }
            writer.commit();
        }
        archive = LuceneSearcher.open(folder);
    }

    @Benchmark
    public Page<Hit> tenHits() {
        return archive.search(request(EnumSet.noneOf(FacetName.class), false, false));
    }

    @Benchmark
    public Page<Hit> tenHitsMarked() {
        return archive.search(request(EnumSet.noneOf(FacetName.class), false, true));
    }

    @Benchmark
    public Page<Hit> facets() {
        return archive.search(request(EnumSet.allOf(FacetName.class), true, false));
    }

    @Benchmark
    public Page<Hit> wholePage() {
        return archive.search(request(EnumSet.allOf(FacetName.class), true, true));
    }

    private SearchRequest request(EnumSet<FacetName> facets, boolean dates, boolean highlight) {
        SearchRequest plain = SearchRequest.of(query);
        return plain.withFilters(Filters.NONE)
                .withCursor(null)
                .withFacets(facets)
                .withDateFacet(dates)
                .withHighlight(highlight);
    }

    @TearDown
    public void close() {
        archive.close();
    }
}
