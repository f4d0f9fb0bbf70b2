package onrecord.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import onrecord.model.Article;
import onrecord.model.Quote;

/** Reads for quotes what a fuzzer thinks up, in any of the languages; with JAZZER_FUZZ=1 it goes on looking. */
class QuoteFuzzTest {
    private static final String[] LANGUAGES = {
        "en", "fr", "de", "es", "it", "pt", "ru", "uk", "pl", "cs", "nl", "sv", "fi", "tr", "ar", "he", "vi", "zh",
        "ja", "ko"
    };
    private static final QuoteFinder FINDER = new QuoteFinder();

    @FuzzTest(maxDuration = "10m")
    void any_text_is_read_for_quotes(FuzzedDataProvider data) {
        String language = data.pickValue(LANGUAGES);
        String body = data.consumeRemainingAsString();
        Article article =
                Article.builder("id", "source").language(language).body(body).build();
        for (Quote quote : FINDER.find(article)) {
            assertEquals(quote.text(), quote.span().in(article.body()));
        }
    }
}
