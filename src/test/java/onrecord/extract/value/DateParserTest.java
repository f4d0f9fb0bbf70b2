package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import onrecord.model.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-09-19",
                "2023/09/19",
                "2023.09.19.",
                "20230919",
                "19 September 2023",
                "19 Sept. 2023",
                "19th of September, 2023",
                "September 19, 2023",
                "Sept. 19, 2023",
                "Tuesday, Sep 19 2023",
                "19-Sep-2023",
                "19.09.2023",
                "19.9.23",
                "2023年9月19日",
                "2023년 9월 19일",
                "19. September 2023",
                "Dienstag, 19. Sept. 2023",
                "19 septembre 2023",
                "19 de septiembre de 2023",
                "19 de setembro de 2023",
                "19 settembre 2023",
                "19 september 2023",
                "19. september 2023",
                "19 сентября 2023 г.",
                "19 вересня 2023 року",
                "19 września 2023",
                "19. září 2023",
                "19. septembra 2023",
                "2023. szeptember 19.",
                "19 septembrie 2023",
                "19 септември 2023",
                "19. rujna 2023.",
                "19. септембар 2023.",
                "2023 m. rugsėjo 19 d.",
                "2023. gada 19. septembris",
                "19. syyskuuta 2023",
                "19 Eylül 2023",
                "19 Σεπτεμβρίου 2023",
                "19 سبتمبر 2023",
                "١٩ سبتمبر ٢٠٢٣",
                "19 أيلول 2023",
                "19 בספטמבר 2023",
                "19 सितंबर 2023",
                "१९ सप्टेंबर २०२३",
                "19 সেপ্টেম্বর 2023",
                "১৯ সেপ্টেম্বর ২০২৩",
                "19 செப்டம்பர் 2023",
                "19 సెప్టెంబర్ 2023",
                "19 ستمبر 2023",
                "19 ਸਤੰਬਰ 2023",
                "19 સપ્ટેમ્બર 2023",
                "19 ಸೆಪ್ಟೆಂಬರ್ 2023",
                "19 സെപ്റ്റംബർ 2023",
                "19 tháng 9 năm 2023",
                "ngày 19 tháng 9, 2023",
                "19 Septemba 2023",
                "19 กันยายน 2566",
                "19 ก.ย. 2566",
                "۲۸ شهریور ۱۴۰۲",
                "28 شهريور 1402",
                "1402/06/28 ه‍.ش",
                "19 أيلول/سبتمبر 2023",
                "19 سبتمبر (أيلول) 2023 م",
                "19 กันยายน พ.ศ. 2566",
                "中華民國112年9月19日",
                "112年9月19日",
                "中華民國一百一十二年九月十九日",
                "二〇二三年九月十九日",
                "주체112(2023)년 9월 19일",
                "১৯শে সেপ্টেম্বর, ২০২৩",
                "१९ सेप्टेम्बर २०२३",
                "Issue 1987, 19 September 2023",
                "Nr. 1987, 19. September 2023",
                "Copyright 2021. 19 September 2023",
                "Copyright 2021. September 19, 2023",
                "1445/03/04 هـ الموافق 2023/09/19 م",
                "4 ربيع الأول 1445 هـ - 19 سبتمبر 2023 م",
                "19 September '23",
                "2023-09-19",
                "令和5年9月19日",
                "民國112年9月19日",
            })
    void one_day_however_it_is_written(String written) {
        assertEquals(
                Optional.of(ParsedDate.of(PublicationDate.of(LocalDate.of(2023, 9, 19)))), DateParser.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1402/06/28, fa",
        "28/6/1402, fa",
        "1402-06-28, ps",
        "R5.9.19, ja",
        "23.9.19, ko",
        "19.9.23, de",
        "19/9/23, fr",
        "2023. november 19., hu"
    })
    void one_day_where_the_language_tells_calendar_or_order(String written, String language) {
        LocalDate day = written.contains("november") ? LocalDate.of(2023, 11, 19) : LocalDate.of(2023, 9, 19);
        assertEquals(Optional.of(ParsedDate.of(PublicationDate.of(day))), DateParser.parse(written, language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1445/03/03 هـ | ar",
                "3 ربيع الأول 1445 | ar",
                "3 Rabi al-Awwal 1445 AH | en",
                "२०८० असोज १ | ne",
                "2080-06-01 | ne",
                "बि.सं. २०८०/०६/०१ | ne",
                "৩ আশ্বিন ১৪৩০ | bn"
            })
    void a_day_of_a_calendar_that_differs_from_place_to_place_is_a_day_more_or_less(String written, String language) {
        PublicationDate date = DateParser.parse(written, language).orElseThrow().date();
        assertEquals(LocalDate.of(2023, 9, 17), date.earliest());
        assertEquals(LocalDate.of(2023, 9, 19), date.latest());
        assertEquals(PublicationDate.Precision.RANGE, date.precision());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1445-03-03 | ar",
                "1445/03/03 | ''",
                "27 شهریور 1402 هـ | fa",
                "12 May 1453 | en",
                "१ असोज २०८० | hi",
                "18/09/23 | th",
                "18 ก.ย. 23 | th",
                "18 ก.ย. 66 คน | th",
                "02/06/27 | fa",
                "5.9.18 | ja",
                "R5.9.18 | en",
                "19/9/23 | ''",
                "03-12-31 | zh",
                "7/1/2016 | am",
                "平成40年4月30日 | ja",
                "1987, September 18 | en",
                "In 19 September 23 people | en"
            })
    void no_calendar_and_no_order_is_assumed_without_a_sign_of_it(String written, String language) {
        assertEquals(Optional.empty(), DateParser.parse(written, language.isEmpty() ? null : language));
    }

    @ParameterizedTest
    @CsvSource({
        "18-19 September 2023, 2023-09-18, 2023-09-19",
        "'September 18-19, 2023', 2023-09-18, 2023-09-19",
        "18./19. September 2023, 2023-09-18, 2023-09-19",
        "July/August 2023, 2023-07-01, 2023-08-31"
    })
    void two_days_or_months_are_a_range(String written, LocalDate earliest, LocalDate latest) {
        PublicationDate date = DateParser.parse(written).orElseThrow().date();
        assertEquals(earliest, date.earliest());
        assertEquals(latest, date.latest());
    }

    @Test
    void the_first_of_a_month_has_an_ordinal_of_its_own() {
        assertEquals(
                Optional.of(ParsedDate.of(PublicationDate.of(LocalDate.of(2023, 9, 1)))),
                DateParser.parse("1er septembre 2023"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-09-19T10:30:00Z | 2023-09-19T10:30:00Z",
                "2023-09-19T10:30:15.250+02:00 | 2023-09-19T10:30:15+02:00",
                "2023-09-19 10:30:00 +0530 | 2023-09-19T10:30:00+05:30",
                "Tue, 19 Sep 2023 10:30:00 GMT | 2023-09-19T10:30:00Z",
                "September 19, 2023 at 10:30 p.m. EDT | 2023-09-19T22:30:00-04:00",
                "Sept. 19, 2023, 10:30 PM ET | 2023-09-19T22:30:00-04:00",
                "19.09.2023, 10:30 Uhr MESZ | 2023-09-19T10:30:00+02:00",
                "19 сентября 2023, 10:30 МСК | 2023-09-19T10:30:00+03:00",
                "Tue Sep 19 10:30:00 +0000 2023 | 2023-09-19T10:30:00Z",
                "Tue Sep 19 10:30:00 CEST 2023 | 2023-09-19T10:30:00+02:00",
                "2023年9月19日 10時30分 JST | 2023-09-19T10:30:00+09:00",
            })
    void a_time_with_its_zone_is_a_moment(String written, String moment) {
        assertEquals(
                Optional.of(ParsedDate.of(PublicationDate.of(OffsetDateTime.parse(moment)))),
                DateParser.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19 September 2023, 10:30", "19.09.2023 10:30 Uhr", "Sep 19, 2023 10:30 AM IST"})
    void a_time_without_a_zone_that_is_certain_is_no_moment(String written) {
        assertEquals(
                Optional.of(ParsedDate.of(PublicationDate.of(LocalDate.of(2023, 9, 19)))), DateParser.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"September 2023", "Sept. 2023", "septiembre de 2023", "сентябрь 2023", "2023年9月"})
    void a_month_is_a_month(String written) {
        assertEquals(Optional.of(ParsedDate.of(PublicationDate.of(YearMonth.of(2023, 9)))), DateParser.parse(written));
    }

    @Test
    void a_numeric_date_of_two_readings_keeps_both() {
        ParsedDate date = DateParser.parse("03/04/2023").orElseThrow();
        assertEquals(PublicationDate.of(LocalDate.of(2023, 4, 3)), date.in(ParsedDate.Order.DAY_FIRST));
        assertEquals(PublicationDate.of(LocalDate.of(2023, 3, 4)), date.in(ParsedDate.Order.MONTH_FIRST));
    }

    @ParameterizedTest
    @CsvSource({"19/09/2023,2023-09-19", "09/19/2023,2023-09-19", "05/05/2023,2023-05-05"})
    void a_numeric_date_of_one_reading_has_one(String written, LocalDate day) {
        assertEquals(Optional.of(ParsedDate.of(PublicationDate.of(day))), DateParser.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Monday",
                "19 September",
                "31.02.2023",
                "2023",
                "on page 12 of 2023",
                "12:30",
                "1.2.3",
                "version 10.11.12.13",
                "March to the sea",
            })
    void what_is_no_full_date_is_none(String written) {
        assertEquals(Optional.empty(), DateParser.parse(written));
    }

    @Test
    void the_language_tells_months_that_languages_share() {
        assertEquals(Optional.empty(), DateParser.parse("12 listopada 2023"));
        assertEquals(
                Optional.of(ParsedDate.of(PublicationDate.of(LocalDate.of(2023, 11, 12)))),
                DateParser.parse("12 listopada 2023", "pl"));
        assertEquals(
                Optional.of(ParsedDate.of(PublicationDate.of(LocalDate.of(2023, 10, 12)))),
                DateParser.parse("12 listopada 2023", "hr"));
    }
}
