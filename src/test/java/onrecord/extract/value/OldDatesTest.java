package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of old newspapers, which counted by other calendars than their countries do now. */
class OldDatesTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                // thirteen days behind the Gregorian calendar since 1900, twelve in the century before
                "ru ~ 1917-10-25/1917-11-07 ~ 25 октября 1917 г.",
                "ru ~ 1917-10-25/1917-11-07 ~ 25.10.1917",
                "ru ~ 1866-04-04/1866-04-16 ~ 4 апрѣля 1866 года",
                "ru ~ 1899-07-17/1899-07-29 ~ 17 іюля 1899",
                "ru ~ 1918-01-31/1918-02-13 ~ 31 января 1918 г.",
                "ru ~ 1918-02-14/1918-02-14 ~ 14 февраля 1918 г.",
                "bg ~ 1908-09-22/1908-10-05 ~ 22 септември 1908 г.",
                "bg ~ 1916-04-14/1916-04-14 ~ 14 април 1916 г.",
                "bg ~ 1885-09-06/1885-09-18 ~ 6 септемврий 1885 г.",
                "de ~ 1883-09-18/1883-09-18 ~ Dienstag, den 18. Septbr. 1883",
                "el ~ 1910-05-03/1910-05-16 ~ 3 Μαΐου 1910",
                "el ~ 1923-03-01/1923-03-01 ~ 1 Μαρτίου 1923",
                "ro ~ 1877-05-09/1877-05-21 ~ 9 mai 1877",
                "sr ~ 1914-07-12/1914-07-25 ~ 12. јул 1914.",
                "de ~ 1917-10-25/1917-10-25 ~ 25. Oktober 1917",
                // eleven days, and before 25 March a year that ended then
                "en ~ 1750-06-04/1750-06-15 ~ 4 June 1750",
                "en ~ 1745-02-03/1746-02-14 ~ 3 February 1745",
                "en ~ 1752-09-14/1752-09-14 ~ September 14, 1752",
                // both days are printed
                "ru ~ 1917-11-07/1917-11-07 ~ 25 октября (7 ноября) 1917 г.",
                "ru ~ 1903-04-25/1903-04-25 ~ 12-го (25-го) апреля 1903 года",
                "ru ~ 1900-01-12/1900-01-12 ~ 31 декабря (12 января) 1900 г.",
                "ro ~ 1903-04-25/1903-04-25 ~ 12/25 Aprilie 1903",
                "el ~ 1897-04-30/1897-04-30 ~ 18/30 Απριλίου 1897",
                "fr ~ 1897-04-30/1897-04-30 ~ 18/30 avril 1897",
                // two days of one calendar
                "ru ~ 2023-04-12/2023-04-25 ~ 12/25 апреля 2023",
                // until 1940 a Thai year began in April
                "th ~ 1933-03-12/1933-03-12 ~ 12 มีนาคม พ.ศ. 2475",
                "th ~ 1932-06-24/1932-06-24 ~ 24 มิถุนายน พ.ศ. 2475",
                "th ~ 1940-12-31/1940-12-31 ~ 31 ธันวาคม 2483",
                "th ~ 1941-01-01/1941-01-01 ~ 1 มกราคม 2484",
                "th ~ unknown ~ 10 มกราคม 2483",
                "th ~ 1933-03-01/1933-03-31 ~ มีนาคม พ.ศ. 2475",
                // months of the moon until 1872
                "ja ~ unknown ~ 明治5年8月12日",
                "ja ~ 1873-08-12/1873-08-12 ~ 明治6年8月12日",
                "ja ~ 1890-11-25/1890-11-25 ~ 1890年（明治23年）11月25日"
            })
    void are_the_days_that_they_were(String language, String days, String value) {
        String found = DateParser.parse(value, language)
                .map(parsed -> parsed.date().earliest() + "/" + parsed.date().latest())
                .orElse("unknown");
        assertEquals(days, found);
    }
}
