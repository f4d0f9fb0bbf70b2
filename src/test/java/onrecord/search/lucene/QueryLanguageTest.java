package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.numbers;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Boilerplate;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.SourceFile;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.search.Suggestion;
import onrecord.search.answer.Questions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryLanguageTest {
    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                quoting(
                        article(
                                1,
                                "The Moscow Times",
                                "2023-09-18",
                                "Sanctions stay",
                                "“The sanctions are illegal,” Lavrov said. “Peace talks must go on,” Wang said."),
                        "The sanctions are illegal,",
                        "Sergei Lavrov",
                        "Peace talks must go on,",
                        "Wang Yi"),
                quoting(
                        article(
                                2,
                                "Le Monde",
                                "2023-08-02",
                                "Peace at last",
                                "“Sanctions bring peace,” Wang said of it."),
                        "Sanctions bring peace,",
                        "Wang Yi"),
                article(3, "A sanction", "The running of peaceful talks in Malmö. Peace and talks.")
                        .outlet(new Outlet("The New York Times", "nytimes.com"))
                        .authors(List.of("Olena Zelenska"))
                        .build(),
                article(4, "Wird gebaut", "Die Häuser der Stadt wurden gebaut.")
                        .language("de")
                        .agencies(List.of("dpa"))
                        .section("Stadt und Land")
                        .updated(PublicationDate.of(LocalDate.of(2023, 9, 12)))
                        .boilerplate(List.of(new Boilerplate(
                                "Lesen Sie auch: Sanctions gegen Möwen", new Provenance("related", null, 0.8))))
                        .build(),
                article(5, "Called by its letters", "Nothing else.")
                        .outlet(new Outlet("NYT", "nytimes.com"))
                        .build(),
                article(6, "By its other domain", "Nothing else.")
                        .outlet(new Outlet("BBC News", "bbc.com"))
                        .build());
        Clock clock = Clock.fixed(Instant.parse("2023-09-19T08:00:00Z"), ZoneOffset.UTC);
        searcher = LuceneSearcher.open(folder, clock);
    }

    private Set<Integer> find(String query) {
        return new TreeSet<>(numbers(searcher.search(SearchRequest.of(query))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sanctions | 1 2 3",
                "sanctions talks | 1 3",
                "sanctions -talks | 2",
                "illegal OR running | 1 3",
                "\"peace talks\" | 1",
                "\"talks peace\"~3 | 1 3",
                "\"peace talks\" OR running | 1 3",
                "illeg* | 1",
                "p?ace | 1 2 3",
                "*mö | 3",
                "malmo | 3",
                "sanktions~1 | 1 2",
                "title:peace | 2",
                "body:peace | 1 2 3",
                "body:last |",
                "body:\"peace talks\" | 1",
                "body:sanction* | 1 2",
                "outlet:\"moscow times\" | 1",
                "outlet:nytimes.com | 3 5",
                "outlet:nyt | 3 5",
                "outlet:\"new york times\" | 3 5",
                "outlet:bbc.co.uk | 6",
                "outlet:https://www.bbc.com/ | 6",
                "-outlet:\"the new york times\" -outlet:bbc | 1 2 4",
                "source:monde | 2",
                "speaker:lavrov | 1",
                "speaker:\"Sergey Lavrov\" | 1",
                "speaker:Лавров | 1",
                "author:zelenskaya |",
                "author:zelenska | 3",
                "agency:DPA | 4",
                "section:land | 4",
                "section:\"stadt und land\" | 4",
                "language:de | 4",
                "language:German | 4",
                "said:sanctions | 1 2",
                "said:sanctions -speaker:wang | ",
                "said:sanctions -title:peace | 1",
                "said:sanctions -said:bring | 1",
                "said:(sanctions peace) | 2",
                "speaker:wang said:sanctions | 2",
                "speaker:lavrov said:peace |",
                "date:2023-09 | 1",
                "date:yesterday | 1",
                "date:2023-08/2023-09 | 1 2",
                "date:202X | 1 2",
                "date:2020s | 1 2",
                "date:20XX | 1 2",
                "date:2020~ | 1 2",
                "date:~2018 | 1 2",
                "date:~1890 |",
                "date:../2023-08 | 2",
                "date:2023-09/.. | 1",
                "updated:2023-09 | 4",
                "updated:2023-08 |",
                "updated:[2023-09-12 TO *] | 4",
                "updated:* | 4",
                "-updated:* | 1 2 3 5 6",
                "boilerplate:sanctions | 4",
                "boilerplate:möwe | 4",
                "boilerplate:\"sie auch\" | 4",
                "boilerplate:(sanctions häuser) |",
                "boilerplate:* | 4",
                "möwe |",
                "date:[2023-08 TO 2023-09-18] | 1 2",
                "haus | 4",
                "hauses | 4",
                "NOT sanctions | 4 5 6",
                "* | 1 2 3 4 5 6",
                "outlet:* | 1 2 3 5 6",
                "-outlet:* | 4",
                "NOT outlet:* | 4",
                "author:* | 3",
                "agency:* | 4",
                "section:* | 4",
                "speaker:* | 1 2",
                "-speaker:* | 3 4 5 6",
                "said:* | 1 2",
                "title:* | 1 2 3 4 5 6",
                "body:* | 1 2 3 4 5 6",
                "language:* | 1 2 3 4 5 6",
                "date:* | 1 2",
                "date:-* | 3 4 5 6",
                "outlet:* -date:* | 3 5 6",
                "outlet:(lemonde OR *) | 1 2 3 5 6",
                "peaceful NEAR/3 running | 3",
                "peaceful w/3 running | 3",
                "title:peace NEAR/3 last | 2",
                "sanctions^3 | 1 2 3",
                "\"peace talks\"^3 | 1",
                "(illegal peace)^0.5 | 1",
            })
    void queries_find_these_articles(String query, String numbers) {
        Set<Integer> expected = new TreeSet<>();
        for (String number : numbers == null ? new String[0] : numbers.split(" ")) {
            expected.add(Integer.parseInt(number));
        }
        assertEquals(expected, find(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outlet:* | 3",
                "-outlet:* | 0",
                "date:* | 3",
                "speaker:* | 3",
                "-speaker:* | 0",
                "updated:* | 0",
                "boilerplate:* | 0",
                "author:* | 0",
                "title:* | 3",
                "body:* | 3",
                "-language:* | 0"
            })
    void quotes_are_asked_for_what_they_or_their_articles_have(String query, long count) {
        assertEquals(count, searcher.quotes(SearchRequest.of(query)).total().value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talks^3",
                "\"peace talks\"^2.5",
                "(peace talks)^2",
                "\"peace tal*\"",
                "\"pe?ce talks\"",
                "NEAR/5 talks",
                "title:peace NEAR/5 \"talks\""
            })
    void what_other_query_languages_have_and_this_has_not_is_said(String query) {
        assertTrue(searcher.search(SearchRequest.of(query)).interpretation().escaped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"peace NEAR/5 talks", "\"peace talks?\"", "\"talks? peace\"", "10^3", "outlet:*"})
    void what_is_understood_is_not_complained_of(String query) {
        assertFalse(searcher.search(SearchRequest.of(query)).interpretation().escaped());
    }

    @Test
    void a_phrase_that_nobody_wrote_is_looked_for_in_other_forms() {
        Page<Hit> page = searcher.search(SearchRequest.of("\"sanction stays\""));
        assertEquals(List.of(1), numbers(page));
        assertTrue(page.interpretation().relaxed());
    }

    @Test
    void where_not_all_words_are_found_together_fewer_will_do() {
        Page<Hit> page = searcher.search(SearchRequest.of("illegal running"));
        assertEquals(Set.of(1, 3), Set.copyOf(numbers(page)));
        assertTrue(page.interpretation().relaxed());
        assertFalse(searcher.search(SearchRequest.of("illegal talks"))
                .interpretation()
                .relaxed());
    }

    @Test
    void a_misspelt_word_is_put_right() {
        assertEquals(
                "illegal",
                searcher.search(SearchRequest.of("ilegal")).interpretation().didYouMean());
    }

    @Test
    void plain_words_are_searched_where_syntax_is_torn_and_that_is_said() {
        Page<Hit> page = searcher.search(SearchRequest.of("(peace \"talks"));
        assertEquals(Set.of(1, 3), Set.copyOf(numbers(page)));
        assertTrue(page.interpretation().escaped());
    }

    @Test
    void a_query_may_be_too_long() {
        SearchRequest request = SearchRequest.of("a".repeat(Questions.LONGEST + 1));
        assertEquals(
                "query-too-long",
                assertThrows(QueryError.class, () -> searcher.search(request)).code());
    }

    @Test
    void what_is_said_is_marked_within_quotes_alone() {
        Hit hit = searcher.search(SearchRequest.of("said:sanctions speaker:lavrov"))
                .hits()
                .getFirst();
        Snippet snippet = hit.snippets().getFirst();
        assertEquals("body", snippet.field());
        assertEquals("sanctions", snippet.ranges().getFirst().in(snippet.text()));
    }

    @Test
    void headlines_are_marked_too() {
        Snippet snippet = searcher.search(SearchRequest.of("title:peace"))
                .hits()
                .getFirst()
                .snippets()
                .getFirst();
        assertEquals("title", snippet.field());
        assertEquals("Peace", snippet.ranges().getFirst().in(snippet.text()));
    }

    @Test
    void values_of_a_facet_are_found_by_how_a_word_begins() {
        FacetCounts counts = searcher.facet(SearchRequest.of(""), FacetName.SPEAKER, "lav", 5);
        assertEquals(List.of(new FacetCounts.Bucket("Sergei Lavrov", "Sergei Lavrov", 1, false)), counts.buckets());
    }

    @Test
    void speakers_outlets_and_headlines_are_suggested() {
        assertTrue(searcher.suggest("wan", 3, true).contains(new Suggestion(Suggestion.Kind.SPEAKER, "Wang Yi", 2)));
        assertTrue(searcher.suggest("mon", 3, true).contains(new Suggestion(Suggestion.Kind.OUTLET, "Le Monde", 1)));
        assertTrue(searcher.suggest("peace la", 3, true)
                .contains(new Suggestion(Suggestion.Kind.HEADLINE, "Peace at last", 1)));
    }

    @Test
    void a_phrase_that_several_headlines_have_is_suggested_before_whole_headlines(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                article(1, "Grain deal extended again", "x").build(),
                article(2, "Ministers welcome the grain deal", "x").build(),
                article(3, "Grain harvest fails", "x").build());
        try (ArchiveSearcher headlines = LuceneSearcher.open(folder)) {
            List<Suggestion> suggestions = headlines.suggest("gra", 3, true);
            assertEquals(new Suggestion(Suggestion.Kind.HEADLINE, "Grain deal", 2), suggestions.getFirst());
            assertEquals(3, suggestions.size());
        }
    }

    @Test
    void what_is_said_is_found_in_a_segment_that_ends_with_files(@TempDir Path folder) {
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.put(quoting(article(1, "One", "“Rain at last,” Wang said."), "Rain at last,", "Wang Yi"));
            writer.putFile(new SourceFile("a", "a", "a", 1, 1, "", List.of(), List.of(), ""));
            writer.commit();
        }
        try (ArchiveSearcher rain = LuceneSearcher.open(folder)) {
            assertEquals(List.of(1), numbers(rain.search(SearchRequest.of("said:rain"))));
            assertEquals(List.of(1), numbers(rain.search(SearchRequest.of("said:rain speaker:wang"))));
        }
    }

    @Test
    void a_headline_of_a_script_with_marks_is_suggested(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                article(1, "आज का समाचार", "x").language("hi").build(),
                article(2, "ข่าววันนี้", "x").language("th").build());
        try (ArchiveSearcher headlines = LuceneSearcher.open(folder)) {
            assertEquals(
                    List.of(new Suggestion(Suggestion.Kind.HEADLINE, "आज का समाचार", 1)),
                    headlines.suggest("समा", 3, true));
            assertEquals(
                    List.of(new Suggestion(Suggestion.Kind.HEADLINE, "ข่าววันนี้", 1)),
                    headlines.suggest("ข่า", 3, true));
        }
    }

    @Test
    void an_article_of_the_same_words_is_similar() {
        assertEquals(
                "0000000000000002",
                searcher.similar("0000000000000001", 1).getFirst().id());
        assertTrue(searcher.similar("00000000000000ff", 1).isEmpty());
    }

    @Test
    void every_match_in_an_article_is_told_for_reading_it() {
        List<Snippet> whole = searcher.matches("0000000000000003", "talks");
        assertEquals(1, whole.size());
        assertEquals(
                List.of("talks", "talks"),
                whole.getFirst().ranges().stream()
                        .map(r -> r.in(whole.getFirst().text()))
                        .toList());
    }
}
