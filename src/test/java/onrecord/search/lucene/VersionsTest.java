package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles whose address was seen with another text. */
class VersionsTest {
    private static final String ADDRESS = "https://example.org/2023/09/ferry-aground";
    static final String TEXT = "The ferry Aurora ran aground off the island of Lindholm early in the morning"
            + " after its steering gear had failed in heavy seas, and lifeboats from three villages took all passengers"
            + " ashore before noon while a tug from Norrvik held the ship off the rocks until the tide turned again.";
    static final String CORRECTED = TEXT.replace("three villages", "four villages");
    static final String LONGER = TEXT
            + " The owners said that the gear had been looked at in June by a yard in Turku, which found no fault in it."
            + " An inquiry by the coast guard begins on Monday; it is to hear the master, the pilot and two engineers.";
    private static final String OTHER =
            "The harbour board of Norrvik chose a builder from Turku for the new quay, which"
                    + " is to carry two cranes and a railway siding, after four rounds of bids and a complaint that a court"
                    + " threw out in the spring because it had come a week too late for the judges to hear it at all.";

    @TempDir
    Path folder;

    private static Article.Builder saved(int number, String text) {
        return SmallArchive.article(number, "Example Post", "2023-09-18", "Ferry aground", text)
                .url(ADDRESS);
    }

    private static Article updated(int number, String text, String moment) {
        return saved(number, text)
                .updated(PublicationDate.of(OffsetDateTime.parse(moment)))
                .build();
    }

    static Article captured(int number, String text, String moment) {
        return saved(number, text)
                .properties(Map.of("captured", List.of(moment)))
                .build();
    }

    static String id(int number) {
        return "%016x".formatted(number);
    }

    static SearchRequest everything() {
        return SearchRequest.of("").withSize(100).withSort(SearchRequest.Sort.OLDEST);
    }

    static SearchRequest allVersions() {
        return everything().withOptions(SearchRequest.Options.USUAL.withAllVersions(true));
    }

