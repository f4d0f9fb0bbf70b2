package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.query.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed, the answer is a page or a {@link QueryError}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryFuzzTest {
    private static final int INPUTS = 20_000;

    /** All inputs are read; one in so many is searched for too. */
    private static final int SEARCHED = 20;

    private static final List<String> PIECES = List.of(
            "talks",
            "Lavrov",
            "ma",
            "*",
            "?",
            "~",
            "~2",
            "~9",
            "\"",
            "“",
            "”",
            "(",
            ")",
            "-",
            "+",
            " ",
            " ",
            " AND ",
            " OR ",
            " NOT ",
            "title:",
            "body:",
            "said:",
            "speaker:",
            "outlet:",
            "language:",
            "date:",
            "[",
            " TO ",
            "]",
            "2023-09",
            "2023-99",
            "yesterday",
            ":",
            "..",
            ">",
            "<=",
            "\\",
            "/",
            "^",
            "é",
            "北京",
            "กรุงเทพ",
            "\uD83D\uDE00",
            "\uD800",
            "\u0000",
            "\u0001",
            "{",
            "}",
            "&&",
            "||",
            "!",
            "'s",
            "９",
            "م",
            "-speaker:",
            "\n");

    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        SmallArchive.write(
                archive,
                SmallArchive.quoting(
                        SmallArchive.article(1, "A", "2023-09-18", "Talks", "“We talk,” Lavrov said of talks in 北京."),
                        "We talk,",
                        "Sergei Lavrov"),
                SmallArchive.article(2, "B", "2023-09-19", "More talks", "Many talks.")
                        .language("de")
                        .build());
        searcher = LuceneSearcher.open(archive);
    }

    @AfterAll
    void close() {
        searcher.close();
    }

    private void ask(String query) {
        try {
            assertNotNull(searcher.search(SearchRequest.of(query)));
            assertNotNull(searcher.quotes(SearchRequest.of(query)));
        } catch (QueryError e) {
            assertTrue(e.code().startsWith("query-"), e.code());
        }
    }

    @Test
    void no_query_is_too_strange() {
        Random random = new Random(3);
        for (int i = 0; i < INPUTS; i++) {
            StringBuilder query = new StringBuilder();
            for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
                query.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertNotNull(QueryParser.parse(query.toString(), i % 2 == 0, Clock.systemUTC()));
            if (i % SEARCHED == 0) {
                ask(query.toString());
            }
        }
    }

    @Test
    void no_query_is_too_costly() {
        ask("(".repeat(2_000) + "a" + ")".repeat(2_000));
        ask("a* ".repeat(1_025));
        ask("*a*b*c*d*e*f*g*h*i*j* ".repeat(20));
        ask("?".repeat(4_000) + "a");
        ask("talks~2 ".repeat(200));
        ask("\"a b c d e f g h i j k l m n o p\"~1000");
        ask("said:(" + "speaker:a OR ".repeat(100) + "b)");
        ask("date:[* TO *] date:[9999-12-31 TO 0001-01-01]");
        ask("x".repeat(100_000));
    }
}
