package onrecord.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Span;
import onrecord.search.Hit;
import onrecord.search.Interpretation;
import onrecord.search.Page;
import onrecord.search.Snippet;
import onrecord.search.Total;
import onrecord.serve.AnswerJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast the answer to a search, ten hits with two passages each, becomes JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AnswerJsonBenchmark {
    private final Page<Hit> page = new Page<>(
            new Interpretation("bridge", "bridge", false, false, null),
            new Total(1234, true),
            0,
            Duration.ofMillis(1),
            false,
            hits(),
            Map.of(),
            null,
            null,
            null);

    @Benchmark
    public String toJson() {
        return AnswerJson.ofArticles(page);
    }

    private static List<Hit> hits() {
        String sentence = "The harbour bridge will close on Monday for repairs, the mayor said on Tuesday. ".repeat(3);
        Snippet snippet = new Snippet("body", sentence, List.of(new Span(12, 18)), 240);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            hits.add(new Hit(
                    "%016x".formatted(i),
                    "articles/" + i + ".txt",
                    null,
                    "Harbour bridge to close for repairs",
                    new Outlet("The Harbour Post", "harbourpost.example"),
                    PublicationDate.of(LocalDate.of(2023, 9, 19)),
                    new Provenance("dateline", "September 19, 2023", 0.95),
                    List.of("Ann Lee"),
                    List.of("Reuters"),
                    List.of("Ida Brandt", "Tomas Lund"),
                    "en",
                    "https://harbourpost.example/" + i,
                    7.5,
                    List.of(snippet, snippet),
                    null,
                    null,
                    null,
                    null));
        }
        return hits;
    }
}
