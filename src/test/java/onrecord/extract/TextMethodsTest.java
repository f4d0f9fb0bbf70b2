package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import onrecord.model.Article;
import onrecord.model.Boilerplate;
import onrecord.model.Field;
import onrecord.read.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method for plain text, on a text written for it: what it finds, and that it is named. */
class TextMethodsTest {
    private static final String FIRST =
            "The harbour of Port Salis was closed for a second day on Monday because of the storm.";
    private static final String SECOND =
            "Ferries to the islands will not run before Wednesday, the harbour company said in a statement.";
    private static final String THIRD =
            "Fishermen have moored their boats in the river, where the water is calmer than outside.";
    private static final String BODY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
    private static final String HEADLINE = "Storm keeps harbour of Port Salis closed";
    private static final String MENU =
            "Home\nNews\nSport\nIsland life\nMarkets\nOpinion\nShipping lists\nTide tables\nContact\nLog in\n\n";

    private static final Extractor EXTRACTOR = new Extractor();

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("front-date", "2023-08-07", "date 2023-08-07 " + BODY),
                Arguments.of("date-line", "2024-02-05", HEADLINE + "\n\n5 February 2024, 10:15 am\n\n" + BODY),
                Arguments.of(
                        "folio-line",
                        "2024-02-05",
                        "The Courier, 5 February 2024, page 7\n\n" + HEADLINE + "\n\n" + BODY),
                Arguments.of("byline-line", "Jane Doe", HEADLINE + "\n\nBy Jane Doe\n\n" + BODY),
                Arguments.of(
                        "byline-date",
                        "2024-02-05",
                        HEADLINE + "\n\nWritten by Jane Doe | February 5, 2024\n\n" + BODY),
                Arguments.of("agency-credit", "AFP", HEADLINE + "\n\nBy AFP\n\n" + BODY),
                Arguments.of("reporting-credit", "Jane Doe", BODY + "\n\n(Reporting by Jane Doe; Editing by John Roe)"),
                Arguments.of("markdown-heading", HEADLINE, "## " + HEADLINE + "\n\n" + BODY),
                Arguments.of("headline-line", HEADLINE, HEADLINE + "\n\n" + BODY),
                Arguments.of("label-above-headline", "Island life", "Island life\n\n" + HEADLINE + "\n\n" + BODY),
                Arguments.of(
                        "bullets-under-headline",
                        "Ferries stay in port",
                        HEADLINE + "\n\n• Ferries stay in port\n\n" + BODY),
                Arguments.of("dateline", "Reuters", "PORT SALIS, Feb 5 (Reuters) - " + BODY),
                Arguments.of("credit-at-end", "Reuters", BODY + " (Reuters)"),
                Arguments.of(
                        "address-label",
                        "https://harbourpost.example/storm",
                        BODY + "\n\nOriginal url: https://harbourpost.example/storm"),
                Arguments.of(
                        "address-line",
                        "https://harbourpost.example/storm",
                        BODY + "\n\nhttps://harbourpost.example/storm"),
                Arguments.of("source-line", "The Guardian", BODY + "\n\nSource: The Guardian"),
                Arguments.of(
                        "text-lines", (FIRST.length() + SECOND.length() + THIRD.length() + 4) + " characters", BODY),
                Arguments.of(
                        "main-run",
                        (FIRST.length() + SECOND.length() + THIRD.length() + 4) + " characters",
                        MENU + BODY + "\n\n" + MENU));
    }

    @ParameterizedTest
    @MethodSource("values")
    void finds(String method, String value, String text) {
        List<Extraction.Candidate> considered = extract(text).considered();
        assertTrue(
                considered.stream()
                        .anyMatch(candidate -> candidate.provenance().method().equals(method)
                                && candidate.value().equals(value)
                                && candidate.chosen()),
                considered.toString());
    }

    @Test
    void words_that_a_document_strikes_out_stand_beside_its_text() {
        Map<String, List<String>> struck = Map.of(Document.STRUCK_OUT, List.of("not"));
        Article article = EXTRACTOR
                .extract(new Document("0", "a.docx", null, Document.Form.TEXT, BODY, List.of(), struck))
                .article();
        Boilerplate words = article.boilerplate().getFirst();
        assertEquals("struck-out not", words.provenance().method() + " " + words.text());
        assertEquals(Map.of(), article.properties());
    }

    /** A transcript, an interview, a poem: short sentences are no menu of a page. */
    @Test
    void short_sentences_around_a_long_one_stay_in_the_body() {
        String text = "She asks again.\n\n".repeat(12) + FIRST + "\n\n" + "He does not say a word.\n\n".repeat(20)
                + "That was all.";
        Article article = extract(text).article();
        assertEquals(text, article.body());
        assertEquals(
                0.6,
                Objects.requireNonNull(article.provenance().get(Field.BODY)).confidence());
    }

    static Stream<Arguments> leftOut() {
        return Stream.of(
                Arguments.of("advertisement", "Advertisement", FIRST + "\n\nAdvertisement\n\n" + SECOND),
                Arguments.of("call-to-action", "Read more", BODY + "\n\nRead more"),
                Arguments.of("related-links", "Related stories", BODY + "\n\nRelated stories"),
                Arguments.of("comments", "Reader comments", BODY + "\n\nReader comments"),
                Arguments.of(
                        "repeated-label", "Island life", "Island life\n\n" + HEADLINE + "\n\nIsland life\n\n" + BODY),
                Arguments.of(
                        "promotion",
                        "The islands by letter",
                        FIRST + "\n\nThe islands by letter\nSign up\n\n" + SECOND + "\n\n" + THIRD),
                Arguments.of("lone-count", "12", BODY + "\n\n12"),
                Arguments.of(
                        "related-link",
                        "Museum director resigns over missing paintings of old masters",
                        FIRST + "\n\nMuseum director resigns over missing paintings of old masters\n\n" + SECOND
                                + "\n\n" + THIRD),
                Arguments.of("outside-main-text", "Markets", MENU + BODY + "\n\n" + MENU),
                Arguments.of(
                        "link-list",
                        "Boats for sale",
                        MENU + HEADLINE + "\n" + FIRST + "\n" + SECOND
                                + "\nTen tempests\nA year aboard\nBoats for sale\nMuseum diary\n" + THIRD + " " + FIRST
                                + "\n\n" + MENU),
                Arguments.of(
                        "repetition",
                        SECOND,
                        MENU + HEADLINE + "\n" + BODY + "\n" + SECOND + "\n" + THIRD + " " + FIRST + "\n\n" + MENU),
                Arguments.of(
                        "behind-related-links",
                        "Nobody was hurt in the storm of last year, the town said in a report.",
                        MENU + HEADLINE + "\n" + BODY + "\n" + THIRD + " " + FIRST + " " + SECOND
                                + "\nRelated articles\nNobody was hurt in the storm of last year, the town said in a report.\n\n"
                                + MENU),
                Arguments.of(
                        "picture-credit",
                        "Foto: Port Salis Archiv",
                        MENU + HEADLINE + "\n" + FIRST + "\nThe harbour on Monday\nFoto: Port Salis Archiv\n" + SECOND
                                + "\n" + THIRD + "\n\n" + MENU),
                Arguments.of(
                        "repeated-caption",
                        "Boats in the harbour on Sunday. Photo: Jane Doe",
                        FIRST + "\n\nBoats in the harbour on Sunday. Photo: Port Authority\n\n" + SECOND
                                + "\n\nBoats in the harbour on Sunday. Photo: Jane Doe\n\n" + THIRD),
                Arguments.of(
                        "before-main-text",
                        "Listen to this story",
                        MENU + HEADLINE + "\nListen to this story\n" + BODY + "\n\n" + MENU));
    }

    @ParameterizedTest
    @MethodSource("leftOut")
    void leavesOut(String method, String line, String text) {
        List<Boilerplate> around = extract(text).article().boilerplate();
        assertTrue(
                around.stream()
                        .anyMatch(part -> part.provenance().method().equals(method)
                                && part.text().contains(line)),
                around.toString());
    }

    @ParameterizedTest
    @MethodSource("captionsOf")
    void findsCaptions(String line) {
        Article article = extract(FIRST + "\n\n" + line + "\n\n" + SECOND).article();
        assertEquals(List.of(line), article.captions());
        assertEquals(
                "photo-credit",
                Objects.requireNonNull(article.provenance().get(Field.CAPTIONS)).method());
    }

    static Stream<String> captionsOf() {
        return Stream.of(
                "Boats in the harbour on Sunday. Photo: Port Authority via AFP",
                "Boats in the harbour on Sunday. (Image: Getty)",
                "Boats in the harbour on Sunday. REUTERS/Jane Doe",
                "Fischer im Hafen. Bild: Keystone");
    }

    @Test
    void the_documentation_lists_the_methods_that_have_a_row() throws IOException {
        assertEquals(
                DocumentedMethods.in("Plain text"),
                DocumentedMethods.of(values(), leftOut(), Stream.of(Arguments.of("photo-credit"))));
    }

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(new Document("0", "a.txt", null, Document.Form.TEXT, text, List.of(), Map.of()));
    }
}
