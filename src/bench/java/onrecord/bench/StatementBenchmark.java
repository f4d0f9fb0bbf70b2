package onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.model.QuoteId;
import onrecord.model.Span;
import onrecord.search.ArchiveSearcher;
import onrecord.search.linked.Contradiction;
import onrecord.search.linked.Statement;
import onrecord.search.lucene.LuceneSearcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * Gathers what the page of a statement shows, another statement each time, from the made-up archive of
 * {@link LinkBenchmark}: the reports linked with a quote, their wordings side by side, and who else is said to have
 * said it, for which the whole archive is searched.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@State(Scope.Benchmark)
public class StatementBenchmark {
    /** How many articles the archive has. */
    @Param({"20000", "200000", "1000000"})
    public int articles = 20_000;

    private final SplittableRandom random = new SplittableRandom(1);
    private ArchiveSearcher archive;

    /** Makes the archive, with the links of every happening. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        Path folder = Files.createTempDirectory("statements");
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            Stretch stretch = Stretch.of(PublicationDate.of(day(0)));
            List<Link> links = new ArrayList<>();
            for (int happening = 0; happening < happenings(); happening++) {
                Stretch next = Stretch.of(PublicationDate.of(day(happening)));
                if (!next.equals(stretch)) {
                    writer.relink(stretch, 1, links);
                    links = new ArrayList<>();
                    stretch = next;
                }
                List<Link.End> ends = new ArrayList<>();
                for (int number = 0; number < LinkBenchmark.REPORTS; number++) {
                    Article report = LinkBenchmark.report(happening, number, day(happening));
                    writer.put(report);
                    Span said = report.quotes().getFirst().span();
                    ends.add(new Link.End(report.id(), said.start(), said.end()));
                }
                links.add(new Link.Statement(ends.get(0), ends.get(1), 0.9, true));
                links.add(new Link.Statement(ends.get(0), ends.get(2), 0.9, true));
                links.add(new Link.Statement(ends.get(1), ends.get(2), 0.9, true));
            }
            writer.relink(stretch, 1, links);
            writer.commit();
        }
        archive = LuceneSearcher.open(folder);
    }

    @TearDown(Level.Trial)
    public void close() {
        archive.close();
    }

    private int happenings() {
        return articles / LinkBenchmark.REPORTS;
    }

    private LocalDate day(int happening) {
        return LinkBenchmark.FIRST.plusDays((long) LinkBenchmark.DAYS * happening / happenings());
    }

    /** The page of a statement. */
    @Benchmark
    public int page() {
        int happening = random.nextInt(happenings());
        Article report = LinkBenchmark.report(happening, 0, day(happening));
        QuoteId quote = QuoteId.of(report, report.quotes().getFirst());
        Statement statement = Statement.of(archive, quote).orElseThrow();
        return statement.reports().size() + Contradiction.of(archive, statement).size();
    }
}
