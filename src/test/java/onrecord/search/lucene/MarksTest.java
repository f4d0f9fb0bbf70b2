package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked stands where the query says. */
class MarksTest {
    @AutoClose
    private static ArchiveSearcher searcher;

    @BeforeAll
    static void open(@TempDir Path folder) {
        SmallArchive.write(
                folder,
                SmallArchive.article(1, "Peace talks begin 和", "Talks of peace. Peace talks of Geneva 和 go on.")
                        .deck("All peace is talk")
                        .build());
        searcher = LuceneSearcher.open(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "peace | title: Peace; deck: peace; body: peace, Peace",
                "body:peace | body: peace, Peace",
                "body:talking | body: Talks, talks",
                "body:\"peace talks\" | body: Peace talks",
                "body:\"talks peace\"~3 | body: Talks of peace, Peace talks",
                "body:peac* | body: peace, Peace",
                "body:?eace | body: peace, Peace",
                "body:peaze~1 | body: peace, Peace",
                "body:和 | body: 和",
                "body:(geneva OR talks) | body: Talks, talks, Geneva",
                "title:peace body:talks | title: Peace; body: Talks, talks",
                "title:peace | title: Peace",
                "body:geneva peace | title: Peace; deck: peace; body: peace, Peace, Geneva"
            })
    void a_field_is_marked_alone(String query, String marked) {
        assertEquals(
                marked,
                searcher
                        .matches(
                                searcher.search(SearchRequest.of(query))
                                        .hits()
                                        .getFirst()
                                        .id(),
                                query)
                        .stream()
                        .map(part -> part.field() + ": " + words(part))
                        .collect(Collectors.joining("; ")));
    }

    private static String words(Snippet part) {
        return part.ranges().stream().map(range -> range.in(part.text())).collect(Collectors.joining(", "));
    }
}
