package onrecord.cluster;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveWriter;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.SourceFile;
import onrecord.model.Span;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateBucket;
import onrecord.search.DateCounts;
import onrecord.search.DateInterval;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.search.SpeakerFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What an archive promises, whichever engine keeps it, told against a reader that reads every article for each
 * question.
 */
abstract class ArchiveContract extends LanguageContract {
    private static final List<Article> PILE = new MadeUpArticles(7).some(150);

    private static Set<String> ids(Page<Hit> page) {
        return page.hits().stream().map(Hit::id).collect(Collectors.toSet());
    }

    private static SearchRequest all(String query) {
        return SearchRequest.of(query).withSize(SearchRequest.MAX_SIZE).withHighlight(false);
    }

    @Test
    void finds_what_made_up_queries_mean() {
        make(folder);
        write(PILE);
        MadeUpArticles queries = new MadeUpArticles(11);
        NaiveReader reader = new NaiveReader(PILE);
        int some = 0;
        try (ArchiveSearcher archive = searcher(folder)) {
            for (int i = 0; i < 30; i++) {
                NaiveReader.Asked asked = queries.query(2);
                Page<Hit> page = archive.search(all(asked.typed()));
                Set<String> wanted = reader.ids(asked);
                if (!page.interpretation().relaxed()) {
                    assertEquals(wanted, ids(page), asked.typed());
                    assertEquals(wanted.size(), page.total().value(), asked.typed());
                    assertTrue(page.total().exact(), asked.typed());
                    some += wanted.isEmpty() ? 0 : 1;
                }
            }
            assertTrue(some > 12, "queries that find something: " + some);
            assertEquals(
                    new HashSet<>(reader.quotes("lagoon")),
                    new HashSet<>(archive.quotes(all("lagoon")).hits().stream()
                            .map(hit -> hit.article().id() + " "
                                    + archive.article(hit.article().id())
                                            .orElseThrow()
                                            .quotes()
                                            .indexOf(hit.quote()))
                            .toList()));
        }
    }

    @Test
    void asks_for_less_only_where_that_is_wanted() {
        make(folder);
        write(PILE);
        SearchRequest less = all("amber unicorn");
        SearchRequest asTyped = less.withOptions(less.options().withRelaxes(false));
        List<Article> found = new ArrayList<>();
        try (ArchiveSearcher archive = searcher(folder)) {
            assertTrue(archive.search(less).total().value() > 0);
            assertEquals(0, archive.search(asTyped).total().value());
            assertEquals(0, archive.quotes(asTyped).total().value());
            archive.forEach(asTyped, found::add);
            assertEquals(List.of(), found);
        }
    }

    @Test
    void the_quotes_of_the_articles_that_made_up_queries_find() {
        make(folder);
        write(PILE);
        MadeUpArticles queries = new MadeUpArticles(12);
        NaiveReader reader = new NaiveReader(PILE);
        try (ArchiveSearcher archive = searcher(folder)) {
            for (int i = 0; i < 12; i++) {
                NaiveReader.Asked asked = queries.query(2);
                String within = "text:(" + asked.typed() + ")";
                Set<String> wanted = reader.ids(asked);
                long quotes = PILE.stream()
                        .filter(article -> wanted.contains(article.id()))
                        .flatMap(article -> article.quotes().stream())
                        .filter(Quote::isSaid)
                        .count();
                assertEquals(wanted, ids(archive.search(all(within))), within);
                assertEquals(quotes, archive.quotes(all(within)).total().value(), within);
            }
        }
    }

    @Test
    void counts_facets_of_articles_and_of_quotes() {
        make(folder);
        write(PILE);
        NaiveReader reader = new NaiveReader(PILE);
        Set<FacetName> facets = Set.of(FacetName.OUTLET, FacetName.SPEAKER);
        NaiveReader.Asked asked = NaiveReader.word("amber");
        List<Article> matching = PILE.stream().filter(asked.means()).toList();
        try (ArchiveSearcher archive = searcher(folder)) {
            Page<Hit> page = archive.search(all(asked.typed()).withFacets(facets));
            assertEquals(
                    NaiveReader.top(matching, article -> Set.of(NaiveReader.outlet(article)), 20),
                    buckets(page.facets().get(FacetName.OUTLET)));
            assertEquals(
                    NaiveReader.top(matching, NaiveReader::speakers, 20),
                    buckets(page.facets().get(FacetName.SPEAKER)));
            var quotes = archive.quotes(SearchRequest.of("").withFacets(facets)).facets();
            assertEquals(
                    NaiveReader.topOfQuotes(PILE, article -> quote -> NaiveReader.outlet(article), 20),
                    buckets(quotes.get(FacetName.OUTLET)));
            assertEquals(
                    NaiveReader.topOfQuotes(PILE, article -> NaiveReader::speaker, 20),
                    buckets(quotes.get(FacetName.SPEAKER)));
            assertEquals(
                    NaiveReader.top(PILE, article -> Set.of(NaiveReader.outlet(article)), 7),
                    buckets(archive.facet(SearchRequest.of(""), FacetName.OUTLET, "outl", 7)));
            assertEquals(reader.articles().size(), archive.articles());
            assertEquals(reader.articles().size(), archive.stats().articles());
        }
    }

