package onrecord.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import onrecord.cluster.ClusterArchive;
import onrecord.cluster.ClusterSettings;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.MemoryPassages;
import onrecord.search.query.Synonyms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a whole page takes of 2,000 made-up articles in a folder, and of the same on a cluster. The node of the
 * environment's {@code ONRECORD_BENCH_NODE}, such as {@code http://127.0.0.1:9200}, has the latter; the archive stays
 * there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class ClusterBenchmark {
    private static final int ARTICLES = 2_000;
    private static final int WORDS = 800;
    private static final SearchRequest PAGE = SearchRequest.of("w5000 w10")
            .withFacets(EnumSet.allOf(FacetName.class))
            .withDateFacet(true);

    private ArchiveSearcher folder;
    private ArchiveSearcher cluster;

    @Setup
    public void write() throws IOException {
        String node = System.getenv("ONRECORD_BENCH_NODE");
        if (node == null) {
            throw new IllegalStateException("no node: set ONRECORD_BENCH_NODE to its address");
        }
        Path here = Files.createTempDirectory("archive");
        Path there = Files.createTempDirectory("cluster");
        String name = "bench-" + UUID.randomUUID();
        ClusterSettings settings = new ClusterSettings(there, List.of(URI.create(node)), name, null, null, null);
        ClusterArchive.create(settings, new ClusterArchive.Shape(1, 0));
        Random random = new Random(7);
        try (ArchiveWriter one = LuceneArchive.openWriter(here);
                ArchiveWriter other = ClusterArchive.openWriter(settings)) {
            for (int i = 0; i < ARTICLES; i++) {
                Article article = MadeUpNews.article(i, WORDS, random);
                one.put(article);
                other.put(article);
            }
            one.commit();
            other.commit();
        }
        Clock clock = Clock.systemUTC();
        folder = LuceneSearcher.open(here);
        cluster = ClusterArchive.openSearcher(
                settings, clock, Synonyms.NONE, new MemoryPassages(there, clock, Synonyms.NONE));
    }

    @Benchmark
    public Page<Hit> ofAFolder() {
        return folder.search(PAGE);
    }

    @Benchmark
    public Page<Hit> ofACluster() {
        return cluster.search(PAGE);
    }

    @TearDown
    public void close() {
        folder.close();
        cluster.close();
    }
}
