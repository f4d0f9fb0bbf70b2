package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import onrecord.index.ArchiveWriter;
import onrecord.index.LuceneArchive;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
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

    @Test
    void what_is_known_of_files_is_no_quote_of_the_article_behind_it(@TempDir Path folder) {
        Article rain = quoting(article(1, "Gazette", "2023-09-19", "Rain", "“Rain,” Berg said."), "Rain", "Berg");
        try (ArchiveWriter writer = LuceneArchive.openWriter(folder)) {
            writer.putFile(new SourceFile("a", "a", "a", 1, 1, "", List.of(), List.of(), ""));
            writer.put(rain);
            writer.commit();
        }
        Filters ofGazette =
                Filters.NONE.withFacets(Map.of(FacetName.OUTLET, new Selection(List.of("Gazette"), List.of())));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            for (SearchRequest request : List.of(
                    SearchRequest.of("body:r*"),
                    SearchRequest.of("title:rain"),
                    SearchRequest.of("outlet:gazette"),
                    SearchRequest.of("").withFilters(ofGazette))) {
                assertEquals(1, archive.quotes(request).total().value(), request.query());
                assertEquals(1, archive.quotes(request).hits().size(), request.query());
            }
        }
    }
}
