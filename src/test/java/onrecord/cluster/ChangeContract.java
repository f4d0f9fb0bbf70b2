package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onrecord.index.ArchiveWriter;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.CorrectionLog;
import onrecord.keep.Target;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.LinkState;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.Versions;
import org.junit.jupiter.api.Test;

/** What an archive promises about corrections, the time at which articles were taken in, and versions of a text. */
abstract class ChangeContract extends OwnContract {
    private static final List<Article> PILE = new MadeUpArticles(21).some(40);

    /** @param clock tells when articles are taken in */
    abstract ArchiveWriter writer(Path folder, Clock clock);

    private static Set<String> ids(Page<Hit> page) {
        return page.hits().stream().map(Hit::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<Article> articles) {
        return articles.stream().map(Article::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SearchRequest all(String query) {
        return SearchRequest.of(query).withSize(SearchRequest.MAX_SIZE).withHighlight(false);
    }

    private List<Correction> correct(Change... changes) {
        List<Correction> said = new CorrectionLog(folder, Clock.systemUTC()).add("somebody", List.of(changes));
        writer(folder).close();
        try (ArchiveWriter writer = writer(folder)) {
            writer.commit();
        }
        return said;
    }

    private void assertShows(List<Article> articles) {
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(ids(articles), ids(archive.search(all(""))));
            assertEquals(articles.size(), archive.articles());
            assertEquals(
                    articles.stream()
                            .flatMap(article -> article.quotes().stream())
                            .filter(Quote::isSaid)
                            .count(),
                    archive.quotes(all("").withSize(0)).total().value());
            for (Article article : articles) {
                assertEquals(Optional.of(article), archive.article(article.id()));
            }
        }
    }

    @Test
    void corrections_show_at_once_and_can_be_taken_back() {
        make(folder);
        write(PILE);
        Article other = PILE.get(1);
        Article gone = PILE.get(2);
        List<Correction> said = correct(
                new Change.Value(Target.of(other), Field.TITLE, List.of("Zephyr over the harbour")),
                new Change.Value(Target.of(other), Field.OUTLET, List.of("The Corrected Post")),
                new Change.Removed(Target.of(gone)));
        try (ArchiveSearcher archive = searcher(folder)) {
            Set<String> left = new TreeSet<>(ids(PILE));
            left.remove(gone.id());
            assertEquals(left, ids(archive.search(all(""))));
            assertEquals(left.size(), archive.articles());
            assertTrue(archive.article(gone.id()).isEmpty());
            assertEquals(Set.of(other.id()), ids(archive.search(all("zephyr"))));
            assertEquals(Set.of(other.id()), ids(archive.search(all("").withFilters(of("The Corrected Post")))));
            Article shown = archive.article(other.id()).orElseThrow();
            assertEquals("Zephyr over the harbour", shown.title());
            assertEquals(other.quotes(), shown.quotes());
            assertEquals(
                    PILE.stream()
                            .filter(article -> !article.equals(gone))
                            .mapToLong(article -> article.quotes().size())
                            .sum(),
                    archive.quotes(all("").withSize(0)).total().value());
        }
        // read again, it is shown as it was corrected
        write(List.of(other, gone));
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(
                    "Zephyr over the harbour",
                    archive.article(other.id()).orElseThrow().title());
            assertTrue(archive.article(gone.id()).isEmpty());
        }
        correct(new Change.Undone(said.getFirst().act()));
        assertShows(PILE);
    }

    private static Filters of(String outlet) {
        return Filters.NONE.withFacets(Map.of(FacetName.OUTLET, new Selection(List.of(outlet), List.of())));
    }

    @Test
    void a_commit_shows_what_was_corrected_while_the_archive_was_open() {
        make(folder);
        try (ArchiveWriter writer = writer(folder)) {
            PILE.forEach(writer::put);
            writer.commit();
            Article one = PILE.get(3);
            new CorrectionLog(folder, Clock.systemUTC())
                    .add("", List.of(new Change.Value(Target.of(one), Field.TITLE, List.of("Zephyr"))));
            new CorrectionLog(folder, Clock.systemUTC())
                    .add("", List.of(new Change.Merged(List.of("One House", outlet(PILE.getFirst())))));
            writer.commit();
            try (ArchiveSearcher archive = searcher(folder)) {
                assertEquals(Set.of(one.id()), ids(archive.search(all("title:zephyr"))));
                assertEquals(
                        PILE.stream()
                                .filter(article -> outlet(article).equals(outlet(PILE.getFirst())))
                                .map(Article::id)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        ids(archive.search(all("").withFilters(of("One House")))));
            }
        }
    }

    private static String outlet(Article article) {
        return NaiveReader.outlet(article);
    }

    @Test
    void labels_find_articles_and_quotes_and_leave_links_as_they_are() {
        make(folder);
        write(PILE);
        relink();
        Article tagged = PILE.get(4);
        Article quoting = PILE.stream()
                .filter(article -> article.quotes().size() > 2)
                .findFirst()
                .orElseThrow();
        Quote quote = quoting.quotes().get(1);
        Change.Words words = new Change.Words(
                quote.text(), quoting.body().codePointCount(0, quote.span().start()));
        correct(
                Change.Filed.tag(Target.of(tagged), "Weir files"),
                new Change.Filed(Target.of(quoting), words, Change.Shelf.COLLECTION, "Chapter two", true),
                new Change.Noted(Target.of(tagged), null, "ask again"));
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(Set.of(tagged.id()), ids(archive.search(all("tag:\"weir files\""))));
            assertEquals(Set.of(quoting.id()), ids(archive.search(all("in:\"chapter two\""))));
            assertEquals(0, archive.quotes(all("tag:weir")).total().value());
            assertEquals(
                    List.of(quote),
                    archive.quotes(all("in:chapter")).hits().stream()
                            .map(hit -> hit.quote())
                            .toList());
            Filters collected = Filters.NONE.withFacets(
                    Map.of(FacetName.COLLECTION, new Selection(List.of("Chapter two"), List.of())));
            assertEquals(Set.of(quoting.id()), ids(archive.search(all("").withFilters(collected))));
            assertEquals(
                    1, archive.quotes(all("").withFilters(collected)).total().value());
            for (FacetName facet : List.of(FacetName.TAG, FacetName.COLLECTION)) {
                var counts = Objects.requireNonNull(archive.search(all("").withFacets(Set.of(facet)))
                        .facets()
                        .get(facet));
                assertEquals(1, counts.buckets().getFirst().count());
                assertEquals(PILE.size() - 1, counts.missing());
            }
            assertTrue(archive.isLinked());
        }
    }

