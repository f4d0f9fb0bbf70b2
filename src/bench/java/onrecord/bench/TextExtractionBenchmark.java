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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many plain texts become articles in a second of one core: a wire story as it was filed, and all the text of a web
 * page.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TextExtractionBenchmark {
    /** "wire": headline, byline, date, dateline and 30 paragraphs; "page": the same amid 300 short lines. */
    @Param({"wire", "page"})
    public String kind = "wire";

    private final Extractor extractor = new Extractor();
    private Document text = document("");

    @Setup
    public void write() {
        Random random = new Random(1);
        StringBuilder story = new StringBuilder();
        if (kind.equals("page")) {
            links(story, random);
        }
        story.append(
                "Storm keeps harbour closed for a second day\n\nBy Jane Doe\n\nFebruary 5, 2024\n\nBERGEN, Feb 5 (Reuters) - ");
        for (int i = 0; i < 30; i++) {
            story.append(MadeUpNews.sentence(random))
                    .append(' ')
                    .append(MadeUpNews.sentence(random))
                    .append("\n\n");
        }
        story.append("(Reporting by Jane Doe; Editing by John Roe)\n");
        if (kind.equals("page")) {
            links(story, random);
        }
        text = document(story.toString());
    }

    @Benchmark
    public Extraction extract() {
        return extractor.extract(text);
    }

    private static Document document(String content) {
        return new Document("0123456789abcdef", "story.txt", null, Document.Form.TEXT, content, List.of(), Map.of());
    }

    private static void links(StringBuilder story, Random random) {
        for (int i = 0; i < 150; i++) {
            story.append(MadeUpNews.word(random))
                    .append(" and ")
                    .append(MadeUpNews.word(random))
                    .append('\n');
        }
    }
}
