package onrecord.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.PluralRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import onrecord.model.PublicationDate;
import onrecord.search.query.DayRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_every_text(String language) {
        Set<String> expected = new TreeSet<>(Messages.of("en").keys());
        for (String counting : counting()) {
            expected.remove(counting + ".one");
            expected.remove(counting + ".other");
            categories(language).forEach(category -> expected.add(counting + "." + category));
        }
        assertEquals(expected, new TreeSet<>(Messages.of(language).keys()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_text_has_the_same_places_in_every_language(String language) {
        Messages english = Messages.of("en");
        Messages other = Messages.of(language);
        for (String key : other.keys()) {
            String category = key.substring(key.lastIndexOf('.') + 1);
            String counting = key.substring(0, Math.max(0, key.lastIndexOf('.')));
            if (!counting().contains(counting) || !categories(language).contains(category)) {
                assertEquals(places(english, key), places(other, key), language + " " + key);
                continue;
            }
            Set<String> places = places(other, key);
            if (standsForOneNumber(language, category)) {
                places.add("{0}");
            }
            assertEquals(places(english, counting + ".other"), places, language + " " + key);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | 0 articles; 1 article; 2 articles; 21 articles; 1,000,000 articles
        de | 0 Artikel; 1 Artikel; 2 Artikel; 21 Artikel; 1.000.000 Artikel
        es | 0 artículos; 1 artículo; 2 artículos; 21 artículos; 1.000.000 de artículos
        zh | 0 篇文章; 1 篇文章; 2 篇文章; 21 篇文章; 1,000,000 篇文章
        """)
    void a_count_takes_the_form_of_its_language(String language, String counts) {
        assertEquals(counts, String.join("; ", counts(language, "results.articles", 0, 1, 2, 21, 1_000_000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ru | 1 статья; 2 статьи; 3 статьи; 5 статей; 11 статей; 21 статья; 22 статьи; 100 статей; 103 статьи
        uk | 1 стаття; 2 статті; 3 статті; 5 статей; 11 статей; 21 стаття; 22 статті; 100 статей; 103 статті
        """)
    void a_slavic_count_goes_by_its_last_digits(String language, String counts) {
        assertEquals(counts, String.join("; ", counts(language, "results.articles", 1, 2, 3, 5, 11, 21, 22, 100, 103)));
    }

    @Test
    void an_arabic_count_has_a_form_for_none_one_two_few_and_many() {
        assertEquals(
                List.of("لا اقتباسات", "اقتباس واحد", "اقتباسان", "3 اقتباسات", "5 اقتباسات", "11 اقتباسًا"),
                counts("ar", "results.quotes", 0, 1, 2, 3, 5, 11));
        assertEquals(
                List.of("21 اقتباسًا", "22 اقتباسًا", "100 اقتباس", "103 اقتباسات"),
                counts("ar", "results.quotes", 21, 22, 100, 103));
    }

    @Test
    void a_number_of_four_digits_stands_together_where_its_language_writes_it_so() {
        assertEquals(
                "1826, 18.826",
                Messages.of("es").number(1826) + ", " + Messages.of("es").number(18_826));
        assertEquals("1.826", Messages.of("de").number(1826));
    }

    @Test
    void a_language_names_itself_with_a_star_where_no_native_reader_has_checked_it() {
        assertEquals(
                List.of(
                        "English",
                        "Deutsch",
                        "Français",
                        "Español *",
                        "Русский *",
                        "Українська *",
                        "العربية *",
                        "简体中文 *"),
                Messages.LANGUAGES.stream()
                        .map(language -> Messages.of(language).name())
                        .toList());
    }

    @Test
    void a_text_counts_as_its_language_does() {
        assertEquals("1 article", Messages.of("en").count("results.articles", 1));
        assertEquals("0 articles", Messages.of("en").count("results.articles", 0));
        assertEquals("0 article", Messages.of("fr").count("results.articles", 0));
        assertEquals("18.826 Zitate", Messages.of("de").count("results.quotes", 18_826));
    }

    @Test
    void a_date_is_told_as_exactly_as_it_is_known() {
        Messages words = Messages.of("en");
        assertEquals("September 19, 2023", words.date(PublicationDate.of(LocalDate.of(2023, 9, 19))));
        assertEquals("September 2023", words.date(PublicationDate.of(YearMonth.of(2023, 9))));
        assertEquals("2023", words.date(PublicationDate.ofYear(2023)));
        assertEquals("19. September 2023", Messages.of("de").date(PublicationDate.of(LocalDate.of(2023, 9, 19))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | 19 de septiembre de 2023 | septiembre de 2023
        ru | 19 сентября 2023 г.      | сентябрь 2023 г.
        uk | 19 вересня 2023 р.       | вересень 2023 р.
        ar | 19 سبتمبر 2023           | سبتمبر 2023
        zh | 2023年9月19日            | 2023年9月
        """)
    void a_date_is_gregorian_in_the_words_of_its_language_with_western_digits(
            String language, String day, String month) {
        Messages words = Messages.of(language);
        assertEquals(day, words.day(LocalDate.of(2023, 9, 19)).replaceAll("\\h", " "));
        assertEquals(month, words.month(LocalDate.of(2023, 9, 1)).replaceAll("\\h", " "));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_day_and_a_month_of_a_page_are_read_when_typed_into_a_search(String language) {
        Messages words = Messages.of(language);
        Clock clock = Clock.systemUTC();
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2023, month, 19);
            assertEquals(Optional.of(new DayRange(day, day)), DayRange.single(words.day(day), clock));
            LocalDate first = day.withDayOfMonth(1);
            LocalDate last = day.withDayOfMonth(day.lengthOfMonth());
            assertEquals(Optional.of(new DayRange(first, last)), DayRange.single(words.month(day), clock));
        }
    }

    @Test
    void arabic_runs_from_right_to_left_with_western_digits() {
        Messages words = Messages.of("ar");
        assertEquals("rtl", words.direction());
        assertEquals("ltr", Messages.of("zh").direction());
        assertEquals("18,826 0.08", words.number(18_826) + " " + words.decimal(0.08));
        assertEquals("أ، ب، ج", words.list(List.of("أ", "ب", "ج")));
        assertEquals("19 سبتمبر 2023، 18:55 UTC", words.moment(Instant.parse("2023-09-19T18:55:07Z")));
        assertEquals("2023年9月19日 18:55 UTC", Messages.of("zh").moment(Instant.parse("2023-09-19T18:55:07Z")));
    }

    private static List<String> counts(String language, String key, long... counts) {
        Messages words = Messages.of(language);
        return LongStream.of(counts).mapToObj(count -> words.count(key, count)).toList();
    }

    static List<String> languages() {
        return Messages.LANGUAGES;
    }

    /** The texts that count, without the category: results.articles. */
    private static Set<String> counting() {
        Set<String> keys = Messages.of("en").keys();
        return keys.stream()
                .filter(key -> key.endsWith(".one"))
                .map(key -> key.substring(0, key.length() - ".one".length()))
                .filter(key -> keys.contains(key + ".other"))
                .collect(Collectors.toSet());
    }

    private static Set<String> categories(String language) {
        return PluralRules.forLocale(Locale.of(language)).getKeywords();
    }

    /** Whether a variant need not say its number: "In one article", but Russian "one" is also 21 and 101. */
    private static boolean standsForOneNumber(String language, String category) {
        PluralRules rules = PluralRules.forLocale(Locale.of(language));
        return LongStream.rangeClosed(1, 1000)
                        .filter(count -> rules.select((double) count).equals(category))
                        .limit(2)
                        .count()
                < 2;
    }

    private static Set<String> places(Messages words, String key) {
        Object[] marks = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"};
        return PLACE.matcher(words.text(key, marks))
                .results()
                .map(place -> place.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
