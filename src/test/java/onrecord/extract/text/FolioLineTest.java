package onrecord.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolioLineTest {
    private static String day(String text) {
        return FolioLine.day(new Line(text, 0, 0), () -> "en")
                .map(date -> date.date().earliest().toString())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The Bern Courier (Bern, Kent) \u00b7 20 Sep 1957, Wed \u00b7 Page 7; 1957-09-20",
                "Bern Courier, September 20, 2023, page A7; 2023-09-20",
                "12 THE BERN COURIER Wednesday, 20 September 2023; 2023-09-20",
                "THE BERN COURIER, WEDNESDAY, SEPTEMBER 20, 2023 A7; 2023-09-20",
                "Berner Bote, 20. September 2023, Seite 3; 2023-09-20",
            })
    void theHeadOfAPage(String line, String day) {
        assertEquals(day, day(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 Angry Men opens on Wednesday, 20 September 2023",
                "The mayor said on page 7 of the report of 20 September 2023 that all is well",
                "Bern Courier, September 2023, page 7",
                "Page 7",
                "20 September 2023",
                "See the report of 20 September 2023, page 7.",
            })
    void otherLines(String line) {
        assertEquals("", day(line));
    }
}
