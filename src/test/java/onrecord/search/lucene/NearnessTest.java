package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.model.Article;
import onrecord.search.AlsoWritten;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Nearness;
import onrecord.search.Snippet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words count as the one that was typed, and which only look like it. */
@TestInstance(Lifecycle.PER_CLASS)
class NearnessTest {
    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                article(1, "One", "The news came late; an evening in the inn.").build(),
                article(2, "Two", "New rules were even better.").build(),
                article(3, "Three", "Hamas spoke; in Texas the politics of economics.")
                        .build(),
                article(4, "Four", "Hama is a town; economic growth.").build(),
                article(5, "Five", "The US voted.").build(),
                article(6, "Six", "They were using what they used, of use to nobody.")
                        .build(),
                article(7, "Seven", "The organ of the organisation, organised by an organizer.")
                        .build(),
                article(8, "Eight", "Organs were played by areas; multipolarization.")
                        .build(),
                article(9, "Nine", "A cease-fire, sent by e-mail; the F-16 flew 12-14 hours.")
                        .build(),
                article(10, "Ten", "Two ceasefires by email; the F16s flew.").build(),
                article(11, "Eleven", "Multipolarisation; it was not able to; the area.")
                        .build(),
                article(12, "Twelve", "Volodymyr Zelenskyy met Andrii Sybiha.").build(),
                article(13, "Thirteen", "Zelensky and Zelenskiy: Andriy Sybiha; it is notable.")
                        .build(),
                article(14, "Fourteen", "He was blogging and negotiated; the negotiations failed.")
                        .build(),
                article(15, "Fifteen", "They blog, and negotiate.").build(),
                in("de", 16, "Der Schröder sprach über Äpfel."),
                in("de", 17, "Herr Schroeder aß Aepfel."),
                in("he", 18, "דובר צה\"ל מסר הודעה."),
                in("he", 19, "דובר צה״ל הגיב."),
                in("ja", 20, "ﾗﾌﾞﾛﾌ外相は火曜日に到着した。"),
                in("ja", 21, "ラブロフ外相は月曜日に会談した。"),
                in("zh", 22, "他的头发白了，中国经济发展很快。"),
                in("zh", 23, "他的頭髮白了，中國經濟發展很快。"),
                article(24, "Twenty-four", "The bridge of Kyiv is open; a Czech company built it.")
                        .build(),
                article(25, "Twenty-five", "The bridge of Kiev is shut; Czechia pays.")
                        .build(),
                article(26, "Twenty-six", "The bridge of Kievan monks; the Czech Republic waits for Türkiye.")
                        .build());
        searcher = LuceneSearcher.open(folder);
    }

    private static Article in(String language, int number, String body) {
        return article(number, "Titel " + number, body).language(language).build();
    }

    @ParameterizedTest
    @CsvSource({
        "news, 1",
        "new, 2",
        "evening, 1",
        "even, 2",
        "Hamas, 3",
        "Hama, 4",
        "texas, 3",
        "economics, 3",
        "economic, 4",
        "US, 5",
        "use, 6",
        "using, 6",
        "organ, 7 8",
        "organs, 7 8",
        "organisation, 7",
        "area, 8 11",
        "areas, 8 11",
        "blog, 14 15",
        "negotiate, 14 15",
        "negotiation, 14",
        "negotiating, 14 15",
    })
    void a_word_has_its_forms_and_no_strangers(String query, String numbers) {
        assertEquals(numbers, found(query, Nearness.FORMS));
    }

    @ParameterizedTest
    @CsvSource({
        "ceasefire, 9 10", "cease-fire, 9 10", "ceasefires, 9 10", "cease-fires, 9 10", "email, 9 10", "e-mail, 9 10",
        "E-mails, 9 10", "F16, 9 10", "f-16, 9 10", "title:ceasefire, ''", "body:ceasefire, 9 10", "notable, 13",
        "1214, ''", "12-14, 9", "ceasefire -email, ''", "ceasefire email, 9 10",
    })
    void a_compound_is_one_with_a_hyphen_and_without(String query, String numbers) {
        assertEquals(numbers, found(query, Nearness.FORMS));
    }

    @ParameterizedTest
    @CsvSource({
        "multipolarization, 8 11",
        "multipolarisation, 8 11",
        "Zelensky, 12 13",
        "Zelenskyy, 12 13",
        "zelenskij, 12 13",
        "Andrii, 12 13",
        "Andriy, 12 13",
        "Schröder, 16 17",
        "Schroeder, 16 17",
        "Apfel, 16 17",
        "Äpfel, 16 17",
        "צהל, 18 19",
        "צה״ל, 18 19",
        "ラブロフ, 20 21",
        "ﾗﾌﾞﾛﾌ, 20 21",
        "头发, 22 23",
        "頭髮, 22 23",
        "中国经济, 22 23",
        "中國經濟, 22 23",
        "發展, 22 23",
    })
    void spellings_of_one_word_find_each_other(String query, String numbers) {
        assertEquals(numbers, found(query, Nearness.FORMS));
    }

    @Test
    void a_hebrew_acronym_is_typed_with_a_plain_quotation_mark() {
        assertEquals("18 19", found("צה\"ל", Nearness.FORMS));
        assertEquals("18", found("\"דובר צה\"ל מסר\"", Nearness.FORMS));
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, EXACT, 7",
        "organized, EXACT, ''",
        "organs, EXACT, 8",
        "ceasefire, EXACT, ''",
        "AREA, EXACT, 11",
        "organs, RELATED, 7 8",
        "organisations, RELATED, 7 8",
        "news, RELATED, 1",
        "negotiation, RELATED, 14 15",
        "organized, FORMS, 7",
    })
    void how_near_a_word_must_be_is_chosen(String query, Nearness nearness, String numbers) {
        assertEquals(numbers, found(query, nearness));
    }

    @Test
    void a_compound_is_marked_whole() {
        List<String> marked = searcher.search(SearchRequest.of("ceasefire")).hits().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .map(NearnessTest::marked)
                .toList();
        assertEquals(List.of("cease-fire", "ceasefires"), marked);
    }

    private static String marked(Hit hit) {
        Snippet snippet = hit.snippets().getFirst();
        return snippet.ranges().stream()
                .map(range -> snippet.text().substring(range.start(), range.end()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({"头发, 22", "頭髮, 23", "中国经济, 22", "中國經濟, 23"})
    void chinese_alone_is_found_as_it_is_written(String query, String numbers) {
        assertEquals(numbers, found(query, Nearness.EXACT));
        assertEquals(numbers, found('"' + query + '"', Nearness.FORMS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kyiv                   | 24    | 24 25
        Kiev                   | 25    | 24 25
        "Kiev"                 | 25    | 25
        "bridge of Kiev"       | 25    | 25
        kiev bridge            | 25    | 24 25
        Czechia                | 25    | 25 26
        Czech Republic         | 26    | 25 26
        "Czech Republic"       | 26    | 26
        Turkey                 |       | 26
        Turkiye                | 26    | 26
        """)
    void spellings_of_a_place_are_one_where_all_related_words_are(String query, String forms, String related) {
        SearchRequest plain = SearchRequest.of(query).withSize(20);
        SearchRequest asTyped = plain.withOptions(plain.options().withRelaxes(false));
        assertEquals(forms == null ? "" : forms, joined(asTyped));
        assertEquals(related, joined(asTyped.withOptions(asTyped.options().withForms(Nearness.RELATED))));
    }

    private String joined(SearchRequest request) {
        return numbers(searcher.search(request)).stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Test
    void another_spelling_of_a_place_is_offered_where_the_archive_has_it() {
        AlsoWritten also = searcher.search(SearchRequest.of("Kyiv bridge"))
                .interpretation()
                .alsoWritten();
        assertNotNull(also);
        assertEquals(List.of("Kiev"), also.names());
        assertEquals("(Kyiv OR Kiev) bridge", also.query());
        assertNull(searcher.search(SearchRequest.of("Kharkiv bridge"))
                .interpretation()
                .alsoWritten());
        assertNull(searcher.search(SearchRequest.of("Kyiv OR Kiev"))
                .interpretation()
                .alsoWritten());
        SearchRequest all = SearchRequest.of("Kyiv");
        assertNull(searcher.search(all.withOptions(all.options().withForms(Nearness.RELATED)))
                .interpretation()
                .alsoWritten());
    }

    private String found(String query, Nearness nearness) {
        SearchRequest request = SearchRequest.of(query).withOptions(SearchRequest.Options.USUAL.withForms(nearness));
        var page = searcher.search(request);
        return page.interpretation().relaxed()
                ? ""
                : numbers(page).stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
