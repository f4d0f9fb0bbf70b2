package onrecord.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.quote.QuoteFinder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many articles of 800 words are read for quotes in a second of one core, warm, in a heap of 100 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx100m")
public class QuoteBenchmark {
    private static final int WORDS = 800;
    private static final List<String> ENGLISH = List.of(
            "The council of Ulm met on Monday, two days after the bridge over the river was closed.",
            "“We will stay,” Mayor Anna Berg said, “until the work is done.”",
            "Berg, a lawyer who once ran for the state's parliament, said that the bridge was safe.",
            "The engineer Paul Klein told reporters that nobody had warned him, according to the Ulm Post.",
            "He hailed the “practical cooperation” of both towns and called the delay “a shame”.",
            "The plan, she said in an interview on Friday, would cost less than the old one.",
            "Snow fell on the hills behind the town, and the ferries ran until late in the evening.");
    private static final List<String> GERMAN = List.of(
            "Der Rat von Ulm trat am Montag zusammen, zwei Tage nachdem die Brücke gesperrt worden war.",
            "„Wir bleiben“, sagte Bürgermeisterin Anna Berg, „bis die Arbeit getan ist.“",
            "Der Ingenieur Paul Klein erklärte: „Niemand hat mich gewarnt.“",
            "Auf den Hügeln hinter der Stadt fiel Schnee, und die Fähren fuhren bis spät am Abend.");

    @Param({"en", "de"})
    private String language = "en";

    private final QuoteFinder finder = new QuoteFinder();
    private Article article = Article.builder("id", "source").build();

    /** Writes the article. */
    @org.openjdk.jmh.annotations.Setup
    public void write() {
        List<String> sentences = language.equals("en") ? ENGLISH : GERMAN;
        Random random = new Random(1);
        StringBuilder body = new StringBuilder();
        for (int words = 0, sentence = 1; words < WORDS; sentence++) {
            String next = sentences.get(random.nextInt(sentences.size()));
            body.append(next).append(sentence % 3 == 0 ? "\n\n" : " ");
            words += next.split(" ", -1).length;
        }
        article = Article.builder("id", "source")
                .language(language)
                .body(body.toString().strip())
                .build();
    }

    /** Reads it. */
    @Benchmark
    public List<Quote> find() {
        return finder.find(article);
    }
}
