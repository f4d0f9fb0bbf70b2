package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onrecord.search.ArchiveSearcher;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;

/** Asks what a fuzzer thinks up; with JAZZER_FUZZ=1 it goes on asking. */
class AnyQueryFuzzTest {
    private static final ArchiveSearcher ARCHIVE = archive();

    private static ArchiveSearcher archive() {
        try {
            Path folder = Files.createTempDirectory("fuzzed");
            SmallArchive.write(
                    folder,
                    SmallArchive.quoting(
                            SmallArchive.article(1, "A", "2023-09-18", "Talks", "“We talk,” Lavrov said of the U.N."),
                            "We talk,",
                            "Sergei Lavrov"));
            return LuceneSearcher.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void any_text_is_a_query(FuzzedDataProvider data) {
        boolean quotes = data.consumeBoolean();
        SearchRequest request = SearchRequest.of(data.consumeRemainingAsString());
        try {
            assertNotNull(quotes ? ARCHIVE.quotes(request) : ARCHIVE.search(request));
        } catch (QueryError e) {
            assertTrue(e.code().startsWith("query-"), e.code());
        }
    }
}
