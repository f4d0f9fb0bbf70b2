package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import onrecord.read.ReadOptions;
import onrecord.search.FacetCounts;
import onrecord.search.SearchRequest;
import onrecord.search.answer.PageRange;
import onrecord.search.answer.Questions;
import onrecord.search.answer.SearchLimits;
import onrecord.search.query.QueryParser;
import onrecord.serve.Settings;
import org.junit.jupiter.api.Test;

/** Every limit of a running server, as it is by default and as docs/api.md tells it. */
class LimitsTest {
    @Test
    void limits_are_those_that_are_documented() throws IOException {
        Settings.Limits http = Settings.DEFAULT.limits();
        Map<String, String> limits = new LinkedHashMap<>();
        limits.put("listens on", Settings.DEFAULT.host() + " alone");
        limits.put("address (path and query)", "%,d characters".formatted(http.addressChars()));
        limits.put("request line and headers", (http.headerBytes() >> 10) + " KiB");
        limits.put("requests at once", Integer.toString(http.requests()));
        limits.put(
                "time for request line and headers",
                seconds(http.headers()) + ", then 408 `request-too-slow`, and the connection is closed");
        limits.put("a silent connection", "closed after " + seconds(http.idle()));
        limits.put(
                "pace of a body",
                "after " + seconds(http.idle()) + ", " + (http.bodyPace() >> 10) + " KiB a second on average");
        limits.put("bodies at once", "a quarter of the requests at once: " + http.bodies());
        limits.put("stopping", "lets requests under way end for " + seconds(http.stop()));
        limits.put(
                "a body of `POST`",
                (http.bodyBytes() >> 20) + " MiB; an article in it "
                        + (ReadOptions.DEFAULT.limits().articleBytes() >> 20) + " MiB");
        limits.put(
                "a query",
                "%,d characters, %d words, %d near each other, %d parentheses deep"
                        .formatted(
                                Questions.LONGEST,
                                QueryParser.MOST_CLAUSES,
                                QueryParser.MOST_NEAR,
                                QueryParser.DEEPEST));
        limits.put(
                "a search",
                "answers after " + seconds(SearchLimits.TIME)
                        + " with what it has found (`timedOut`); exports and alerts take as long as they take");
        limits.put("hits of an answer", "%,d".formatted(SearchRequest.MAX_SIZE));
        limits.put("pages by number, and stories", "to hit %,d".formatted(PageRange.DEEPEST));
        limits.put("exact totals", "to %,d, beyond on request".formatted(SearchLimits.EXACT_TOTAL));
        limits.put("marked places of an article", "%,d".formatted(Highlighter.MOST_MATCHES));
        limits.put("values of a facet in an answer", FacetCounts.MOST + "; 1,000 at `/api/facets/{name}`");
        assertEquals(limits, documented());
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }

    /** The table under the heading of limits. */
    private static Map<String, String> documented() throws IOException {
        String page = Files.readString(Path.of("docs/api.md"));
        String table = page.substring(page.indexOf("## Limits"));
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : table.lines().toList()) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            if (cells.length == 4 && !cells[1].equals("limit") && !cells[1].startsWith("---")) {
                rows.put(cells[1], cells[2]);
            }
        }
        return rows;
    }
}
