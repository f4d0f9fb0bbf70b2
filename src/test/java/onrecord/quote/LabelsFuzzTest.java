package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Quote;

/** Datelines, party labels and posts set in without marks, whatever stands in and around them. */
class LabelsFuzzTest {
    private static final QuoteFinder FINDER = new QuoteFinder();

    private static final List<String> LABELS = List.of(
            " (R-Utah)",
            ", D-West Virginia,",
            "BERLIN (AP) — ",
            "(CNN) ",
            ", R-Calif., chairman of the Committee,",
            " (R) of");

    @FuzzTest
    void labels_are_read_and_no_words_get_lost(FuzzedDataProvider data) {
        String label = data.pickValue(LABELS);
        String name = data.consumeString(40);
        holds(data.consumeBoolean() ? label + name + " said it rains." : "Rep. " + name + label + " said it rains.");
    }

    @FuzzTest
    void posts_are_read_whatever_signs_them(FuzzedDataProvider data) {
        String words = data.consumeString(80);
        String signature = data.pickValue(List.of(
                "— Anna Berg (@annaberg) August 2, 2023",
                "— (@) August 2",
                "- Anna Berg (@anna_berg",
                "— Anna Berg (@annaberg) Dec 31, 0000"));
        holds(words + "\n\n" + data.consumeString(20) + signature + data.consumeRemainingAsString());
    }

    private static void holds(String body) {
        Article article =
                Article.builder("id", "source").language("en").body(body).build();
        for (Quote quote : FINDER.find(article)) {
            assertTrue(quote.span().end() <= body.length(), body);
            assertEquals(body.substring(quote.span().start(), quote.span().end()), quote.text());
        }
    }
}
