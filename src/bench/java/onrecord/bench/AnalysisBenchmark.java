package onrecord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import onrecord.index.analysis.Analysis;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many English articles of 800 words are read for the index in a second of one core. As in the news, a few words
 * come again and again, and one of twenty is not among the many met last.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalysisBenchmark {
    private static final int ARTICLES = 500;
    private static final int WORDS = 800;
    private static final int DIFFERENT = 100_000;
    private static final String[] ENDINGS = {"", "", "", "s", "ed", "ing", "isation", "er", "y"};

    private final Analysis analysis = new Analysis();
    private final List<String> articles = new ArrayList<>();

    /** Writes the articles. */
    @Setup
    public void write() {
        Random random = new Random(3);
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < WORDS; word++) {
                text.append(word((int) (DIFFERENT * Math.pow(random.nextDouble(), 5))))
                        .append(word % 12 == 0 ? ". " : " ");
            }
            articles.add(text.toString());
        }
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 40; rest > 0; rest /= 20) {
            word.append("bdfgklmnprstvzchjwxq".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.append(ENDINGS[number % ENDINGS.length]).toString();
    }

    /** Reads them. */
    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public void read(Blackhole sink) {
        for (String article : articles) {
            sink.consume(analysis.read("en", article));
        }
    }
}
