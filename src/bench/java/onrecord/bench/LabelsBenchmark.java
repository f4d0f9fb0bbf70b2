package onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.OwnLabels;
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

/** What it costs a search that people tagged what is searched: a page of hits with all facets, of 100,000 articles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class LabelsBenchmark {
    private static final int ARTICLES = 100_000;
    private static final int WORDS = 60;
    private static final int TAGS = 1_000;

    /** What is tagged. */
    public enum Tagged {
        NONE,
        /** A thousand articles, each with a tag that no other has. */
        SOME,
        /** The same, for the person who asks alone. */
        OWN,
        /** Each article, with one of a thousand tags. */
        ALL
    }

    @Param
    public Tagged tagged;

    /** A word of most articles, two words of some, a rare one, and everything. */
    @Param({"w2", "w10 w20", "w5000", ""})
    public String query;

    private ArchiveSearcher archive;
    private OwnLabels own = OwnLabels.NONE;

    @Setup
    public void index() throws IOException {
        Path folder = Files.createTempDirectory("archive");
        Random random = new Random(7);
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            for (int i = 0; i < ARTICLES; i++) {
                writer.put(labelled(MadeUpNews.article(i, WORDS, random), i));
            }
            writer.commit();
        }
        archive = LuceneSearcher.open(folder);
        if (tagged == Tagged.OWN) {
            Map<OwnLabels.Thing, FiledUnder> filed = new HashMap<>();
            for (int i = 0; i < TAGS; i++) {
                String id =
                        MadeUpNews.article(i * (ARTICLES / TAGS), WORDS, random).id();
                filed.put(new OwnLabels.Thing(id, OwnLabels.Thing.WHOLE), tag(i));
            }
            own = OwnLabels.of(filed);
        }
    }

    private static FiledUnder tag(int number) {
        return new FiledUnder(List.of("tag " + number), List.of(), List.of());
    }

    private Article labelled(Article article, int number) {
        boolean some = tagged == Tagged.SOME && number % (ARTICLES / TAGS) == 0;
        if (!some && tagged != Tagged.ALL) {
            return article;
        }
        Map<String, List<String>> properties = new TreeMap<>(article.properties());
        tag(some ? number / (ARTICLES / TAGS) : number % TAGS).putInto(properties);
        return article.toBuilder().properties(properties).build();
    }

    @Benchmark
    public Page<Hit> wholePage() {
        SearchRequest request = SearchRequest.of(query);
        return archive.search(request.withOptions(request.options().withOwn(own))
                .withFacets(EnumSet.allOf(FacetName.class))
                .withDateFacet(true)
                .withHighlight(true));
    }

    @TearDown
    public void close() {
        archive.close();
    }
}
