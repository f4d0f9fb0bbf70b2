package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facets over quotes, each of which counts for the outlet of its article. */
class QuoteFacetsTest {
    @Test
    void an_outlet_of_one_article_with_many_quotes_is_counted_among_outlets_of_many_articles(@TempDir Path folder) {
        List<Article> articles = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            articles.add(quoting(
                    article(number, "Gazette " + number / 2, "2023-09-19", "Day " + number, "“Rain,” Berg said."),
                    "Rain",
                    "Berg"));
        }
        articles.add(quoting(
                article(60, "Herald", "2023-09-19", "Long", "“Wind,” Lund said. “Snow,” Lund said. “Hail,” Lund said."),
                "Wind",
                "Lund",
                "Snow",
                "Lund",
                "Hail",
                "Lund"));
        SmallArchive.write(folder, articles.toArray(Article[]::new));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            FacetCounts outlets =
                    Objects.requireNonNull(archive.quotes(SearchRequest.of("").withFacets(Set.of(FacetName.OUTLET)))
                            .facets()
                            .get(FacetName.OUTLET));
            assertEquals("Herald", outlets.buckets().getFirst().value());
            assertEquals(3, outlets.buckets().getFirst().count());
        }
    }
}
