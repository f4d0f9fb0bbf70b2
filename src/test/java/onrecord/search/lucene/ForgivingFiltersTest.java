package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.numbers;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import onrecord.model.Article;
import onrecord.search.AlsoWritten;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Hit;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.Suggestion;
import onrecord.search.Taken;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters that forgive as fields do, choose what has no value, and say what they took. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgivingFiltersTest {
    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) {
        Article first = quoting(
                article(1, "Reuters", "2023-09-18", "Talks", "“We will not run,” Sergey Lavrov said in Malmö.")
                        .authors(List.of("Zoë Muñoz")),
                "We will not run,",
                "Sergey Lavrov");
        Article second = quoting(
                article(2, "The New York Times", "2023-08-01", "Runner", "“I run daily,” Anna Berg said.")
                        .section("Sport"),
                "I run daily,",
                "Anna Berg");
        Article third = quoting(
                article(3, "AC/DC Fanzine", "2023-08-01", "Визит", "«Мы готовы», заявил Сергей Лавров.")
                        .language("ru"),
                "Мы готовы",
                "Сергей Лавров");
        Article fourth =
                article(4, "Nothing known", "Nobody said a word about it.").build();
        SmallArchive.write(folder, first, second, third, fourth);
        searcher = LuceneSearcher.open(folder);
    }

    private Page<Hit> filtered(FacetName facet, List<String> included, List<String> excluded) {
        Selection selection = new Selection(included, excluded);
        return searcher.search(SearchRequest.of("")
                .withFacets(Set.of(facet))
                .withFilters(new Filters(Map.of(facet, selection), null, null, Filters.Undated.INCLUDE)));
    }

    private static Set<Integer> found(Page<Hit> page) {
        return new TreeSet<>(numbers(page));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        OUTLET   | reuters        | Reuters            | 1
        OUTLET   | REUTERS        | Reuters            | 1
        OUTLET   | nyt            | The New York Times | 2
        OUTLET   | new york       | The New York Times | 2
        AUTHOR   | zoe munoz      | Zoë Muñoz          | 1
        AUTHOR   | munoz          | Zoë Muñoz          | 1
        SPEAKER  | berg           | Anna Berg          | 2
        SECTION  | sport          | Sport              | 2
        LANGUAGE | Russian        | ru                 | 3
        """)
    void a_value_is_taken_in_any_spelling_or_by_its_words_and_said(
            FacetName facet, String asked, String taken, int number) {
        Page<Hit> page = filtered(facet, List.of(asked), List.of());
        assertEquals(Set.of(number), found(page));
        assertEquals(
                List.of(new Taken(facet, asked, List.of(taken), List.of())),
                page.interpretation().taken());
        assertEquals(
                List.of(taken),
                Objects.requireNonNull(page.facets().get(facet)).buckets().stream()
                        .filter(bucket -> bucket.selected())
                        .map(bucket -> bucket.value())
                        .toList());
    }

    @Test
    void a_value_as_it_stands_is_taken_without_a_word() {
        Page<Hit> page = filtered(FacetName.OUTLET, List.of("Reuters"), List.of());
        assertEquals(Set.of(1), found(page));
        assertEquals(List.of(), page.interpretation().taken());
    }

    @Test
    void a_speaker_is_excluded_in_every_script() {
        assertEquals(Set.of(2, 4), found(filtered(FacetName.SPEAKER, List.of(), List.of("lavrov"))));
    }

    @Test
    void what_nothing_is_like_finds_nothing_and_the_nearest_is_told() {
        Page<Hit> page = filtered(FacetName.OUTLET, List.of("Rueterz"), List.of());
        assertEquals(Set.of(), found(page));
        assertEquals(
                List.of(new Taken(FacetName.OUTLET, "Rueterz", List.of(), List.of("Reuters"))),
                page.interpretation().taken());
    }

    @Test
    void what_has_no_value_is_a_choice_alone_and_beside_others() {
        assertEquals(Set.of(4), found(filtered(FacetName.OUTLET, List.of("-"), List.of())));
        assertEquals(Set.of(1, 4), found(filtered(FacetName.OUTLET, List.of("reuters", "-"), List.of())));
        assertEquals(Set.of(1, 2, 3), found(filtered(FacetName.OUTLET, List.of(), List.of("-"))));
        assertEquals(Set.of(4), found(filtered(FacetName.SPEAKER, List.of("-"), List.of())));
        assertEquals(
                1,
                Objects.requireNonNull(filtered(FacetName.OUTLET, List.of("-"), List.of())
                                .facets()
                                .get(FacetName.OUTLET))
                        .missing());
        SearchRequest quotes = SearchRequest.of("")
                .withFilters(new Filters(
                        Map.of(FacetName.SECTION, new Selection(List.of("-"), List.of())),
                        null,
                        null,
                        Filters.Undated.INCLUDE));
        assertEquals(2, searcher.quotes(quotes).total().value());
    }

    @Test
    void a_name_in_another_script_is_an_option_that_finds_both() {
        Page<Hit> page = searcher.search(SearchRequest.of("Lavrov"));
        assertEquals(List.of(1), numbers(page));
        AlsoWritten also = page.interpretation().alsoWritten();
        assertNotNull(also);
        assertEquals(List.of("Лавров"), also.names());
        assertEquals(Set.of(1, 3), found(searcher.search(SearchRequest.of(also.query()))));
        AlsoWritten back =
                searcher.search(SearchRequest.of("Лавров")).interpretation().alsoWritten();
        assertNotNull(back);
        assertEquals(List.of("Lavrov"), back.names());
        assertNull(searcher.search(SearchRequest.of("runner")).interpretation().alsoWritten());
    }

    @Test
    void behind_a_fields_name_its_values_are_completed() {
        assertEquals(
                List.of(new Suggestion(Suggestion.Kind.AUTHOR, "Zoë Muñoz", 1)),
                searcher.suggest("author:mun", 5, true));
        assertEquals(List.of("AC/DC Fanzine"), texts(searcher.suggest("outlet:\"ac/d", 5, true)));
        assertEquals(List.of("Sport"), texts(searcher.suggest("section:sp", 5, true)));
        assertEquals(List.of(), texts(searcher.suggest("title:sp", 5, true)));
    }

    private static List<String> texts(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::text).toList();
    }

    @Test
    void a_misspelled_name_behind_a_field_is_corrected() {
        Page<Hit> page = searcher.search(SearchRequest.of("speaker:Lavruv talks"));
        assertEquals("speaker:\"Sergey Lavrov\" talks", page.interpretation().didYouMean());
    }

    @Test
    void the_words_that_count_as_one_are_told() {
        SearchRequest request = SearchRequest.of("words");
        assertEquals(List.of("word"), searcher.forms(request).getFirst().found());
        SearchRequest exact = request.withOptions(request.options().withForms(SearchRequest.Nearness.EXACT));
        assertEquals(List.of(), searcher.forms(exact).getFirst().found());
    }
}
