package onrecord.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import onrecord.link.Link;
import onrecord.link.Linker;
import onrecord.link.Stretch;
import onrecord.link.StretchLinks;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Works out the links of one stretch of 32 days of a made-up archive of ten years, one article in a hundred undated.
 * Links are worked out stretch by stretch, so that the time, divided by {@link #inStretch}, is the cost an article of
 * the whole archive: as it grows, more articles fall into each stretch. Every happening has three reports in words of
 * its own, two of which carry a passage of one wire and all of which quote one sentence.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@State(Scope.Benchmark)
public class LinkBenchmark {
    static final int DAYS = 3_653;
    private static final int IN_STRETCH = 32;
    static final int REPORTS = 3;
    private static final int UNDATED = 100;
    private static final int VOCABULARY = 60_000;
    private static final Provenance MADE = new Provenance("cue-subject", null, 1);
    static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    /** How many articles the archive has. */
    @Param({"20000", "200000", "1000000"})
    public int articles = 20_000;

    /** How many of them are of the stretch. */
    public int inStretch;

    private final List<Article> dated = new ArrayList<>();
    private final List<Article> undated = new ArrayList<>();
    private final Map<String, Article> all = new HashMap<>();
    private Stretch stretch = Stretch.of(PublicationDate.of(FIRST));

    /** Makes the articles of a stretch, of the days before it, and the undated ones. */
    @Setup(Level.Trial)
    public void make() {
        LocalDate middle = FIRST.plusDays(DAYS / 2);
        stretch = Stretch.of(PublicationDate.of(middle));
        int perDay = Math.max(1, articles / DAYS);
        for (LocalDate day = stretch.from(); !day.isAfter(stretch.to()); day = day.plusDays(1)) {
            for (int i = 0; i < perDay; i++) {
                add(report(day.toEpochDay() * 10_000 + i / REPORTS, i % REPORTS, day));
            }
        }
        for (int i = 0; i < articles / UNDATED; i++) {
            add(report(-1L - i, i % REPORTS, null));
        }
        inStretch = perDay * IN_STRETCH;
    }

    private void add(Article article) {
        (article.date() == null ? undated : dated).add(article);
        all.put(article.id(), article);
    }

    /** The links of the stretch. */
    @Benchmark
    public int stretch() {
        Linker linker = new Linker();
        undated.forEach(linker::add);
        StretchLinks links = linker.begin(stretch);
        dated.forEach(links::add);
        List<Link> found = new ArrayList<>();
        links.run(all::get, (of, link) -> found.add(link));
        return found.size();
    }

    /** A report of a happening; those of the same number are of the same happening. */
    static Article report(long happening, int number, @Nullable LocalDate day) {
        SplittableRandom topic = new SplittableRandom(happening);
        int[] own = topic.ints(40, VOCABULARY / 10, VOCABULARY).toArray();
        String wire = words(topic, own, 60);
        String said = words(topic, own, 18);
        String id = "%016x".formatted(happening * REPORTS + number);
        SplittableRandom random = new SplittableRandom(happening * REPORTS + number);
        StringBuilder body = new StringBuilder(words(random, own, 80));
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            body.append(".\n\n\u201c");
            String words = i == 0 ? said : words(random, own, 18);
            int start = body.length();
            body.append(words).append("\u201d said ");
            String name = "Speaker " + word(own[i]);
            Span at = new Span(body.length(), body.length() + name.length());
            body.append(name).append(". ").append(words(random, own, 30));
            quotes.add(new Quote(
                    new Span(start, start + words.length()),
                    words,
                    Quote.Kind.DIRECT,
                    "said",
                    new Speaker(name, at, name, null, MADE),
                    MADE));
        }
        body.append(".\n\n").append(number < 2 ? wire : words(random, own, 60)).append('.');
        Article.Builder article = Article.builder(id, "made/" + id)
                .title(words(random, own, 7))
                .body(body.toString())
                .outlet(new Outlet("Outlet " + Math.floorMod(happening + number, 30), null))
                .quotes(quotes);
        return day == null
                ? article.build()
                : article.date(PublicationDate.of(day)).build();
    }

    /** Words as a text has them: a third of what it is about, the rest by Zipf's law of any. */
    private static String words(SplittableRandom random, int[] own, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            int word = random.nextInt(3) == 0
                    ? own[random.nextInt(own.length)]
                    : (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
            text.append(i == 0 ? "" : " ").append(word(word));
        }
        return text.toString();
    }

    /** A word that can be said: "bakedi". */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int left = number + 1; left > 0; left /= 60) {
            word.append("bdfgklmnprst".charAt(left % 12)).append("aeiou".charAt(left / 12 % 5));
        }
        return word.toString();
    }
}