    /** What is found, and which texts there are, by numbers, the newest first: "2,1". */
    private void found(List<Integer> expected, String versions, Article... articles) {
        SmallArchive.write(folder, articles);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            Page<Hit> page = archive.search(everything());
            assertEquals(expected, SmallArchive.numbers(page));
            assertEquals(expected.size(), archive.articles());
            assertEquals(articles.length, archive.search(allVersions()).hits().size());
            assertEquals(
                    versions,
                    archive.versions(articles[0].id()).map(VersionsTest::told).orElse(""));
        }
    }

    static String told(Versions versions) {
        String texts = versions.newestFirst().stream()
                .map(text -> text.articles().stream()
                        .map(id -> Integer.toString(Integer.parseInt(id, 16)))
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining(","));
        return (versions.ordered() ? "" : "?") + texts;
    }

    @Test
    void the_text_changed_last_is_found() {
        found(
                List.of(3),
                "3,1,2",
                updated(1, CORRECTED, "2023-09-18T12:00:00Z"),
                updated(2, TEXT, "2023-09-18T09:00:00Z"),
                updated(3, LONGER, "2023-09-18T15:00:00+02:00"));
    }

    @Test
    void of_one_change_the_text_saved_last_is_found() {
        found(
                List.of(2),
                "2,1",
                captured(1, TEXT, "2023-09-19T06:00:00Z"),
                captured(2, CORRECTED, "2023-09-20T06:00:00Z"));
    }

    @Test
    void without_both_the_date_tells() {
        found(
                List.of(2),
                "2,1",
                saved(1, TEXT)
                        .date(PublicationDate.of(LocalDate.of(2023, 9, 17)))
                        .build(),
                saved(2, CORRECTED).build());
    }

    @Test
    void an_order_that_is_not_known_hides_nothing() {
        found(List.of(1, 2), "?1,2", saved(1, TEXT).build(), saved(2, CORRECTED).build());
    }

    @Test
    void what_is_known_to_be_older_is_hidden_where_the_newest_is_not_known() {
        found(
                List.of(1, 2),
                "?1,2,3",
                updated(1, TEXT, "2023-09-18T12:00:00Z"),
                updated(2, TEXT.replace("before noon", "by noon"), "2023-09-18T12:00:00Z"),
                updated(3, CORRECTED, "2023-09-18T09:00:00Z"));
    }

    @Test
    void a_headline_alone_may_change() {
        Article later = captured(2, TEXT, "2023-09-20T06:00:00Z").toBuilder()
                .title("Ferry held off the rocks")
                .build();
        found(List.of(2), "2,1", captured(1, TEXT, "2023-09-19T06:00:00Z"), later);
    }

    @Test
    void one_text_is_a_copy_and_no_version() {
        found(
                List.of(1, 2),
                "",
                captured(1, TEXT, "2023-09-19T06:00:00Z"),
                captured(2, TEXT.replace(" ", "  "), "2023-09-20T06:00:00Z"));
    }

    @Test
    void copies_of_the_newest_stay_and_copies_of_older_texts_go() {
        found(
                List.of(2, 4),
                "4=2,3=1",
                captured(1, TEXT, "2023-09-18T06:00:00Z"),
                captured(2, CORRECTED, "2023-09-19T06:00:00Z"),
                captured(3, TEXT, "2023-09-18T16:00:00Z"),
                captured(4, CORRECTED, "2023-09-20T06:00:00Z"));
    }

    @Test
    void a_web_archives_copy_is_a_version_of_the_original() {
        Article original = captured(2, LONGER, "2023-09-20T06:00:00Z").toBuilder()
                .url("http://www.example.org/2023/09/ferry-aground/?utm_source=feed")
                .build();
        Article copy = captured(1, TEXT, "2023-09-18T12:00:00Z").toBuilder()
                .url("https://web.archive.org/web/20230918120000/" + ADDRESS)
                .build();
        found(List.of(2), "2,1", copy, original);
    }

    @Test
    void another_text_at_one_address_is_another_article() {
        found(List.of(1, 2), "", captured(1, TEXT, "2023-09-19T06:00:00Z"), captured(2, OTHER, "2023-09-20T06:00:00Z"));
    }

    @Test
    void a_front_page_is_no_article_of_its_own() {
        found(
                List.of(1, 2),
                "",
                captured(1, TEXT, "2023-09-19T06:00:00Z").toBuilder()
                        .url("https://example.org/")
                        .build(),
                captured(2, CORRECTED, "2023-09-20T06:00:00Z").toBuilder()
                        .url("https://example.org/")
                        .build());
    }

    /** Each morning's page has half of the teasers of the day before. */
    @Test
    void a_section_page_is_another_one_each_day() {
        List<Article> mornings = IntStream.rangeClosed(1, 5)
                .mapToObj(day -> captured(
                        day,
                        IntStream.range(3 * day, 3 * day + 6)
                                .mapToObj(teaser -> words(teaser, 25))
                                .collect(Collectors.joining(" ")),
                        "2023-09-1" + day + "T06:00:00Z"))
                .toList();
        found(List.of(1, 2, 3, 4, 5), "", mornings.toArray(Article[]::new));
    }

    /** What changes a little each hour is another page by the evening. */
    @Test
    void versions_are_not_chained() {
        List<Article> hours = IntStream.rangeClosed(1, 5)
                .mapToObj(hour -> captured(
                        hour,
                        IntStream.range(2 * hour, 2 * hour + 9)
                                .mapToObj(teaser -> words(teaser, 25))
                                .collect(Collectors.joining(" ")),
                        "2023-09-18T1" + hour + ":00:00Z"))
                .toList();
        found(List.of(1, 3, 5), "", hours.toArray(Article[]::new));
    }

    @Test
    void a_wall_in_front_of_an_article_does_not_take_its_place() {
        String wall = TEXT.substring(0, 110) + " Subscribe for a krone a week to read on.";
        found(List.of(1, 2), "", captured(1, TEXT, "2023-09-19T06:00:00Z"), captured(2, wall, "2023-09-20T06:00:00Z"));
    }

    @Test
    void a_page_that_says_that_there_is_an_error_does_not_take_its_place() {
        String error =
                "Sorry, something went wrong on our side and this page cannot be shown. Please try again in a few"
                        + " minutes or go back to the front page, where all the news of the day waits for you.";
        found(List.of(1, 2), "", captured(1, TEXT, "2023-09-19T06:00:00Z"), captured(2, error, "2023-09-20T06:00:00Z"));
    }

    @Test
    void an_address_of_every_days_figures_is_no_article() {
        Article monday = saved(1, figures("Monday", "4.1", "12", "north"))
                .date(PublicationDate.of(LocalDate.of(2023, 9, 18)))
                .build();
        Article friday = saved(2, figures("Friday", "3.8", "15", "south"))
                .date(PublicationDate.of(LocalDate.of(2023, 9, 22)))
                .build();
        found(List.of(1, 2), "", monday, friday);
    }

    private static String figures(String day, String height, String degrees, String wind) {
        return "Waves off Norrvik on " + day + " reached a height of " + height
                + " metres at noon as the harbour office"
                + " measured them, and the water had " + degrees + " degrees. The wind came from the " + wind
                + " all day, and ships were told to keep clear of the shoals until the light came on again.";
    }

    @Test
    void a_short_text_tells_too_little() {
        found(
                List.of(1, 2),
                "",
                captured(1, "Ferry aground off Lindholm, all passengers are safe.", "2023-09-19T06:00:00Z"),
                captured(2, "Ferry aground off Lindholm, all its passengers are safe.", "2023-09-20T06:00:00Z"));
    }

    static String words(int seed, int many) {
        Random random = new Random(seed);
        return IntStream.range(0, many)
                .mapToObj(i -> "w" + seed + "x" + random.nextInt(1000))
                .collect(Collectors.joining(" "));
    }
}