    private static List<String> buckets(@Nullable FacetCounts counted) {
        FacetCounts counts = Objects.requireNonNull(counted);
        assertTrue(counts.exact());
        return counts.buckets().stream()
                .map(bucket -> bucket.value() + " " + bucket.count())
                .toList();
    }

    @Test
    void counts_over_time_what_may_be_of_several_days() {
        make(folder);
        write(List.of(
                dated(1, PublicationDate.of(LocalDate.of(2023, 1, 5))),
                dated(2, PublicationDate.of(LocalDate.of(2023, 1, 5))),
                dated(3, PublicationDate.of(LocalDate.of(2023, 2, 20))),
                dated(
                        4,
                        new PublicationDate(
                                LocalDate.of(2023, 1, 1),
                                LocalDate.of(2023, 1, 31),
                                PublicationDate.Precision.MONTH,
                                null)),
                Article.builder(MadeUpArticles.id(5), "5.txt").body("amber").build()));
        try (ArchiveSearcher archive = searcher(folder)) {
            DateCounts counts = Objects.requireNonNull(
                    archive.search(SearchRequest.of("amber").withDateFacet(true))
                            .dates());
            assertEquals(1, counts.undated());
            assertEquals(DateInterval.DAY, counts.interval());
            DateBucket fifth = counts.buckets().stream()
                    .filter(bucket -> bucket.key().equals("2023-01-05"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(2, fifth.count());
            assertEquals(1, fifth.imprecise());
            Filters stated = new Filters(Map.of(), null, null, Filters.Undated.INCLUDE, Filters.Dates.STATED, null);
            assertEquals(
                    4,
                    archive.search(SearchRequest.of("amber").withFilters(stated))
                            .total()
                            .value());
        }
    }

    @Test
    void pages_by_cursor_give_each_article_once_while_the_archive_changes() {
        make(folder);
        write(PILE);
        for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
            try (ArchiveSearcher archive = searcher(folder)) {
                SearchRequest request =
                        SearchRequest.of("amber").withSort(sort).withSize(17).withHighlight(false);
                Set<String> wanted = new NaiveReader(PILE).ids(NaiveReader.word("amber"));
                List<String> seen = new ArrayList<>();
                Page<Hit> page = archive.search(request);
                page.hits().forEach(hit -> seen.add(hit.id()));
                while (page.next() != null) {
                    page = archive.search(request.withCursor(page.next()));
                    page.hits().forEach(hit -> seen.add(hit.id()));
                }
                assertEquals(wanted, new HashSet<>(seen), sort.name());
                assertEquals(wanted.size(), seen.size(), sort.name());
                List<String> exported = new ArrayList<>();
                archive.forEach(request, article -> exported.add(article.id()));
                assertEquals(wanted, new HashSet<>(exported));
                assertEquals(wanted.size(), exported.size());
            }
        }
    }

    @Test
    void shows_passages_in_which_the_marked_words_are_those_asked_for() {
        make(folder);
        write(PILE);
        try (ArchiveSearcher archive = searcher(folder)) {
            Page<Hit> page = archive.search(SearchRequest.of("harbour"));
            assertFalse(page.hits().isEmpty());
            for (Hit hit : page.hits()) {
                assertFalse(hit.snippets().isEmpty());
                for (Snippet snippet : hit.snippets()) {
                    for (Span range : snippet.ranges()) {
                        assertEquals("harbour", range.in(snippet.text()).toLowerCase(Locale.ROOT));
                    }
                }
                assertFalse(archive.matches(hit.id(), "harbour").isEmpty());
            }
        }
    }

    @Test
    void an_article_that_is_replaced_by_one_with_fewer_quotes_has_no_other() {
        make(folder);
        Article many = new MadeUpArticles(3).article(1, 30);
        Article few = new MadeUpArticles(4).article(1, 2);
        write(List.of(many));
        write(List.of(few));
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(1, archive.articles());
            assertEquals(2, archive.quotes(all("")).total().value());
            assertEquals(few, archive.article(few.id()).orElseThrow());
            for (String word : MadeUpArticles.WORDS) {
                NaiveReader.Asked said = NaiveReader.said(word);
                if (!archive.search(all(said.typed())).interpretation().relaxed()) {
                    assertEquals(new NaiveReader(List.of(few)).ids(said), ids(archive.search(all(said.typed()))), word);
                }
            }
        }
    }

