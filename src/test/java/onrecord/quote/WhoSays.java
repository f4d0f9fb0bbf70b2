package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import onrecord.model.Article;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Asserts who says what in a text of a language. */
final class WhoSays {
    private static final QuoteFinder FINDER = new QuoteFinder();

    private WhoSays() {}

    /** Each quote as "Anna Berg: what is said", in the order of the text; "nobody" for who is not named. */
    static void says(String language, String body, String... expected) {
        Article article =
                Article.builder("id", "source").language(language).body(body).build();
        assertEquals(
                List.of(expected),
                FINDER.find(article).stream()
                        .map(quote -> name(quote.speaker()) + ": " + quote.text())
                        .toList());
    }

    private static String name(@Nullable Speaker speaker) {
        return speaker == null || speaker.name() == null ? "nobody" : speaker.name();
    }
}
