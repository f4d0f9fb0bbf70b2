package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Heads of pages whose words come once: their numbers count on from page to page. */
class PdfRunningLinesTest {
    private static PdfLine line(String text, float base) {
        return new PdfLine(text, 50, 50 + 5 * text.length(), base, 10, false, 0, 20);
    }

    private static List<String> left(float below, String... heads) {
        List<List<PdfLine>> pages = Stream.of(heads)
                .map(head -> List.of(line(head, 30), line("It rained in the town of " + head.length(), below)))
                .toList();
        return PdfRunningLines.without(pages).stream()
                .flatMap(List::stream)
                .map(PdfLine::text)
                .filter(text -> !text.startsWith("It rained"))
                .toList();
    }

    @Test
    void numbersThatCountOnTellAHead() {
        assertEquals(List.of(), left(80, "24 The Water Review", "Canals and locks 25", "26 The Weather"));
    }

    @Test
    void numbersThatDoNotAreText() {
        assertEquals(
                List.of("24 men came to Bern", "The winter of 1925"),
                left(80, "24 men came to Bern", "The winter of 1925"));
    }

    @Test
    void aLineOfTheTextIsNoHead() {
        assertEquals(
                List.of("24 men came to Bern", "The bus is the 25"),
                left(42, "24 men came to Bern", "The bus is the 25"));
    }
}
