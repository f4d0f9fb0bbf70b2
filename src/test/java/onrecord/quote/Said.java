package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;

/** What a text is expected to say, and who says it. */
final class Said {
    private static final QuoteFinder FINDER = new QuoteFinder();

    private Said() {}

    /** Asserts the quotes of a text, each as "kind speaker: words", with "unnamed" for a speaker without a name. */
    static void says(String body, String... expected) {
        List<Quote> quotes =
                FINDER.find(Article.builder("id", "source").body(body).build());
        assertEquals(
                String.join("\n", expected),
                String.join("\n", quotes.stream().map(Said::described).toList()));
    }

    private static String described(Quote quote) {
        String names = quote.speakers().isEmpty()
                ? "nobody"
                : quote.speakers().stream().map(Said::name).collect(Collectors.joining(" and "));
        Speaker speaker = quote.speaker();
        String via = speaker == null || speaker.via() == null ? "" : " via " + speaker.via();
        return quote.kind().name().toLowerCase(Locale.ROOT) + " " + names + via + ": " + quote.text();
    }

    private static String name(Speaker speaker) {
        return speaker.name() == null ? "unnamed" : speaker.name();
    }
}