    /** Says that all articles are linked, of which none is. */
    private void relink() {
        try (ArchiveWriter writer = writer(folder);
                ArchiveSearcher archive = searcher(folder)) {
            LinkState state = archive.linkState();
            for (Stretch stretch : state.stale()) {
                writer.relink(stretch, state.signature(stretch), List.of());
            }
            writer.commit();
            archive.lookAgain();
            assertTrue(archive.isLinked());
        }
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    private void take(String moment, Article... articles) {
        try (ArchiveWriter writer = writer(folder, at(moment))) {
            for (Article article : articles) {
                writer.put(article);
            }
            writer.commit();
        }
    }

    @Test
    void when_an_article_was_taken_in_is_kept_until_it_says_something_else() {
        make(folder);
        Article first = PILE.get(0);
        Article second = PILE.get(1);
        Article third = new MadeUpArticles(5).article(77, 3);
        take("2024-03-01T23:59:59.999Z", first, second);
        take("2024-03-02T00:00:00Z", third);
        // what it says is the same, and what is known of it is not
        take("2024-04-01T10:00:00Z", first.toBuilder().section("Rivers").build());
        Article changed = second.toBuilder().title("Another headline").build();
        take("2024-05-01T10:00:00Z", changed);
        // the clock was set back
        Article late = new MadeUpArticles(6).article(78, 0);
        take("2024-01-01T10:00:00Z", late);
        try (ArchiveSearcher archive = searcher(folder)) {
            List<String> order = archive.search(all("").withSort(SearchRequest.Sort.ADDED)).hits().stream()
                    .map(Hit::id)
                    .toList();
            assertEquals(List.of(late.id(), changed.id(), third.id(), first.id()), order);
            assertEquals(Optional.of(Instant.parse("2024-03-01T23:59:59.999Z")), archive.added(first.id()));
            assertEquals(Optional.of(Instant.parse("2024-05-01T10:00:00Z")), archive.added(second.id()));
            assertEquals(Optional.of(Instant.parse("2024-05-01T10:00:00.001Z")), archive.added(late.id()));
            assertEquals(
                    Instant.parse("2024-05-01T10:00:00.001Z"),
                    archive.arrivals().last());
            assertEquals(0, archive.arrivals().unknown());
            assertEquals(Set.of(first.id()), ids(archive.search(all("added:2024-03-01"))));
            assertEquals(Set.of(first.id(), third.id()), ids(archive.search(all("added:2024-03"))));
            assertEquals(4, archive.search(all("added:*")).total().value());
            SearchRequest since = all("").withFilters(Filters.NONE.withSince(Instant.parse("2024-03-02T00:00:00Z")));
            Page<Hit> page = archive.search(since);
            assertEquals(Set.of(third.id(), changed.id(), late.id()), ids(page));
            assertEquals(archive.arrivals(), page.arrivals());
            assertEquals(
                    3 + changed.quotes().size(), archive.quotes(since).total().value());
            for (Hit hit : page.hits()) {
                assertEquals(archive.added(hit.id()), Optional.ofNullable(hit.added()));
            }
            assertEquals(
                    Instant.parse("2024-03-02T00:00:00Z"),
                    archive.quotes(all("added:2024-03-02"))
                            .hits()
                            .getFirst()
                            .article()
                            .added());
        }
    }

    private static Article saved(int number, String villages, String moment) {
        Article.Builder article = Article.builder(MadeUpArticles.id(number), number + ".html")
                .title("The ferry Aurora")
                .body(("The ferry Aurora ran aground off the island of Lindholm early in the morning after its steering"
                                + " gear had failed in heavy seas, and lifeboats from %s villages took all passengers"
                                + " ashore before noon while a tug from Norrvik held the ship off the rocks.")
                        .formatted(villages))
                .url("https://example.org/2023/09/ferry")
                .outlet(new Outlet("Example Post", null));
        return moment.isEmpty()
                ? article.build()
                : article.properties(Map.of("captured", List.of(moment))).build();
    }

    @Test
    void the_newest_of_the_texts_of_an_address_is_found() {
        make(folder);
        Article older = saved(1, "three", "2023-09-18T06:00:00Z");
        Article newer = saved(2, "four", "2023-09-18T09:00:00Z");
        Article elsewhere = saved(3, "five", "2023-09-18T09:30:00Z").toBuilder()
                .url("https://example.org/2")
                .build();
        write(List.of(newer));
        assertEquals(Set.of(newer.id()), found());
        write(List.of(older, elsewhere));
        assertEquals(Set.of(newer.id(), elsewhere.id()), found());
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(2, archive.articles());
            assertEquals(Optional.of(older), archive.article(older.id()));
            Versions versions = archive.versions(older.id()).orElseThrow();
            assertEquals(versions, archive.versions(newer.id()).orElseThrow());
            assertEquals(
                    List.of(List.of(newer.id()), List.of(older.id())),
                    versions.newestFirst().stream().map(Versions.Text::articles).toList());
            assertTrue(archive.versions(elsewhere.id()).isEmpty());
            SearchRequest everyText = all("aurora").withOptions(SearchRequest.Options.USUAL.withAllVersions(true));
            Page<Hit> page = archive.search(everyText);
            assertEquals(Set.of(older.id(), newer.id(), elsewhere.id()), ids(page));
            for (Hit hit : page.hits()) {
                assertEquals(hit.id().equals(elsewhere.id()), hit.version() == null);
            }
        }
        Article newest = saved(4, "six", "2023-09-19T09:00:00Z");
        write(List.of(newest));
        assertEquals(Set.of(newest.id(), elsewhere.id()), found());
        try (ArchiveWriter writer = writer(folder)) {
            writer.remove(newest.id());
            writer.commit();
        }
        assertEquals(Set.of(newer.id(), elsewhere.id()), found());
    }

