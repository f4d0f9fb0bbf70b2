package onrecord.search.lucene;

import static onrecord.search.lucene.SmallArchive.article;
import static onrecord.search.lucene.SmallArchive.quoting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import onrecord.identity.OutletTable;
import onrecord.index.Indexed;
import onrecord.index.StoredArticle;
import onrecord.index.analysis.Analysis;
import onrecord.index.analysis.TextParts;
import onrecord.index.codec.Summary;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.search.answer.Passages;
import onrecord.search.answer.Strictness;
import onrecord.search.answer.Vocabulary;
import onrecord.search.query.Synonyms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of articles in hand, against what the archive that holds them shows. */
class MemoryPassagesTest {
    private static final Vocabulary ENGLISH = new Vocabulary(Set.of("en"), terms -> Set.of());

    private static final List<Article> ARTICLES = List.of(
            quoting(
                    article(
                            1,
                            "Gazette",
                            "2023-09-19",
                            "Storm keeps the harbour closed",
                            "Winds kept ferries in port. “The harbours stay closed,” Anna Berg said. Nobody was hurt."),
                    "The harbours stay closed",
                    "Anna Berg"),
            article(2, "Herald", "2023-09-20", "Harbour reopens", "Ferries left the harbour 🚢 at noon on Wednesday.")
                    .build(),
            quoting(
                    article(
                            3,
                            "Herald",
                            "2023-09-21",
                            "Budget",
                            "“No harbour without money,” Lund said. “Wait,” Lund said."),
                    "No harbour without money",
                    "Lund",
                    "Wait",
                    "Lund"));

    /** An archive keeps when it took an article in; passages in memory know of no archive. */
    private static Hit withoutTime(Hit hit) {
        return new Hit(
                hit.id(),
                hit.source(),
                hit.sourceId(),
                hit.title(),
                hit.outlet(),
                hit.date(),
                hit.dateProvenance(),
                hit.authors(),
                hit.agencies(),
                hit.speakers(),
                hit.language(),
                hit.url(),
                hit.score(),
                hit.snippets(),
                hit.story(),
                hit.inferred(),
                hit.version(),
                null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "harbour",
                "\"the harbours\"",
                "harb*",
                "*bour",
                "h?rbour",
                "title:harb*",
                "body:harb*",
                "\"harbour ferries\"~9",
                "harbour -money",
                "said:harbour",
                "body:harbour ferries",
                "title:harbour",
                "speaker:lund harbour",
                "speaker:lund",
                "outlet:herald -money",
                "date:2023-09-20 OR said:harbour",
                "date:2023-09-20 OR speaker:lund",
                "body:*",
                "*",
                "ferry~ OR money",
                // more terms than are looked for one by one
                "harbour OR one OR two OR three OR four OR five OR six OR seven OR eight OR nine OR ten OR ferries OR"
                        + " eleven OR twelve OR sixty OR seventy OR eighty OR ninety OR money"
            })
    void passages_are_those_of_the_archive(String query, @TempDir Path folder) {
        SmallArchive.write(folder, ARTICLES.toArray(Article[]::new));
        SearchRequest request = SearchRequest.of(query);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            List<Hit> hits = archive.search(request).hits();
            assertFalse(hits.isEmpty());
            List<Passages.Found> found = hits.stream()
                    .map(hit -> found(archive.article(hit.id()).orElseThrow(), hit.score()))
                    .toList();
            assertEquals(
                    hits.stream().map(MemoryPassagesTest::withoutTime).toList(),
                    passages(folder).hits(request, Strictness.EXACT, ENGLISH, found));
        }
    }

    @Test
    void a_page_without_hits_is_empty(@TempDir Path folder) {
        assertEquals(
                List.of(), passages(folder).hits(SearchRequest.of("harbour"), Strictness.EXACT, ENGLISH, List.of()));
    }

    @Test
    void quotes_are_shown_with_what_matched_in_them(@TempDir Path folder) {
        SmallArchive.write(folder, ARTICLES.toArray(Article[]::new));
        SearchRequest request = SearchRequest.of("harbour").withSort(SearchRequest.Sort.OLDEST);
        List<Passages.FoundQuote> found = List.of(
                new Passages.FoundQuote(ARTICLES.getFirst(), 0, 0), new Passages.FoundQuote(ARTICLES.getLast(), 0, 0));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            List<QuoteHit> quotes = passages(folder).quotes(request, Strictness.EXACT, ENGLISH, found);
            assertEquals(
                    archive.quotes(request).hits().stream()
                            .map(quote -> quote.withArticle(withoutTime(quote.article())))
                            .toList(),
                    quotes);
            assertEquals(2, quotes.size());
        }
    }

    @Test
    void an_article_is_marked_whole(@TempDir Path folder) {
        SmallArchive.write(folder, ARTICLES.toArray(Article[]::new));
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            Article article = ARTICLES.getFirst();
            List<Snippet> whole = passages(folder).whole(SearchRequest.of("harbour"), ENGLISH, article);
            assertEquals(archive.matches(article.id(), "harbour"), whole);
            assertEquals(2, whole.size());
        }
    }

    /** An article as an engine hands it on: from what is kept of it. */
    private static Passages.Found found(Article article, double score) {
        StoredArticle kept = StoredArticle.of(Indexed.of(article, new Analysis(), OutletTable.standard()));
        return new Passages.Found() {
            @Override
            public double score() {
                return score;
            }

            @Override
            public Summary summary() {
                return read(() -> StoredArticle.summary(kept.summary()));
            }

            @Override
            public TextParts parts() {
                return read(() -> StoredArticle.parts(summary(), kept.rest()));
            }

            @Override
            public Article article() {
                return article;
            }
        };
    }

    private interface Reading<T> {
        T of() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Passages passages(Path folder) {
        return new MemoryPassages(folder, Clock.systemUTC(), Synonyms.NONE);
    }
}
