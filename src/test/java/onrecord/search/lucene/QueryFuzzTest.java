package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import onrecord.faults.Dose;
import onrecord.faults.Latencies;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.query.QueryParser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed, the answer is a page or a {@link QueryError}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Dose.SOAK)
class QueryFuzzTest {
    /** How many texts are typed. Each is a query for articles and one for quotes. */
    private static final int INPUTS = Dose.of(10_000, 500_000);

    /** Articles whose words are made up, so that patterns stand for very many. */
    private static final int MADE_UP = 40;

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

    private final Latencies latencies = new Latencies();

    @AutoClose
    private ArchiveSearcher searcher;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        List<Article> articles = new ArrayList<>();
        articles.add(SmallArchive.quoting(
                SmallArchive.article(1, "A", "2023-09-18", "Talks", "“We talk,” Lavrov said of talks in 北京."),
                "We talk,",
                "Sergei Lavrov"));
        articles.add(SmallArchive.article(2, "B", "2023-09-19", "More talks", "Many talks.")
                .language("de")
                .build());
        Random random = new Random(5);
        for (int i = 0; i < MADE_UP; i++) {
            String body = random.ints(60)
                    .mapToObj(word -> "ma" + Integer.toString(word & 0xfffff, 36))
                    .collect(Collectors.joining(" "));
            articles.add(SmallArchive.article(3 + i, "Talks", body).build());
        }
        SmallArchive.write(archive, articles.toArray(Article[]::new));
        searcher = LuceneSearcher.open(archive);
    }

    private void ask(String query) throws Exception {
        ask(() -> searcher.search(SearchRequest.of(query)));
        ask(() -> searcher.quotes(SearchRequest.of(query)));
    }

    private void ask(Latencies.Call<?> question) throws Exception {
        try {
            assertNotNull(latencies.of(question));
        } catch (QueryError e) {
            assertTrue(e.code().startsWith("query-"), e.code());
        }
    }

    @Test
    void no_query_is_too_strange() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < INPUTS; i++) {
            StringBuilder query = new StringBuilder();
            for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
                query.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertNotNull(QueryParser.parse(query.toString(), i % 2 == 0, Clock.systemUTC()));
            ask(query.toString());
        }
        Dose.figure(15, "in process: %s, no exception but QueryError", latencies);
    }

    @Test
    void no_query_is_too_costly() throws Exception {
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
