package onrecord.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import onrecord.extract.Extractor;
import onrecord.quote.QuoteFinder;
import onrecord.read.Document;
import onrecord.read.Reading;
import org.junit.jupiter.api.Test;

/**
 * A text below the limit of bytes may still be more than fits into memory: it is a failure of its own and ends nothing.
 */
class EffortTest {
    private static final ArticleMaker MAKER = new ArticleMaker(new Extractor(), new QuoteFinder()::find);

    private static ArticleMaker.Made made(String text) {
        Document document =
                new Document("0123456789abcdef", "a.txt", null, Document.Form.TEXT, text, List.of(), Map.of());
        return MAKER.make(new Reading.Read(document, "text"));
    }

    @Test
    void words_and_signs_count_and_not_letters() {
        assertEquals(3, Effort.of("Two words."));
        assertEquals(1, Effort.of("x".repeat(1000)));
        assertEquals(4, Effort.of("[({<"));
        assertEquals(4, Effort.of("港湾 開港"));
    }

    @Test
    void a_text_of_more_than_there_is_memory_for_is_a_failure_by_name() {
        int units = (int) Effort.most() + 1;
        for (String text : List.of("7 ".repeat(units), "(".repeat(units))) {
            ArticleMaker.Made.Failure failure = assertInstanceOf(ArticleMaker.Made.Failure.class, made(text));

            assertEquals(Reading.Failed.Kind.LIMIT, failure.failed().kind());
            assertEquals("a.txt", failure.failed().source());
            assertTrue(failure.failed().reason().startsWith("has " + units + " words and signs"));
        }
    }

    @Test
    void a_maker_without_memory_fails_on_one_article_alone() {
        ArticleMaker maker = new ArticleMaker(new Extractor(), article -> {
            throw new OutOfMemoryError("made up");
        });
        Document document =
                new Document("0123456789abcdef", "a.txt", null, Document.Form.TEXT, "Some words.", List.of(), Map.of());

        ArticleMaker.Made made = maker.make(new Reading.Read(document, "text"));

        assertEquals(
                Reading.Failed.Kind.LIMIT,
                assertInstanceOf(ArticleMaker.Made.Failure.class, made).failed().kind());
    }
}
