package onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.identity.OutletTable;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import onrecord.read.Claim;
import onrecord.read.Document;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final String TEXT =
            "The harbour was closed for a second day on Monday because of the storm.\n\nFerries to the islands will not run before Wednesday, the company said.";

    private final Extractor extractor = new Extractor();

    @Test
    void a_text_that_says_nothing_about_itself_has_a_body_and_a_language_alone() {
        Article article = extract(TEXT);
        assertEquals(TEXT, article.body());
        assertEquals("en", article.language());
        assertNull(article.title());
        assertNull(article.date());
        assertNull(article.outlet());
        assertEquals(List.of(), article.authors());
    }

    @Test
    void a_day_more_or_less_on_the_clock_changes_nothing() {
        Document document = new Document(
                "0", "a.txt", null, Document.Form.TEXT, TEXT + "\n\n18 September 2023", List.of(), Map.of());
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        List<Article> articles = IntStream.rangeClosed(-1, 1)
                .mapToObj(days -> Clock.fixed(now.plus(Duration.ofDays(days)), ZoneOffset.UTC))
                .map(clock -> new Extractor(OutletTable.standard(), clock)
                        .extract(document)
                        .article())
                .toList();
        assertEquals(
                PublicationDate.of(LocalDate.of(2023, 9, 18)), articles.get(0).date());
        assertEquals(articles.get(0), articles.get(1));
        assertEquals(articles.get(1), articles.get(2));
    }

    @Test
    void what_a_record_says_wins_and_is_named_as_the_reason() {
        Article article = extract(
                TEXT,
                claim(Field.TITLE, "Harbour closed", true),
                claim(Field.DATE, "2024-02-05", true),
                claim(Field.OUTLET, "The Harbour Post", true),
                claim(Field.AUTHORS, "Jane Doe", true),
                claim(Field.AUTHORS, "John Roe", true));
        assertEquals("Harbour closed", article.title());
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 5)), article.date());
        assertEquals(new Outlet("The Harbour Post", null), article.outlet());
        assertEquals(List.of("Jane Doe", "John Roe"), article.authors());
        assertEquals(
                new Provenance("record", "date: 2024-02-05", 1.0),
                article.provenance().get(Field.DATE));
    }

    @Test
    void a_date_of_a_record_that_cannot_be_read_stays_a_property_and_keeps_weaker_dates_out() {
        Article article = extract("March 5, 2011\n\n" + TEXT, claim(Field.DATE, "the ides of autumn 2023", true));
        assertNull(article.date());
        assertEquals(List.of("the ides of autumn 2023"), article.properties().get("unreadDate"));
    }

    @Test
    void an_empty_body_says_why_it_is_empty() {
        assertEquals(
                new Provenance("no-text", "the source has no text", 1.0),
                extract("By Jane Doe").provenance().get(Field.BODY));
        assertEquals(
                new Provenance("no-text", "all text was left out: advertisement", 1.0),
                extract("Advertisement").provenance().get(Field.BODY));
    }

    @Test
    void the_last_change_is_a_value_of_its_own() {
        Article article = extract(
                TEXT, claim(Field.DATE, "2024-02-05", true), claim(Field.UPDATED, "2024-02-06T10:00:00+01:00", true));
        assertEquals(PublicationDate.of(LocalDate.of(2024, 2, 5)), article.date());
        assertEquals(PublicationDate.of(OffsetDateTime.parse("2024-02-06T10:00:00+01:00")), article.updated());
        assertEquals(
                new Provenance("record", "updated: 2024-02-06T10:00:00+01:00", 1.0),
                article.provenance().get(Field.UPDATED));
        assertNull(extract(TEXT, claim(Field.UPDATED, "2024-02-06", true)).date());
    }

    @Test
    void a_change_before_the_publication_is_of_something_else() {
        Article article = extract("Updated: 6 February 2024\n\n" + TEXT, claim(Field.DATE, "2024-02-08", true));
        assertNull(article.updated());
        Article unread = extract(TEXT, claim(Field.UPDATED, "after the storm", true));
        assertNull(unread.updated());
        assertEquals(List.of("after the storm"), unread.properties().get("unreadUpdated"));
    }

    @Test
    void a_record_that_says_it_has_no_date_keeps_none_out() {
        Article article = extract("March 5, 2011\n\n" + TEXT, claim(Field.DATE, "N/A", true));
        assertEquals(PublicationDate.of(LocalDate.of(2011, 3, 5)), article.date());
    }

    @Test
    void no_date_lies_in_the_future() {
        Extractor of2023 = new Extractor(
                OutletTable.standard(), Clock.fixed(Instant.parse("2023-09-19T10:00:00Z"), ZoneOffset.UTC));
        assertNull(of2023.extract(document("September 21, 2023\n\n" + TEXT))
                .article()
                .date());
        assertEquals(
                PublicationDate.of(LocalDate.of(2023, 9, 20)),
                of2023.extract(document("September 20, 2023\n\n" + TEXT))
                        .article()
                        .date());
        assertEquals(
                PublicationDate.of(LocalDate.of(2023, 9, 10)),
                of2023.extract(document("10/09/2023\n\n" + TEXT)).article().date());
        Article claimed = of2023.extract(document(TEXT, claim(Field.DATE, "2066-09-18", true)))
                .article();
        assertNull(claimed.date());
        assertEquals(List.of("2066-09-18"), claimed.properties().get("unreadDate"));
    }

    @Test
    void authors_parted_by_semicolons_with_the_surname_in_front_were_split_at_their_commas() {
        Article one = extract(TEXT, claim(Field.AUTHORS, "O'Brien, Pat; Smith, Jane", true));
        assertEquals(List.of("Pat O'Brien", "Jane Smith"), one.authors());
        Article several =
                extract(TEXT, claim(Field.AUTHORS, "O'Brien, Pat", true), claim(Field.AUTHORS, "Roe, Mary Ann", true));
        assertEquals(List.of("Pat O'Brien", "Mary Ann Roe"), several.authors());
    }

    @Test
    void what_the_users_manifest_says_overrides_the_record() {
        Article article = extract(
                TEXT,
                claim(Field.TITLE, "Harbour closed", true),
                new Claim(Field.TITLE, "Storm at sea", "manifest", "articles.csv line 2", true));
        assertEquals("Storm at sea", article.title());
        assertEquals(
                new Provenance("manifest", "articles.csv line 2", 1.0),
                article.provenance().get(Field.TITLE));
    }

    @Test
    void an_address_names_the_outlet_through_the_table() {
        Article article = extract(TEXT, claim(Field.URL, "https://www.themoscowtimes.com/2023/09/19/a", false));
        assertEquals(new Outlet("The Moscow Times", "themoscowtimes.com"), article.outlet());
    }

    @Test
    void a_numeric_date_that_nothing_decides_is_the_range_of_both_readings() {
        Article article = extract(TEXT, claim(Field.DATE, "03/04/2023", false));
        assertEquals(
                new PublicationDate(LocalDate.of(2023, 3, 4), LocalDate.of(2023, 4, 3), Precision.RANGE, null),
                article.date());
    }

    @Test
    void another_date_of_the_document_decides_a_numeric_one() {
        Article article = extract(TEXT, claim(Field.DATE, "03/04/2023", true), claim(Field.DATE, "2023-04-03", false));
        assertEquals(PublicationDate.of(LocalDate.of(2023, 4, 3)), article.date());
    }

    @Test
    void the_weekday_beside_a_numeric_date_decides_it() {
        Article article = extract(TEXT, claim(Field.DATE, "Monday, 03/04/2023", true));
        assertEquals(PublicationDate.of(LocalDate.of(2023, 4, 3)), article.date());
        assertEquals(
                "date: Monday, 03/04/2023 (the day first, by the weekday, Monday)",
                why(article, Field.DATE).evidence());
        assertEquals(
                PublicationDate.of(LocalDate.of(2023, 3, 4)),
                extract(TEXT, claim(Field.DATE, "сб, суббота 03/04/2023", true)).date());
    }

    @Test
    void the_day_of_a_dateline_decides_a_numeric_date() {
        Article article = extract("BERGEN, March 3 (Reuters) - " + TEXT, claim(Field.DATE, "03/04/2023", true));
        assertEquals(PublicationDate.of(LocalDate.of(2023, 3, 4)), article.date());
        assertEquals(
                "date: 03/04/2023 (the month first, by the dateline, BERGEN, March 3 (Reuters) -)",
                why(article, Field.DATE).evidence());
    }

    @Test
    void a_month_called_the_last_decides_a_numeric_date() {
        Article article = extract(
                TEXT + "\n\nThe pier was damaged last month, on March 20, the port authority of the town said.",
                claim(Field.DATE, "03/04/2023", true));
        assertEquals(PublicationDate.of(LocalDate.of(2023, 4, 3)), article.date());
    }

    @Test
    void the_day_of_a_dateline_narrows_a_month_down_and_says_that_it_was_inferred() {
        Article article = extract("MOSKAU, 19. Sept. (dpa) - " + TEXT, claim(Field.DATE, "2023-09", true));
        assertEquals(PublicationDate.of(LocalDate.of(2023, 9, 19)), article.date());
        assertEquals(
                new Provenance("inferred-from-dateline", "record: date: 2023-09; MOSKAU, 19. Sept. (dpa) -", 0.9),
                article.provenance().get(Field.DATE));
    }

    @Test
    void a_day_that_the_month_does_not_have_or_a_sentence_narrows_nothing_down() {
        PublicationDate september = PublicationDate.of(YearMonth.of(2023, 9));
        assertEquals(
                september,
                extract("BERGEN, May 3 (Reuters) - " + TEXT, claim(Field.DATE, "2023-09", true))
                        .date());
        assertEquals(
                september,
                extract(
                                "The ferry of Sept 19 (Tuesday) - the last one - was late. " + TEXT,
                                claim(Field.DATE, "2023-09", true))
                        .date());
    }

    @Test
    void a_month_called_the_last_narrows_a_year_down() {
        Article article =
                extract(TEXT + " In August last month, the pier was damaged.", claim(Field.DATE, "2023", true));
        assertEquals(PublicationDate.of(YearMonth.of(2023, 9)), article.date());
        assertEquals("inferred-from-month", why(article, Field.DATE).method());
    }

    @Test
    void what_the_manifest_says_is_not_narrowed_down() {
        Article article = extract(
                "BERGEN, Sept 19 (Reuters) - " + TEXT,
                new Claim(Field.DATE, "2023-09", "manifest", "articles.csv line 2", true));
        assertEquals(PublicationDate.of(YearMonth.of(2023, 9)), article.date());
    }

    @Test
    void a_dateline_alone_dates_nothing() {
        assertNull(extract("BERGEN, Sept 19 (Reuters) - " + TEXT).date());
    }

    @Test
    void the_outlet_tells_the_language_where_the_text_does_not() {
        Article article = extract("Ja.", claim(Field.OUTLET, "Der Spiegel", true));
        assertEquals("de", article.language());
        assertEquals("outlet-language", why(article, Field.LANGUAGE).method());
    }

    @Test
    void a_record_of_very_many_authors_keeps_each_once_in_order() {
        List<String> names = IntStream.range(0, 100_000)
                .mapToObj(i -> "Jane " + Character.toString('A' + i % 26) + "doe" + letters(i))
                .toList();
        Claim[] claims = Stream.concat(names.stream(), names.stream().limit(1000))
                .map(name -> claim(Field.AUTHORS, name, true))
                .toArray(Claim[]::new);
        assertEquals(names, extract(TEXT, claims).authors());
    }

    /** A number as four letters, each number in letters of its own. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0, rest = number; i < 4; i++, rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    @Test
    void the_title_of_a_file_gives_way_to_a_headline_where_the_text_does_not_print_it() {
        String text =
                "Council opens the old bridge\n\nThe council opened the old bridge on Monday after eleven months of work that"
                        + " cost nine million crowns, the mayor said in front of a large crowd.\n\n"
                        + "People of the town had waited for the bridge for years, and many walked over it in the rain.";
        List<String> titles = Stream.of("Draft", "bridge_final", "Council opens the old bridge | The Courier")
                .map(title -> extract(text, new Claim(Field.TITLE, title, "property", "title: " + title, false))
                        .title())
                .toList();

        String line = "Council opens the old bridge";
        assertEquals(List.of(line, line, line), titles);
    }

    @Test
    void the_title_of_a_file_stays_where_the_text_has_no_headline() {
        Claim title = new Claim(Field.TITLE, "Bridge opens", "property", "title: Bridge opens", false);

        assertEquals(
                "Bridge opens",
                extract("The council opened the bridge on Monday, the mayor said.", title)
                        .title());
    }

    private static Provenance why(Article article, Field field) {
        return Objects.requireNonNull(article.provenance().get(field));
    }

    private Article extract(String text, Claim... claims) {
        return extractor.extract(document(text, claims)).article();
    }

    private static Document document(String text, Claim... claims) {
        return new Document("0", "a.txt", null, Document.Form.TEXT, text, List.of(claims), Map.of());
    }

    private static Claim claim(Field field, String value, boolean binding) {
        return new Claim(field, value, "record", field.key() + ": " + value, binding);
    }
}
