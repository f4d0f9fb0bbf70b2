package onrecord.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import onrecord.extract.Extraction;
import onrecord.extract.Extractor;
import onrecord.read.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many web pages of 250 kB become articles in a second of one core: an article of 600 words amid menus, teasers and
 * scripts.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PageExtractionBenchmark {
    private static final int SIZE = 250_000;

    private final Extractor extractor = new Extractor();
    private final Document page =
            new Document("0123456789abcdef", "page.html", null, Document.Form.HTML, page(), List.of(), Map.of());

    @Benchmark
    public Extraction extract() {
        return extractor.extract(page);
    }

    private static String page() {
        Random random = new Random(1);
        StringBuilder html = new StringBuilder(
                        "<!doctype html><html lang='en'><head><title>Harbour closed by storm again | Harbour Post</title>")
                .append(
                        "<meta property='og:title' content='Harbour closed by storm again'><meta property='article:published_time' content='2024-02-05T18:00:00+01:00'>")
                .append(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour closed by storm again\",\"author\":{\"name\":\"Jane Doe\"}}</script>");
        while (html.length() < SIZE / 3) {
            html.append("<script>window.dataLayer.push({\"slot\":")
                    .append(random.nextInt())
                    .append("});</script>");
        }
        html.append("</head><body><nav><ul>");
        for (int i = 0; i < 150; i++) {
            html.append("<li class='menu-item'><a href='/section/")
                    .append(i)
                    .append("'>Section ")
                    .append(i)
                    .append("</a></li>");
        }
        html.append(
                "</ul></nav><article><h1>Harbour closed by storm again</h1><div class='byline'>By <a href='/doe'>Jane Doe</a></div><div class='article-body'>");
        for (int i = 0; i < 25; i++) {
            html.append("<p>")
                    .append(MadeUpNews.sentence(random))
                    .append(' ')
                    .append(MadeUpNews.sentence(random))
                    .append("</p>");
        }
        html.append("</div></article><section class='more'>");
        for (int i = 0; html.length() < SIZE; i++) {
            html.append("<div class='card card--")
                    .append(i % 7)
                    .append("'><a href='/story/")
                    .append(i)
                    .append("'><img src='/i/")
                    .append(i)
                    .append(".jpg' alt=''><h3 class='card__title'>")
                    .append(MadeUpNews.sentence(random))
                    .append("</h3></a><p class='card__text'>")
                    .append(MadeUpNews.sentence(random))
                    .append("</p></div>");
        }
        return html.append("</section><footer>Harbour Post</footer></body></html>")
                .toString();
    }
}
