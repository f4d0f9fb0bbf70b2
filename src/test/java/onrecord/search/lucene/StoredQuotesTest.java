package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.json.ArticleJson;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes as the archive keeps them and as JSON tells them. */
class StoredQuotesTest {
    private static final String BODY =
            "Ann Lee and Bo Falk said the mill was old. “It is older,” he said. She denied the report.";

    private static final Article ARTICLE = SmallArchive.article(1, "The mill", BODY)
            .quotes(List.of(
                    new Quote(
                            words("the mill was old"),
                            "the mill was old",
                            Quote.Kind.INDIRECT,
                            "said",
                            List.of(speaker("Ann Lee", "Ann Lee", 0.86), speaker("Bo Falk", "Bo Falk", 0.86)),
                            why("cue-subject", "said", 0.85)),
                    new Quote(
                            words("It is older"),
                            "It is older",
                            Quote.Kind.DIRECT,
                            null,
                            List.of(),
                            why("unattributed", null, 0.8)),
                    new Quote(
                            words("the report"),
                            "the report",
                            Quote.Kind.ACT,
                            "denied",
                            speaker("She", "Eve Sand", 0.5),
                            why("cue-subject", "denied", 0.8))))
            .build();

    private static Span words(String words) {
        int start = BODY.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Speaker speaker(String mention, @Nullable String name, double confidence) {
        return new Speaker(mention, words(mention), name, null, why("cue-subject", "said", confidence));
    }

    private static Provenance why(String method, @Nullable String evidence, double confidence) {
        return new Provenance(method, evidence, confidence);
    }

    @Test
    void they_come_back_with_all_their_speakers_their_kind_and_their_reasons(@TempDir Path folder) {
        SmallArchive.write(folder, ARTICLE);
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            assertEquals(
                    ARTICLE.quotes(),
                    searcher.article(ARTICLE.id()).orElseThrow().quotes());
        }
    }

    @Test
    void who_only_acted_is_not_among_those_who_say_something(@TempDir Path folder) {
        SmallArchive.write(folder, ARTICLE);
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            assertEquals(
                    List.of("Ann Lee", "Bo Falk"),
                    searcher.search(SearchRequest.of("mill")).hits().getFirst().speakers());
        }
    }

    @Test
    void acts_are_found_where_they_are_asked_for_alone(@TempDir Path folder) {
        SmallArchive.write(folder, ARTICLE);
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            assertEquals(0, searcher.quotes(asking("report", "direct")).total().value());
            assertEquals(0, searcher.quotes(SearchRequest.of("report")).total().value());
            assertEquals(1, searcher.quotes(asking("report", "act")).total().value());
            assertEquals(2, searcher.quotes(SearchRequest.of("")).total().value());
            assertEquals(
                    0, searcher.search(SearchRequest.of("said:report")).total().value());
            assertEquals(
                    1, searcher.search(SearchRequest.of("said:mill")).total().value());
        }
    }

    @Test
    void a_speaker_who_is_one_perhaps_is_not_counted(@TempDir Path folder) {
        Quote perhaps = new Quote(
                words("It is older"),
                "It is older",
                Quote.Kind.DIRECT,
                "said",
                speaker("he", "Bo Falk", 0.7),
                why("paragraph-before", "said", 0.97));
        SmallArchive.write(
                folder,
                SmallArchive.article(1, "The mill", BODY)
                        .quotes(List.of(perhaps))
                        .build());
        try (ArchiveSearcher searcher = LuceneSearcher.open(folder)) {
            SearchRequest mill = SearchRequest.of("older");
            assertEquals(List.of(), searcher.search(mill).hits().getFirst().speakers());
            FacetCounts counts = searcher.quoteFacet(mill, FacetName.SPEAKER, "", 10);
            assertEquals(List.of(), counts.buckets());
            assertEquals(1, counts.missing());
        }
    }

    private static SearchRequest asking(String words, String kind) {
        Filters filters = new Filters(
                Map.of(FacetName.KIND, new Selection(List.of(kind), List.of())), null, null, Filters.Undated.INCLUDE);
        SearchRequest plain = SearchRequest.of(words);
        return new SearchRequest(
                words,
                plain.match(),
                filters,
                plain.sort(),
                plain.size(),
                plain.page(),
                null,
                plain.facets(),
                false,
                false,
                plain.options());
    }

    @Test
    void json_has_every_speaker_and_how_sure_each_is() {
        String json = ArticleJson.toJson(ARTICLE);
        Stream.of(
                        "\"cue\":\"said\",\"method\":\"cue-subject\",\"confidence\":0.85,\"speaker\":{\"text\":\"Ann"
                                + " Lee\"",
                        "\"speakers\":[{\"text\":\"Ann Lee\"",
                        "{\"text\":\"Bo Falk\"",
                        "\"kind\":\"act\"")
                .forEach(part -> assertTrue(json.contains(part), json));
    }
}
