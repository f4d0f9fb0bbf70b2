package onrecord.bench;

import java.util.concurrent.TimeUnit;
import onrecord.json.ArticleJson;
import onrecord.model.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast an article of some 600 words becomes JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ArticleJsonBenchmark {
    private final Article article = Article.builder("0123456789abcdef", "articles/one.txt")
            .title("Ministers meet")
            .body("The ministers of both countries said that they would meet again in the autumn.\n\n".repeat(40))
            .language("en")
            .build();

    @Benchmark
    public String toJson() {
        return ArticleJson.toJson(article);
    }
}
