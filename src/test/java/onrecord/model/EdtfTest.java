package onrecord.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import onrecord.model.PublicationDate.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "2023-09-19, 2023-09-19, 2023-09-19, DAY, 2023-09-19",
        "2023-09, 2023-09-01, 2023-09-30, MONTH, 2023-09",
        "2023-09-XX, 2023-09-01, 2023-09-30, MONTH, 2023-09",
        "1921, 1921-01-01, 1921-12-31, YEAR, 1921",
        "1921-XX, 1921-01-01, 1921-12-31, YEAR, 1921",
        "186X, 1860-01-01, 1869-12-31, DECADE, 186X",
        "186x, 1860-01-01, 1869-12-31, DECADE, 186X",
        "1860s, 1860-01-01, 1869-12-31, DECADE, 186X",
        "18XX, 1800-01-01, 1899-12-31, CENTURY, 18XX",
        "1890~, 1885-01-01, 1895-12-31, ABOUT, 1890~",
        "~1890, 1885-01-01, 1895-12-31, ABOUT, 1890~",
        "1921-21, 1921-03-01, 1921-05-31, RANGE, 1921-03/1921-05",
        "2023-33, 2023-01-01, 2023-03-31, RANGE, 2023-01/2023-03",
        "1939-09/1939-10, 1939-09-01, 1939-10-31, RANGE, 1939-09/1939-10",
        "1939/1945, 1939-01-01, 1945-12-31, RANGE, 1939/1945",
        "1939-09-03/1945, 1939-09-03, 1945-12-31, RANGE, 1939-09-03/1945-12-31"
    })
    void what_has_bounds_is_read_and_written(
            String text, LocalDate earliest, LocalDate latest, Precision precision, String written) {
        PublicationDate date = new PublicationDate(earliest, latest, precision, null);
        assertEquals(Optional.of(date), Edtf.parse(text));
        assertEquals(written, Edtf.of(date));
        assertEquals(
                earliest, Edtf.parse(written).map(PublicationDate::earliest).orElseThrow());
        assertEquals(latest, Edtf.parse(written).map(PublicationDate::latest).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1890?",
                "../1945",
                "1939/..",
                "1945/1939",
                "2023-02-30",
                "1453",
                "2023-13",
                "about 1890",
                "/"
            })
    void what_is_open_or_uncertain_or_no_date_is_not_read(String text) {
        assertEquals(Optional.empty(), Edtf.parse(text));
    }
}
