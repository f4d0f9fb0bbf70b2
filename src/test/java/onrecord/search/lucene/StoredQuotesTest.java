package onrecord.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import onrecord.json.ArticleJson;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
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
    void json_has_every_speaker_and_how_sure_each_is() {
        String json = ArticleJson.toJson(ARTICLE);
        Stream.of(
                        "\"cue\":\"said\",\"method\":\"cue-subject\",\"confidence\":0.85,\"speaker\":{\"text\":\"Ann Lee\"",
                        "\"speakers\":[{\"text\":\"Ann Lee\"",
                        "{\"text\":\"Bo Falk\"",
                        "\"kind\":\"act\"")
                .forEach(part -> assertTrue(json.contains(part), json));
    }
}
