package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.model.Field;
import onrecord.read.Claim;
import onrecord.read.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method that texts and pages share, on a text and claims written for it: what it finds, and that it is named. */
class CommonMethodsTest {
    private static final String TEXT =
            "The harbour was closed for a second day on Monday because of the storm.\n\nFerries to the islands will not run before Wednesday, the company said.";
    private static final Extractor EXTRACTOR = new Extractor();

    static Stream<Arguments> values() {
        return Stream.of(
                row(
                        "manifest",
                        "Storm at sea",
                        1,
                        TEXT,
                        new Claim(Field.TITLE, "Storm at sea", "manifest", null, true)),
                row("record", "2024-02-05", 1, TEXT, new Claim(Field.DATE, "2024-02-05", "record", null, true)),
                row("header", "2024-02-05", 0.8, TEXT, new Claim(Field.DATE, "2024-02-05", "header", null, false)),
                row("property", "Storm", 0.8, TEXT, new Claim(Field.TITLE, "Storm", "property", null, false)),
                row("warc", "https://a.example/b", 0.8, TEXT, address("https://a.example/b")),
                row("url-outlet", "The Moscow Times", 0.9, TEXT, address("https://www.themoscowtimes.com/a")),
                row("url-domain", "harbourpost.co.uk", 0.6, TEXT, address("https://www.harbourpost.co.uk/a")),
                row("detected", "en", 0.95, TEXT),
                row("no-text", "0 characters", 1, "By Jane Doe"),
                row("outlet-language", "en", 0.4, "19.09.2023", address("https://www.themoscowtimes.com/a")),
                row(
                        "inferred-from-dateline",
                        "2023-09-19",
                        0.9,
                        "MOSCOW, Sept 19 (Reuters) - " + TEXT,
                        new Claim(Field.DATE, "2023-09", "record", null, true)),
                row(
                        "inferred-from-month",
                        "2023-09-01 to 2023-09-30",
                        0.9,
                        "Trade in the harbour fell again in August last month, the port authority said.\n\n" + TEXT,
                        new Claim(Field.DATE, "2023", "record", null, true)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void finds(String method, String value, double confidence, String text, List<Claim> claims) {
        List<Extraction.Candidate> considered = EXTRACTOR
                .extract(new Document("0", "a.txt", null, Document.Form.TEXT, text, claims, Map.of()))
                .considered();
        assertTrue(
                considered.stream()
                        .anyMatch(candidate -> candidate.provenance().method().equals(method)
                                && Math.abs(candidate.provenance().confidence() - confidence) < 0.001
                                && candidate.value().equals(value)
                                && candidate.chosen()),
                considered.toString());
    }

    @Test
    void the_documentation_lists_the_methods_that_have_a_row() throws IOException {
        assertEquals(DocumentedMethods.in("Values, for text and pages alike"), DocumentedMethods.of(values()));
    }

    private static Arguments row(String method, String value, double confidence, String text, Claim... claims) {
        return Arguments.of(method, value, confidence, text, List.of(claims));
    }

    private static Claim address(String url) {
        return new Claim(Field.URL, url, "warc", null, false);
    }
}