    private Set<String> found() {
        try (ArchiveSearcher archive = searcher(folder)) {
            return ids(archive.search(all("aurora")));
        }
    }

    @Test
    void days_that_follow_from_others_are_told_and_found() {
        make(folder);
        Article undated =
                Article.builder(MadeUpArticles.id(3), "3.txt").body("amber").build();
        Article january = dated(1, PublicationDate.of(LocalDate.of(2023, 1, 5)));
        Link range =
                new Link.Date(undated.id(), LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 9), List.of(january.id()));
        write(List.of(january, undated));
        try (ArchiveWriter writer = writer(folder);
                ArchiveSearcher archive = searcher(folder)) {
            LinkState state = archive.linkState();
            for (Stretch stretch : state.stale()) {
                writer.relink(
                        stretch,
                        state.signature(stretch),
                        stretch.equals(Stretch.FOLLOWING) ? List.of(range) : List.<Link>of());
            }
            String before = archive.generation();
            writer.commit();
            archive.lookAgain();
            assertNotEquals(before, archive.generation());
            Filters inferred = Filters.NONE.withDates(Filters.Dates.INFERRED);
            Page<Hit> page = archive.search(all("amber").withFilters(inferred));
            assertEquals(Set.of(undated.id()), ids(page));
            assertEquals(range, page.hits().getFirst().inferred());
            Filters later = inferred.withDays(LocalDate.of(2023, 1, 10), null);
            assertEquals(Set.of(), ids(archive.search(all("amber").withFilters(later))));
            Filters within = inferred.withDays(LocalDate.of(2023, 1, 9), LocalDate.of(2023, 2, 1));
            assertEquals(Set.of(undated.id()), ids(archive.search(all("amber").withFilters(within))));
            List<Hit> hits = new ArrayList<>(archive.search(all("amber")).hits());
            hits.removeIf(hit -> hit.id().equals(undated.id()));
            assertNull(hits.getFirst().inferred());
        }
    }
}
