package onrecord.search.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateBucket;
import onrecord.search.DateInterval;
import onrecord.search.Filters;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of each interval are those of a reader who counts the articles one by one. */
class TimelinesTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 30);

    @TempDir
    private Path folder;

    /** An article: how many days behind the first it is dated, or -1 for none, and whether it is about a ferry. */
    record Made(int day, boolean ferry) {
        Article article(int number) {
            Article.Builder article =
                    SmallArchive.article(number, "News of the day", ferry ? "The ferry came." : "The bridge stood.");
            return day < 0
                    ? article.build()
                    : article.date(PublicationDate.of(FIRST.plusDays(day))).build();
        }

        boolean within(DateBucket bucket) {
            LocalDate date = FIRST.plusDays(day);
            return day >= 0 && !date.isBefore(bucket.from()) && !date.isAfter(bucket.to());
        }
    }

    @Provide
    Arbitrary<List<Made>> articles() {
        return Combinators.combine(Arbitraries.integers().between(-1, 800), Arbitraries.of(true, false))
                .as(Made::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 12)
    void every_interval_counts_as_one_by_one(@ForAll("articles") List<Made> made, @ForAll DateInterval interval)
            throws IOException {
        Path archive = Files.createTempDirectory("timelines");
        List<Article> articles = new ArrayList<>();
        made.forEach(one -> articles.add(one.article(articles.size() + 1)));
        SmallArchive.write(archive, articles.toArray(Article[]::new));
        try (ArchiveSearcher searcher = LuceneSearcher.open(archive)) {
            Timelines timelines = Timelines.of(
                    searcher, List.of(SearchRequest.of("ferry"), SearchRequest.of("bridge")), false, interval);
            Timelines.Line ferry = timelines.lines().get(0);
            Timelines.Line bridge = timelines.lines().get(1);
            long undated = made.stream().filter(one -> one.day() < 0).count();
            assertEquals(undated, ferry.undated() + bridge.undated());
            assertEquals(0, ferry.spread());
            assertEquals(made.size(), ferry.found() + bridge.found());
            for (int i = 0; i < timelines.all().buckets().size(); i++) {
                DateBucket bucket = timelines.all().buckets().get(i);
                long ferries = made.stream()
                        .filter(one -> one.ferry() && one.within(bucket))
                        .count();
                long all = made.stream().filter(one -> one.within(bucket)).count();
                assertEquals(ferries, ferry.buckets().get(i).count());
                assertEquals(all, bucket.count());
                assertEquals(all == 0 ? null : (Double) ((double) ferries / all), timelines.share(ferry, i));
            }
        }
    }

    @Test
    void what_is_dated_less_exactly_than_the_interval_is_told_apart() {
        SmallArchive.write(
                folder,
                SmallArchive.article(1, "The Post", "2023-08-02", "A ferry", "The ferry came.")
                        .build(),
                SmallArchive.article(2, "Another ferry", "The ferry left.")
                        .date(PublicationDate.of(YearMonth.of(2023, 8)))
                        .build());
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            List<SearchRequest> searches = List.of(SearchRequest.of("ferry"), SearchRequest.of("zeppelin ferry"));
            Timelines days = Timelines.of(searcher, searches, false, DateInterval.DAY);
            assertEquals(1, days.lines().getFirst().spread());
            assertEquals(1, days.lines().getFirst().buckets().get(1).count());
            Timelines months = Timelines.of(searcher, searches, false, DateInterval.MONTH);
            assertEquals(0, months.lines().getFirst().spread());
            assertEquals(2, months.lines().getFirst().buckets().getFirst().count());
            assertEquals(0, months.lines().getLast().found(), "what nearly matches is not what was asked for");
            assertEquals(0, months.share(months.lines().getLast(), 0));
        }
    }

    @Test
    void days_that_are_chosen_bound_what_is_counted() {
        SmallArchive.write(
                folder,
                SmallArchive.article(1, "The Post", "2023-08-02", "A ferry", "The ferry came.")
                        .build(),
                SmallArchive.article(2, "The Post", "2023-09-02", "A ferry", "The ferry left.")
                        .build());
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            SearchRequest september =
                    SearchRequest.of("ferry").withFilters(Filters.NONE.withDays(LocalDate.of(2023, 9, 1), null));
            Timelines timelines = Timelines.of(searcher, List.of(september), false, DateInterval.MONTH);
            assertEquals(
                    List.of("2023-09"),
                    timelines.all().buckets().stream().map(DateBucket::key).toList());
            SearchRequest later =
                    SearchRequest.of("ferry").withFilters(Filters.NONE.withDays(LocalDate.of(2024, 9, 1), null));
            assertEquals(
                    List.of(),
                    Timelines.of(searcher, List.of(later), false, null).all().buckets());
        }
    }

    @Test
    void too_many_intervals_are_refused_with_what_to_do() {
        SmallArchive.write(
                folder,
                SmallArchive.article(1, "The Post", "1901-08-02", "A ferry", "The ferry came.")
                        .build(),
                SmallArchive.article(2, "The Post", "2023-09-02", "A ferry", "The ferry left.")
                        .build());
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            List<SearchRequest> searches = List.of(SearchRequest.of("ferry"));
            QueryError error =
                    assertThrows(QueryError.class, () -> Timelines.of(searcher, searches, false, DateInterval.DAY));
            assertEquals("interval", error.param());
            assertEquals(
                    DateInterval.YEAR,
                    Timelines.of(searcher, searches, false, null).interval());
        }
    }
}
