package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import onrecord.model.PublicationDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1693526400",
                "1693526400.0",
                "1693526400.25",
                "1.6935264E9",
                "@1693526400",
                "1693526400000",
                "1693526400000000",
                "1693526400000000000",
                "/Date(1693526400000)/",
                "/Date(1693526400000+0200)/",
                "\\/Date(1693526400000)\\/",
                "20230901003007",
                "202309010030",
                "20230901",
                "Sept 1 2023",
                "Fri, 1 Sep 23 10:30:00 GMT",
                "Fri Sep  1 10:30:00 2023",
                "ven, 1 sept. 2023 10:30:00 +0200",
                "mar, 1 sept. 2023 10:30:00 +0200",
                "2023-09-01T10:30:00Z[UTC]",
                "datetime.date(2023, 9, 1)",
                "datetime.datetime(2023, 9, 1, 10, 30, tzinfo=datetime.timezone.utc)",
                "time.struct_time(tm_year=2023, tm_mon=9, tm_mday=1, tm_hour=10)",
                "20230901103000.0",
                "1693564200,0",
                "2023-244",
                "2023-W35-5"
            })
    void one_day_however_a_program_writes_it(String value) {
        PublicationDate date = DateValue.parse(value).orElseThrow().date();
        assertEquals(LocalDate.of(2023, 9, 1), date.earliest());
        assertEquals(LocalDate.of(2023, 9, 1), date.latest());
    }

    @ParameterizedTest
    @CsvSource({
        "915148800, 1999-01-01, 1999-01-01",
        "946684800000, 2000-01-01, 2000-01-01",
        "2022-03, 2022-03-01, 2022-03-31",
        "2022/03, 2022-03-01, 2022-03-31",
        "2022, 2022-01-01, 2022-12-31",
        "2022-03-00, 2022-03-01, 2022-03-31",
        "2022-00-00, 2022-01-01, 2022-12-31",
        "2022:03:04 05:06:07, 2022-03-04, 2022-03-04",
        "D:20220304050607Z, 2022-03-04, 2022-03-04",
        "1860s, 1860-01-01, 1869-12-31",
        "186X, 1860-01-01, 1869-12-31",
        "18XX, 1800-01-01, 1899-12-31",
        "1939-09/1939-10, 1939-09-01, 1939-10-31",
        "1939/1945, 1939-01-01, 1945-12-31",
        "1939-1945, 1939-01-01, 1945-12-31",
        "1939-09-01/1939-09-03, 1939-09-01, 1939-09-03",
        "Spring 1921, 1921-03-01, 1921-05-31",
        "1921-22, 1921-06-01, 1921-08-31",
        "Winter 1921, 1920-12-01, 1922-02-28",
        "2023-Q3, 2023-07-01, 2023-09-30",
        "2023-W38, 2023-09-18, 2023-09-24",
        "c. 1890, 1885-01-01, 1895-12-31",
        "1890~, 1885-01-01, 1895-12-31",
        "2004-06-XX, 2004-06-01, 2004-06-30"
    })
    void a_value_may_be_vague(String value, LocalDate earliest, LocalDate latest) {
        PublicationDate date = DateValue.parse(value).orElseThrow().date();
        assertEquals(earliest, date.earliest());
        assertEquals(latest, date.latest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-13",
                "9999",
                "12345",
                "volume 2022",
                "99999999999",
                "03-12-31",
                "16/07/22",
                "1890?",
                "before 1890",
                "1890?-05",
                "[1667..1672]",
                "2021-W53",
                "1945/1939",
                "2023-366"
            })
    void a_number_that_is_no_date_is_none(String value) {
        assertEquals(Optional.empty(), DateValue.parse(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N/A",
                "null",
                "NaN",
                "0000-00-00",
                "0000-00-00 00:00:00",
                "unknown",
                "0",
                "1970-01-01T00:00:00Z",
                "Thu, 01 Jan 1970 00:00:00 +0000"
            })
    void a_value_may_say_that_there_is_none(String value) {
        assertTrue(DateValue.isNothing(value));
        assertEquals(Optional.empty(), DateValue.parse(value));
    }
}
