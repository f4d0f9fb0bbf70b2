package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import onrecord.faults.Dose;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that are not there, cursors that were never given out, and a facet of a hundred thousand values. */
@Tag(Dose.SOAK)
class PagingTest {
    private static final int REQUESTS = 200;
    private static final int ARTICLES = 1_000;
    private static final int AUTHORS_EACH = 100;

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(Settings.DEFAULT, PagingTest::write);
    }

    private static void write(Path folder) {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            for (int i = 0; i < ARTICLES; i++) {
                int first = i * AUTHORS_EACH;
                List<String> authors = IntStream.range(first, first + AUTHORS_EACH)
                        .mapToObj(PagingTest::author)
                        .toList();
                writer.put(SmallArchive.article(i, "Talks", "We talk.")
                        .authors(authors)
                        .build());
            }
            writer.commit();
        }
    }

    private static String author(int number) {
        return "Ann" + Integer.toString(number, 36) + " Lee";
    }

    @Test
    void a_page_far_behind_or_before_is_refused_or_right() throws Exception {
        Random random = new Random(17);
        String given = served.json("/api/search?q=talk&size=10&facets=none")
                .at("/links/next")
                .asText()
                .replaceAll(".*cursor=([^&]*).*", "$1");
        int right = 0;
        for (int i = 0; i < REQUESTS; i++) {
            String page = switch (i % 4) {
                case 0 -> "page=" + (random.nextInt(400) - 100) + "&size=" + random.nextInt(120);
                case 1 -> "page=" + random.nextLong() + "&size=" + random.nextInt();
                case 2 -> "cursor=" + forged(random);
                default -> "cursor=" + changed(given, random);
            };
            HttpResponse<String> answer = served.get("/api/search?q=talk&facets=none&" + page);
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 400, page + " " + answer.body());
            if (answer.statusCode() == 200) {
                JsonNode found = Served.JSON.readTree(answer.body());
                assertEquals(ARTICLES, found.at("/total/value").asInt(), page);
                right++;
            }
        }
        assertTrue(right > 10 && right < REQUESTS / 2, right + " were right");
        Dose.figure(17, "%d pages and cursors, %d right, the others 400", REQUESTS, right);
    }

    private static String forged(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String changed(String cursor, Random random) {
        StringBuilder changed = new StringBuilder(cursor);
        changed.setCharAt(random.nextInt(cursor.length()), (char) ('A' + random.nextInt(26)));
        return URLEncoder.encode(changed.toString(), StandardCharsets.UTF_8);
    }

    @Test
    void a_facet_of_a_hundred_thousand_values_is_counted_and_completed() throws Exception {
        Random random = new Random(5);
        served.json("/api/facets/author");
        long before = heap();
        for (int i = 0; i < REQUESTS; i++) {
            String author = author(random.nextInt(ARTICLES * AUTHORS_EACH));
            String first = author.substring(0, author.indexOf(' '));
            JsonNode facet = served.json("/api/facets/author?size=10&prefix=" + first);
            assertEquals(1, facet.at("/buckets/0/count").asInt(), author);
            assertTrue(facet.at("/buckets/0/value").asText().startsWith(first), facet.toString());
        }
        JsonNode all = served.json("/api/facets/author?size=1000");
        assertEquals(1000, all.at("/buckets").size());
        assertTrue(all.at("/more").asBoolean());
        long after = heap();
        String figure = "%d looks at a facet of %,d values; heap %.1f MB, then %.1f MB"
                .formatted(REQUESTS, ARTICLES * AUTHORS_EACH, before / 1e6, after / 1e6);
        assertTrue(after < before + (8 << 20), figure);
        Dose.figure(17, figure);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
