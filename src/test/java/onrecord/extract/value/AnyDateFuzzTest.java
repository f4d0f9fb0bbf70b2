package onrecord.extract.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import onrecord.model.PublicationDate;

/**
 * Any day in any writing is read as itself, or as a range that it lies in, or not at all; any characters are read
 * without complaint.
 */
class AnyDateFuzzTest {
    private static final List<String> PATTERNS = List.of(
            "d MMMM yyyy",
            "d. MMMM yyyy",
            "MMMM d, yyyy",
            "EEEE, d MMMM yyyy",
            "d MMM yyyy",
            "yyyy-MM-dd",
            "yyyy/M/d",
            "d.M.yyyy");
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "fi", "pl", "cs", "hu", "ro", "bg", "ru", "uk", "el",
            "tr", "id", "ar", "hi", "bn", "ta", "te", "ko", "he");

    @Property(tries = 2000)
    void a_day_with_the_name_of_its_month(
            @ForAll("days") LocalDate day, @ForAll("patterns") String pattern, @ForAll("languages") String language) {
        String written = day.format(DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language)));
        means(day, DateParser.parse(written, language), written);
        means(day, DateParser.parse("No. 1987, " + written, language), written);
    }

    @Property(tries = 500)
    void a_day_of_another_calendar(@ForAll("days") LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        String year = japanese.get(ChronoField.YEAR_OF_ERA) == 1 ? "元" : "" + japanese.get(ChronoField.YEAR_OF_ERA);
        String era = switch (japanese.getEra().getValue()) {
            case 3 -> "令和";
            case 2 -> "平成";
            case 1 -> "昭和";
            default -> "大正";
        };
        String rest = "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        means(day, DateParser.parse(era + year + rest, "ja"), era + year + rest);
        int minguo = MinguoDate.from(day).get(ChronoField.YEAR);
        if (minguo > 0) {
            is(day, DateParser.parse("民國" + minguo + rest, "zh"));
        }
        String thai = day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + thaiYear(day);
        means(day, DateParser.parse(thai, "th"), thai);
        HijrahDate hijri = HijrahDate.from(day);
        String islamic = hijri.get(ChronoField.YEAR) + "/" + hijri.get(ChronoField.MONTH_OF_YEAR) + "/"
                + hijri.get(ChronoField.DAY_OF_MONTH);
        means(day, DateParser.parse(islamic + " هـ", "ar"), islamic);
        assertEquals(Optional.empty(), DateParser.parse(islamic, "ar"));
    }

    /** The JDK's calendar has each year begin in January; until 1940 it began in April. */
    private static int thaiYear(LocalDate day) {
        boolean endOfOldYear = day.getYear() < 1941 && day.getMonthValue() < 4;
        return ThaiBuddhistDate.from(day).get(ChronoField.YEAR) - (endOfOldYear ? 1 : 0);
    }

    @Property(tries = 500)
    void a_day_of_the_solar_hijri_calendar(@ForAll("days") LocalDate day) {
        Calendar persian = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
        persian.setTime(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        String written = persian.get(Calendar.YEAR) + "/" + (persian.get(Calendar.MONTH) + 1) + "/"
                + persian.get(Calendar.DAY_OF_MONTH);
        is(day, DateParser.parse(written, "fa"));
        assertEquals(Optional.empty(), DateParser.parse(written, "ar"));
    }

    @FuzzTest(maxDuration = "10s")
    void any_characters_are_read_without_complaint(FuzzedDataProvider data) {
        String language = data.pickValue(new String[] {"en", "fa", "ne", "th", "ja", "ko", "ar"});
        String text = data.consumeRemainingAsString();
        DateParser.find(text, 0, language)
                .ifPresent(match ->
                        assertTrue(match.start() >= 0 && match.start() < match.end() && match.end() <= text.length()));
        DateValue.parse(text, () -> language)
                .ifPresent(date ->
                        assertFalse(date.date().latest().isBefore(date.date().earliest())));
        Dateline.of(text, language).ifPresent(dateline -> assertTrue(text.contains(dateline.words())));
    }

    private static void is(LocalDate day, Optional<ParsedDate> read) {
        assertEquals(Optional.of(ParsedDate.of(PublicationDate.of(day))), read);
    }

    /** The day itself, a range or one of two readings that it is, or nothing. */
    private static void means(LocalDate day, Optional<ParsedDate> read, String written) {
        if (read.isPresent()) {
            PublicationDate date = read.get().undecided();
            assertFalse(day.isBefore(date.earliest()) || day.isAfter(date.latest()), written + " read as " + date);
            assertTrue(date.latest().toEpochDay() - date.earliest().toEpochDay() < 366, written);
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1926, 1, 1).toEpochDay(),
                        LocalDate.of(2050, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(PATTERNS);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(LANGUAGES);
    }
}
