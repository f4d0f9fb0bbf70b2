package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of one word: initials with points and without, inflections and how they are weighed. */
@TestInstance(Lifecycle.PER_CLASS)
class WordFormsTest {
    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                article(1, "Envoys meet", "The U.N. forces leave.").build(),
                article(2, "Envoys meet again", "UN forces stay.").build(),
                article(3, "Old print", "The U. N. forces came.").build(),
                article(4, "Plan N", "Nothing of it, and no U turn either; Russia's refusal.")
                        .build(),
                article(5, "Election", "The elected president speaks.").build(),
                article(6, "Elections", "The elections were held, the mayor says.")
                        .build(),
                article(7, "Troops pull out", "The women withdrew from the talks and were bored.")
                        .build(),
                article(8, "A rose", "The delegate, a woman, bears the cost; he said no.")
                        .build(),
                article(9, "Ports", "Labour organised the harbours' defence in its programme; the organ played.")
                        .build(),
                article(10, "Harbors", "The labor organizations realized their analysis; a cheque was paid.")
                        .build(),
                article(
                                11,
                                "Glued",
                                "The envoys left Rotenberg.In the evening they dined.Nobody slept. Photo:Larsen/Ritzau")
                        .build(),
                article(12, "Sites", "The U.S.Army wrote to ferries.example.com about Node.js.")
                        .build(),
                article(13, "Переговоры", "Лавров прибыл утром.").language("ru").build(),
                article(14, "Итоги", "Слова Лаврова подтвердили. Встречу с Лавровым отложили.")
                        .language("ru")
                        .build(),
                article(15, "Hírek", "A főtitkár Orbánnal és Orbánt kísérve érkezett.")
                        .language("hu")
                        .build());
        searcher = LuceneSearcher.open(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "U.N., 1 2 3",
        "u.n. forces, 1 2 3",
        "UN, 1 2",
        "U N, 1 2 3",
        "U N forces, 1 2 3",
        "body:U.N., 1 2 3",
        "\"U.N. forces\", 1 2",
        "u n, 3 4",
        "Russia's refusal, 4",
    })
    void initials_are_one_word_however_they_are_written(String query, String numbers) {
        assertEquals(numbers, found(query));
    }

    @Test
    void the_rest_of_a_possessive_asks_for_nothing_where_any_word_will_do() {
        assertEquals("russia OR refusal", understood("russia s refusal", SearchRequest.Match.ANY));
        assertEquals("model AND s", understood("model s", SearchRequest.Match.ALL));
    }

    @Test
    void the_form_that_was_typed_comes_first_among_equals() {
        assertEquals(List.of(6, 5), numbers(searcher.search(SearchRequest.of("title:elections"))));
        assertEquals(List.of(5, 6), numbers(searcher.search(SearchRequest.of("title:election"))));
    }

    @ParameterizedTest
    @CsvSource({
        "withdraw, 7",
        "withdrawn, 7",
        "woman, 7 8",
        "women, 7 8",
        "hold, 6",
        "speaking, 5",
        "spoken, 5",
        "bear, 8",
        "bored, 7",
        "rise, ''",
        "say, 6",
    })
    void forms_that_no_ending_tells_are_forms_of_their_word(String query, String numbers) {
        assertEquals(numbers, found(query));
    }

    @ParameterizedTest
    @CsvSource({
        "labor, 9 10",
        "labour, 9 10",
        "harbour, 9 10",
        "defense, 9",
        "program, 9",
        "programmes, 9",
        "organize, 9",
        "organisation, 10",
        "realise, 10",
        "analyses, 10",
        "check, ''",
        "pay, 10",
    })
    void british_and_american_spellings_are_forms_of_one_word(String query, String numbers) {
        assertEquals(numbers, found(query));
    }

    @ParameterizedTest
    @CsvSource({
        "лавров, 13 14",
        "Лаврова, 13 14",
        "лавровым, 13 14",
        "Orbán, 15",
    })
    void a_name_is_found_in_its_cases_though_it_ends_as_if_it_had_one(String query, String numbers) {
        assertEquals(numbers, found(query));
    }

    @ParameterizedTest
    @CsvSource({
        "rotenberg, 11",
        "\"in the evening they dined\", 11",
        "nobody, 11",
        "dined, 11",
        "larsen, 11",
        "ritzau, 11",
        "ferries.example.com, 12",
        "node.js, 12",
        "example, ''",
        "army, ''",
    })
    void words_that_lost_the_blank_between_them_are_two(String query, String numbers) {
        assertEquals(numbers, found(query));
    }

    private String found(String query) {
        return numbers(searcher.search(SearchRequest.of(query))).stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private String understood(String query, SearchRequest.Match match) {
        SearchRequest request = SearchRequest.of(query).withMatch(match).withHighlight(false);
        return searcher.search(request).interpretation().interpreted();
    }
}
