package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.index.TimelessArchive;
import onrecord.keep.Change;
import onrecord.keep.CorrectionLog;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Arrivals;
import onrecord.search.Filters;
import onrecord.search.Page;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an article was taken in is kept with it, asked for and sorted by. */
class AddedTest {
    private static final Article OLD =
            SmallArchive.article(1, "Weir opens", "The weir opens in May.").build();
    private static final Article NEW = SmallArchive.quoting(
            SmallArchive.article(2, "Weir shuts", "\"We shut the weir,\" said Ida Brandt."),
            "We shut the weir,",
            "Ida Brandt");

    @TempDir
    Path folder;

    private void take(String moment, Article... articles) {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder, at(moment))) {
            for (Article article : articles) {
                writer.put(article);
            }
            writer.commit();
        }
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    private List<Integer> found(String query) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return SmallArchive.numbers(archive.search(SearchRequest.of(query).withSort(SearchRequest.Sort.ADDED)));
        }
    }

    private Optional<Instant> added(Article article) {
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            return archive.added(article.id());
        }
    }

    @Test
    void days_and_moments_find_what_was_taken_in_then_and_the_last_comes_first() {
        take("2024-03-01T23:59:59.999Z", OLD);
        take("2024-03-02T00:00:00Z", NEW);
        assertEquals(List.of(2, 1), found("weir"));
        assertEquals(List.of(1), found("added:2024-03-01"));
        assertEquals(List.of(2), found("added:2024-03-02"));
        assertEquals(List.of(2, 1), found("added:2024-03"));
        assertEquals(List.of(2, 1), found("added:*"));
        assertEquals(List.of(), found("added:<2024-03-01"));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            SearchRequest since =
                    SearchRequest.of("weir").withFilters(Filters.NONE.withSince(Instant.parse("2024-03-02T00:00:00Z")));
            assertEquals(List.of(2), SmallArchive.numbers(archive.search(since)));
            Page<QuoteHit> quotes = archive.quotes(since.withSort(SearchRequest.Sort.ADDED));
            assertEquals(1, quotes.total().value());
            assertEquals(
                    Instant.parse("2024-03-02T00:00:00Z"),
                    quotes.hits().getFirst().article().added());
            assertEquals(
                    0,
                    archive.quotes(SearchRequest.of("added:2024-03-01")).total().value());
        }
    }

    @Test
    void an_article_keeps_its_time_until_its_text_changes_or_while_its_source_does_not() {
        take("2024-03-01T10:00:00Z", OLD, NEW);
        take("2024-04-01T10:00:00Z", OLD.toBuilder().section("Rivers").build());
        assertEquals(Optional.of(Instant.parse("2024-03-01T10:00:00Z")), added(OLD));
        Article longer =
                OLD.toBuilder().body("The weir opens in May. Or in June.").build();
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder, at("2024-05-01T10:00:00Z"))) {
            writer.putAgain(longer);
            writer.commit();
        }
        assertEquals(Optional.of(Instant.parse("2024-03-01T10:00:00Z")), added(OLD));
        take("2024-06-01T10:00:00Z", OLD);
        assertEquals(Optional.of(Instant.parse("2024-06-01T10:00:00Z")), added(OLD));
        assertEquals(Optional.of(Instant.parse("2024-03-01T10:00:00Z")), added(NEW));
    }

    @Test
    void a_corrected_article_keeps_its_time_and_so_does_one_that_was_out_for_a_while() {
        take("2024-03-01T10:00:00Z", OLD);
        CorrectionLog log = new CorrectionLog(folder, at("2024-03-05T10:00:00Z"));
        String removed = log.add("", List.of(new Change.Removed(Target.of(OLD))))
                .getFirst()
                .key();
        take("2024-04-01T10:00:00Z");
        assertEquals(List.of(), found("weir"));
        log.add("", List.of(new Change.Undone(removed)));
        take("2024-05-01T10:00:00Z");
        assertEquals(Optional.of(Instant.parse("2024-03-01T10:00:00Z")), added(OLD));
        log.add("", List.of(Change.Filed.tag(Target.of(OLD), "river")));
        take("2024-06-01T10:00:00Z", OLD);
        assertEquals(List.of(1), found("tag:river"));
        assertEquals(Optional.of(Instant.parse("2024-03-01T10:00:00Z")), added(OLD));
    }

    @Test
    void what_is_taken_in_later_has_a_later_time_though_the_clock_be_set_back() {
        take("2024-03-01T10:00:00Z", OLD);
        take("2023-01-01T10:00:00Z", NEW);
        assertEquals(Optional.of(Instant.parse("2024-03-01T10:00:00.001Z")), added(NEW));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(new Arrivals(Instant.parse("2024-03-01T10:00:00.001Z"), 0), archive.arrivals());
        }
    }

    @Test
    void what_several_commits_of_one_writer_take_in_has_times_of_its_own() {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder, at("2024-03-01T10:00:00Z"))) {
            writer.put(OLD);
            writer.commit();
            writer.put(NEW);
            writer.put(OLD);
            writer.commit();
        }
        assertEquals(Optional.of(Instant.parse("2024-03-01T10:00:00Z")), added(OLD));
        assertEquals(Optional.of(Instant.parse("2024-03-01T10:00:00.001Z")), added(NEW));
    }

    @Test
    void a_search_that_asks_for_it_says_when_the_newest_came_and_others_do_not() {
        take("2024-03-01T10:00:00Z", OLD);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertNull(archive.search(SearchRequest.of("weir")).arrivals());
            assertNotNull(
                    archive.search(SearchRequest.of("weir -added:2024-02")).arrivals());
        }
    }

    @Test
    void an_archive_of_before_says_of_how_many_it_does_not_know_and_keeps_to_that() {
        TimelessArchive.write(folder, OLD);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(new Arrivals(null, 1), archive.arrivals());
        }
        take("2024-03-01T10:00:00Z", OLD, NEW);
        assertEquals(Optional.empty(), added(OLD));
        assertEquals(List.of(2, 1), found("weir"));
        assertEquals(List.of(2), found("added:*"));
        assertEquals(List.of(1), found("weir -added:*"));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            assertEquals(new Arrivals(Instant.parse("2024-03-01T10:00:00Z"), 1), archive.arrivals());
        }
    }

    @Test
    void pages_by_added_go_on_where_the_last_one_ended() {
        take("2024-03-01T10:00:00Z", OLD);
        take("2024-03-02T10:00:00Z", NEW);
        SearchRequest one =
                SearchRequest.of("weir").withSort(SearchRequest.Sort.ADDED).withSize(1);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            var first = archive.search(one);
            assertEquals(List.of(2), SmallArchive.numbers(first));
            assertEquals(List.of(1), SmallArchive.numbers(archive.search(one.withCursor(first.next()))));
        }
    }
}
