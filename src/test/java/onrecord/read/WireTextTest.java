package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages as they came over the line. */
@SuppressWarnings(
        "StringConcatToTextBlock") // in a text block the control characters between the lines would be lost to the eye
class WireTextTest {
    private static final String IPTC = "\1eca062 4 i 58 ccccb   tst 061\r\n\r\nSwitzerland-weather/\r\n"
            + "\2Rain in Bern, more to come\r\nBy Anna Meier, Bern =\r\n\r\n   Bern (tst) - It rained in Bern on Wednesday, and\r\n"
            + "the river rose.\r\n\r\n   \"It will rain on,\" the office said.\r\n\r\ntst am bm\r\n"
            + "\003131137 GMT Nov 13 \r\n\177\r\n\177\4";
    private static final String ANPA = "\26\26\1a2870\37_asian\nf l\23\21 BC-Switzerland-Rain     11-13 1049\n"
            + "\2^BC-Switzerland-Rain,466<\n^Rain in Bern <\n^Eds: With photos.<\n^By ANNA MEIER=\n^Associated Test=\n"
            + "\t   BERN (TST) _ It rained in Bern, ``a lot,'' one said. \n \n\t   The river rose.\n\n"
            + "\t   \3AT-WF-11-13-13 1509GMT<\n\n\f\n\4";

    @TempDir
    Path folder;

    private List<Reading> read(String message) {
        return ReadingsOf.file(folder, "a.txt", message.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_message_of_iptc_7901_gives_headline_byline_date_and_slug() {
        Document document = ReadingsOf.only(read(IPTC));

        assertEquals(
                "Bern (tst) - It rained in Bern on Wednesday, and\nthe river rose.\n\n"
                        + "\"It will rain on,\" the office said.\n\ntst am bm",
                document.content());
        assertEquals(
                List.of("authors=Anna Meier, Bern", "title=Rain in Bern, more to come", "date=2013-11-13T11:37:00Z"),
                ReadingsOf.claims(document));
        assertEquals(List.of("Switzerland-weather"), document.properties().get("slug"));
        assertEquals(List.of("4"), document.properties().get("urgency"));
    }

    @Test
    void a_message_of_anpa_1312_gives_headline_byline_date_and_slug() {
        Document document = ReadingsOf.only(read(ANPA));

        assertEquals("BERN (TST) — It rained in Bern, “a lot,” one said.\n\nThe river rose.", document.content());
        assertEquals(
                List.of("title=Rain in Bern", "authors=ANNA MEIER", "agencies=AT", "date=2013-11-13T15:09:00Z"),
                ReadingsOf.claims(document));
        assertEquals(List.of("BC-Switzerland-Rain"), document.properties().get("slug"));
        assertEquals(List.of("Eds: With photos."), document.properties().get("note"));
    }

    @Test
    void each_message_of_a_stream_is_an_article() {
        List<Reading> readings = read(IPTC + ANPA.substring(2) + IPTC);

        assertEquals(
                List.of("a.txt#1", "a.txt#2", "a.txt#3"),
                readings.stream()
                        .map(r -> Path.of(r.source()).getFileName().toString())
                        .toList());
    }

    @Test
    void a_message_without_a_text_is_named() {
        Reading.Failed failed = ReadingsOf.onlyFailure(read("\1eca062 4 i 58 tst 061\r\n\2\r\n\3\4"));

        assertEquals(Reading.Failed.Kind.NO_TEXT, failed.kind());
    }

    @Test
    void a_message_that_is_too_large_costs_itself_alone() {
        String large = "\1eca062 4 i 58 tst 061\r\n\2" + "x".repeat(17 << 20) + "\3\4";
        List<Reading> readings = read(IPTC + large + IPTC);

        assertEquals(
                List.of("a.txt#1", "a.txt#2", "a.txt#3"),
                readings.stream()
                        .map(r -> Path.of(r.source()).getFileName().toString())
                        .toList());
        assertEquals(
                Reading.Failed.Kind.LIMIT,
                assertInstanceOf(Reading.Failed.class, readings.get(1)).kind());
        assertInstanceOf(Reading.Read.class, readings.get(2));
    }
}
