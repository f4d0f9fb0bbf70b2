package onrecord.search.linked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import onrecord.model.Article;
import onrecord.model.Provenance;
import onrecord.model.Quote;
import onrecord.model.QuoteId;
import onrecord.model.Span;
import onrecord.model.Speaker;
import onrecord.search.ArchiveSearcher;
import onrecord.search.lucene.LuceneSearcher;
import onrecord.search.lucene.SmallArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two speakers for one statement. */
class ContradictionTest {
    private static final String WORDS = "The quay will be finished before the first ice closes the harbour";

    /** An article in which {@code mention}, who is {@code name}, says the words. */
    private static Article said(int number, String mention, String name, double confidence) {
        String body = "“" + WORDS + ",” said " + mention + " on Tuesday in Norrvik.";
        int at = body.indexOf(mention);
        Speaker speaker = new Speaker(
                mention,
                new Span(at, at + mention.length()),
                name,
                null,
                new Provenance("cue-subject", null, confidence));
        return SmallArchive.article(number, "Paper " + number, "2023-03-02", "Quay", body)
                .quotes(List.of(new Quote(
                        new Span(1, 1 + WORDS.length()),
                        WORDS,
                        Quote.Kind.DIRECT,
                        "said",
                        speaker,
                        new Provenance("cue", null, 0.97))))
                .build();
    }

    private static List<Contradiction> against(Path folder, Article second) {
        SmallArchive.write(folder, said(1, "Ida Brandt", "Ida Brandt", 0.97), second);
        try (ArchiveSearcher archive = LuceneSearcher.open(folder)) {
            Statement statement =
                    Statement.of(archive, new QuoteId("%016x".formatted(1), 1)).orElseThrow();
            return Contradiction.of(archive, statement);
        }
    }

    @Test
    void another_name_beside_the_same_words_is_a_contradiction(@TempDir Path folder) {
        List<Contradiction> found = against(folder, said(2, "Olga Lund", "Olga Lund", 0.97));
        assertEquals(1, found.size());
        assertEquals("Olga Lund", found.getFirst().speaker());
    }

    @Test
    void a_pronoun_that_a_rule_resolved_contradicts_nobody(@TempDir Path folder) {
        assertTrue(against(folder, said(2, "she", "Olga Lund", 0.97)).isEmpty());
    }

    @Test
    void a_name_that_is_only_perhaps_right_contradicts_nobody(@TempDir Path folder) {
        assertTrue(against(folder, said(2, "Olga Lund", "Olga Lund", 0.6)).isEmpty());
    }

    @Test
    void the_same_family_name_alone_contradicts_nobody(@TempDir Path folder) {
        assertTrue(against(folder, said(2, "Brandt", "Brandt", 0.97)).isEmpty());
    }

    @Test
    void a_misspelt_name_contradicts_nobody(@TempDir Path folder) {
        assertTrue(against(folder, said(2, "Ida Brandtt", "Ida Brandtt", 0.97)).isEmpty());
        assertTrue(against(folder, said(3, "I. Brandter", "I. Brandter", 0.97)).isEmpty());
    }

    @Test
    void a_family_name_alone_contradicts_nobody(@TempDir Path folder) {
        assertTrue(against(folder, said(2, "Lund", "Lund", 0.97)).isEmpty());
    }

    @Test
    void who_tells_what_the_other_told_contradicts_nobody(@TempDir Path folder) {
        String body = "Olga Lund has testified that Ida Brandt took her aside and told her, “" + WORDS + ".”";
        assertTrue(against(folder, lund(body)).isEmpty());
    }

    @Test
    void who_quotes_the_other_contradicts_nobody(@TempDir Path folder) {
        String body = "Olga Lund wrote: “Nothing is veiled about this note: ‘" + WORDS + ".’ It is plain.”";
        assertTrue(against(folder, lund(body)).isEmpty());
        assertEquals(
                1,
                against(folder, lund("Olga Lund wrote: “Nothing is veiled here. " + WORDS + ". It is plain.”"))
                        .size());
    }

    /** An article in which Olga Lund, named first, says what stands within quotation marks. */
    private static Article lund(String body) {
        int start = body.indexOf('“') + 1;
        int end = body.indexOf('”');
        String name = "Olga Lund";
        Provenance sure = new Provenance("cue-subject", null, 0.97);
        Speaker speaker = new Speaker(name, new Span(0, name.length()), name, null, sure);
        return SmallArchive.article(2, "Paper 2", "2023-03-02", "Quay", body)
                .quotes(List.of(new Quote(
                        new Span(start, end), body.substring(start, end), Quote.Kind.DIRECT, "said", speaker, sure)))
                .build();
    }

    @Test
    void one_article_against_several_is_read_wrongly(@TempDir Path folder) {
        SmallArchive.write(folder, said(3, "Ida Brandt", "Ida Brandt", 0.97));
        assertTrue(against(folder, said(2, "Olga Lund", "Olga Lund", 0.97)).isEmpty());
    }
}
