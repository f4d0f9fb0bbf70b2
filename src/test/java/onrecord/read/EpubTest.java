package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.extract.Extractor;
import onrecord.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubTest {
    private static final int MOST = 4000;

    @TempDir
    Path folder;

    @Test
    void a_chapter_that_is_too_large_costs_itself_alone() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>");
        parts.put("book.opf", """
                <package><manifest><item id="a" href="a.html" media-type="application/xhtml+xml"/>
                <item id="b" href="b.html" media-type="application/xhtml+xml"/>
                <item id="c" href="c.html" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>
                """);
        parts.put("a.html", chapter("Rain", 1));
        parts.put("b.html", chapter("Flood", 100));
        parts.put("c.html", chapter("Snow", 1));
        List<String> told = new ArrayList<>();
        try (NewsReader reader = new NewsReader(new ReadOptions(Map.of(), limits(), null))) {
            reader.read(
                    zip(parts),
                    reading -> told.add(
                            reading instanceof Reading.Failed failed
                                    ? failed.kind() + failed.source().replaceFirst(".*!", " ")
                                    : String.valueOf(
                                            ((Reading.Read) reading).document().sourceId())));
        }
        assertEquals(List.of("a.html", "c.html", "LIMIT b.html"), told);
    }

    @Test
    void the_heading_of_a_chapter_that_has_the_title_of_the_book_is_said_once() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>");
        parts.put("book.opf", """
                <package><manifest><item id="a" href="a.html" media-type="application/xhtml+xml"/>
                <item id="b" href="b.html" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="a"/><itemref idref="b"/></spine></package>
                """);
        String page = "<html><head><title>Weekend</title></head><body><h2>%s</h2><p>By Pat Roe</p>"
                + "<p>The river rose by more than two metres, the office said on Monday.</p></body></html>";
        parts.put("a.html", page.formatted("Rain in Bern"));
        parts.put("b.html", page.formatted("Snow in Bern"));
        Extractor extractor = new Extractor();
        List<Article> articles = ReadingsOf.documents(ReadingsOf.file(zip(parts))).stream()
                .map(document -> extractor.extract(document).article())
                .toList();

        assertEquals(
                List.of("Rain in Bern", "Snow in Bern"),
                articles.stream().map(Article::title).toList());
        String text = "The river rose by more than two metres, the office said on Monday.";
        assertEquals(List.of(text, text), articles.stream().map(Article::body).toList());
        assertEquals(
                List.of(List.of("Pat Roe"), List.of("Pat Roe")),
                articles.stream().map(Article::authors).toList());
    }

    private static String chapter(String head, int paragraphs) {
        return "<html><body><h1>" + head + "</h1>"
                + "<p>The river rose by more than two metres, the office said.</p>".repeat(paragraphs)
                + "</body></html>";
    }

    private static Limits limits() {
        Limits d = Limits.DEFAULT;
        return new Limits(MOST, d.entryBytes(), d.ratio(), d.depth(), d.entries(), d.parseTime());
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("a.epub");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
