package onrecord.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported from one archive and taken into another is what it was: nothing more exact, nothing lost. */
class ExportRoundTripTest {
    @TempDir
    Path home;

    private static final List<Article> ARTICLES = List.of(
            SmallArchive.article(1, "=SUM(A1) rises", "Harbour \"dues\" rise,\nsay ferry crews.")
                    .outlet(new Outlet("The Harbour Post", null))
                    .date(PublicationDate.of(YearMonth.of(2023, 8)))
                    .authors(List.of("Ann Lee", "Tom Lund"))
                    .agencies(List.of("Reuters", "Harbour Wire"))
                    .section("City")
                    .url("https://harbourpost.example/1?a=1&b=2")
                    .captions(List.of("The bridge at dawn; Ann Lee.", "The ferry."))
                    .build(),
            SmallArchive.article(2, "Of no known outlet", "The ferry waits for the bridge to close.")
                    .date(PublicationDate.ofYear(2021))
                    .build(),
            SmallArchive.article(3, "In the first days of May", "The museum of the sea is open to all.")
                    .outlet(new Outlet(null, "seanews.org"))
                    .date(new PublicationDate(
                            LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 7), PublicationDate.Precision.RANGE, null))
                    .build(),
            SmallArchive.article(4, "Undated", "Nobody knows when the harbour was built.")
                    .build());

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv"})
    void what_is_exported_is_taken_in_as_it_was(String format) throws Exception {
        SmallArchive.write(Files.createDirectory(home.resolve("index")), ARTICLES.toArray(Article[]::new));
        Path file = home.resolve("exported." + format);
        CommandLineRun export = CommandLineRun.of(home, "export", "--format", format, "-o", file.toString());
        assertEquals(Exit.DONE, export.exit(), export.err());
        Path other = home.resolve("other");
        CommandLineRun index = CommandLineRun.of(home, "index", file.toString(), "--index", other.toString());
        assertEquals(Exit.DONE, index.exit(), index.err());

        List<Article> again = new ArrayList<>();
        try (ArchiveSearcher archive = LuceneSearcher.open(other)) {
            archive.forEach(SearchRequest.of(""), again::add);
        }
        again.sort(Comparator.comparing(article -> String.valueOf(article.sourceId())));
        for (int i = 0; i < ARTICLES.size(); i++) {
            Article before = ARTICLES.get(i);
            Article after = again.get(i);
            assertEquals(before.title(), after.title());
            assertEquals(before.outlet(), after.outlet());
            assertEquals(before.date(), after.date());
            assertEquals(before.authors(), after.authors());
            assertEquals(before.agencies(), after.agencies());
            assertEquals(before.section(), after.section());
            assertEquals(before.url(), after.url());
            assertEquals(before.captions(), after.captions());
            assertEquals(before.language(), after.language());
        }
        assertEquals(ARTICLES.size(), again.size());
    }

    @Test
    void no_cell_of_a_table_is_a_formula() throws Exception {
        SmallArchive.write(
                Files.createDirectory(home.resolve("index")),
                SmallArchive.article(1, "@SUM(A1)", "+1 for the ferry.")
                        .authors(List.of("=cmd|x"))
                        .section("-3+4")
                        .build());
        for (String[] command : new String[][] {{"export", "--format", "csv"}, {"batch", batch("ferry")}}) {
            CommandLineRun run = CommandLineRun.of(home, command);
            assertEquals(Exit.DONE, run.exit(), run.err());
            for (String cell : run.out().split(",|\\R", -1)) {
                assertFalse(cell.matches("\"?[=+@-]\\D.*|\"?[=+@-]\\d.*\\D.*"), cell);
            }
        }
    }

    private String batch(String query) throws Exception {
        return Files.writeString(home.resolve("queries.csv"), query + "\n").toString();
    }
}
