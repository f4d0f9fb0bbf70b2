package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five seeds against answers written by reading them: every quote, its cue, its speaker, who passed it on. */
class SeedQuotesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "000_29b38363dd553fb1",
                "001_666cf2dcead6c795",
                "002_0e3ca8714c14cd19",
                "003_6538a1448afc9cb5",
                "004_d09e4f1b547c6a50"
            })
    void finds_every_quote_and_speaker_of_a_seed(String seed) throws IOException {
        List<String> gold = resource(seed + ".gold")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String body = resource(seed + ".body").strip();
        List<Quote> quotes =
                new QuoteFinder().find(Article.builder("seed", seed).body(body).build());
        assertEquals(
                String.join(
                        "\n", gold.stream().map(SeedQuotesTest::withoutWords).toList()),
                String.join("\n", quotes.stream().map(SeedQuotesTest::described).toList()));
        for (int i = 0; i < quotes.size(); i++) {
            String[] words = gold.get(i)
                    .substring(withoutWords(gold.get(i)).length() + 3)
                    .split(" … ", -1);
            String text = quotes.get(i).text();
            assertTrue(text.startsWith(words[0]), () -> "should begin with " + words[0] + ": " + text);
            assertTrue(text.endsWith(words[words.length - 1]), () -> "should end with " + words[1] + ": " + text);
        }
    }

    private static String withoutWords(String line) {
        return line.substring(0, line.lastIndexOf(" | "));
    }

    private static String described(Quote quote) {
        Speaker speaker = quote.speaker();
        return String.join(
                " | ",
                quote.kind().name().toLowerCase(Locale.ROOT),
                orDash(quote.cue()),
                orDash(speaker == null ? null : speaker.mention()),
                orDash(speaker == null ? null : speaker.name()),
                orDash(speaker == null ? null : speaker.via()));
    }

    private static String orDash(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SeedQuotesTest.class.getResourceAsStream("seeds/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