    @Test
    void speakers_are_one_over_spellings_and_as_aliases_say() throws IOException {
        make(folder);
        write(PILE);
        List<String> names = NaiveReader.topOfQuotes(PILE, article -> NaiveReader::speaker, 2).stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
        long both = PILE.stream()
                .filter(article -> NaiveReader.speakers(article).stream().anyMatch(names::contains))
                .count();
        long quotes = PILE.stream()
                .flatMap(article -> article.quotes().stream())
                .filter(quote -> names.contains(NaiveReader.speaker(quote)))
                .count();
        try (ArchiveSearcher archive = searcher(folder)) {
            Files.writeString(folder.resolve("aliases.tsv"), String.join("\t", names) + "\n");
            SpeakerFacts facts =
                    archive.speakers(SearchRequest.of(""), names.subList(1, 2)).getFirst();
            assertEquals(names.getFirst(), facts.name());
            assertEquals(both, facts.articles());
            assertEquals(quotes, facts.quotes());
            FacetCounts counts =
                    Objects.requireNonNull(archive.search(SearchRequest.of("").withFacets(Set.of(FacetName.SPEAKER)))
                            .facets()
                            .get(FacetName.SPEAKER));
            assertEquals(names.getFirst(), counts.buckets().getFirst().value());
            assertEquals(both, counts.buckets().getFirst().count());
        }
    }

    @Test
    void words_of_any_kind_are_found() {
        make(folder);
        List<String> odd =
                List.of("1;2", "a\u00B7b", "\uFDFA", "x".repeat(240), "\u65E5\u672C", "it's", "=", "a|b", "C++");
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < odd.size(); i++) {
            articles.add(Article.builder(MadeUpArticles.id(i), i + ".txt")
                    .title("number " + i)
                    .body("before " + odd.get(i) + " behind")
                    .build());
        }
        write(articles);
        try (ArchiveSearcher archive = searcher(folder)) {
            for (int i = 0; i < odd.size(); i++) {
                String query = "\"before " + odd.get(i).replace("\"", "") + "\"";
                assertTrue(ids(archive.search(all(query))).contains(MadeUpArticles.id(i)), odd.get(i));
                assertEquals(
                        articles.get(i), archive.article(MadeUpArticles.id(i)).orElseThrow());
            }
        }
    }

    @Test
    void every_query_is_answered() {
        make(folder);
        write(PILE.subList(0, 60));
        String words = String.join(" ", MadeUpArticles.WORDS).repeat(20);
        List<String> queries = List.of(
                words,
                "*" + "a".repeat(600) + "*",
                "body:a*",
                "body:*a",
                "a?b*".repeat(100),
                "amber~2 body:amber~",
                "((",
                ":");
        try (ArchiveSearcher archive = searcher(folder)) {
            for (String query : queries) {
                assertDoesNotThrow(() -> archive.search(all(query)), query);
            }
        }
    }

    @Test
    void a_commit_makes_all_searchable_and_another_generation() {
        make(folder);
        Article first = PILE.getFirst();
        write(List.of(first));
        SourceFile file =
                new SourceFile("/pile/1.txt", "/pile", "/pile/1.txt", 5, 9, "ab", List.of(first.id()), List.of(), "");
        try (ArchiveSearcher archive = searcher(folder);
                ArchiveWriter writer = writer(folder)) {
            String before = archive.generation();
            writer.put(PILE.get(1));
            writer.remove(first.id());
            writer.putFile(file);
            archive.lookAgain();
            assertEquals(before, archive.generation());
            writer.commit();
            archive.lookAgain();
            assertNotEquals(before, archive.generation());
            assertEquals(Set.of(PILE.get(1).id()), ids(archive.search(all(""))));
            assertTrue(archive.article(first.id()).isEmpty());
            assertEquals(
                    0,
                    archive.quotes(all("").withSize(0)).total().value()
                            - PILE.get(1).quotes().size());
            assertEquals(file, writer.file("/pile/1.txt").orElseThrow());
            List<SourceFile> files = new ArrayList<>();
            writer.files(files::add);
            assertEquals(List.of(file), files);
            writer.removeFile("/pile/1.txt");
            writer.commit();
            assertTrue(writer.file("/pile/1.txt").isEmpty());
        }
        try (ArchiveSearcher archive = searcher(folder)) {
            assertEquals(1, archive.articles());
            assertNull(archive.search(all("")).next());
        }
    }

    @Test
    void one_writes_at_a_time() {
        make(folder);
        try (ArchiveWriter first = writer(folder)) {
            first.put(PILE.getFirst());
            ArchiveException refused =
                    assertThrows(ArchiveException.class, () -> writer(folder).close());
            assertEquals(ArchiveException.Reason.LOCKED, refused.reason());
        }
        writer(folder).close();
    }
}
