package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.index.analysis.Analysis;
import onrecord.index.codec.Summary;
import onrecord.link.QuoteCheck;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.search.QueryError;
import onrecord.search.Verification;
import onrecord.search.answer.SearchLimits;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether somebody's words are real: gathers the articles that may have them, which {@link QuoteCheck} reads.
 */
final class Verifier {
    private final Snapshot snapshot;
    private final Analysis analysis;
    private final Sentences sentences = new Sentences();

    Verifier(Snapshot snapshot, Analysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
    }

    Verification verify(String words, @Nullable String speaker) throws IOException {
        requireWords(words);
        List<String> speakers = speakers(speaker);
        QuoteCheck check = new QuoteCheck(words, speakers);
        IndexSearcher searcher = snapshot.searcher();
        long limit = System.nanoTime() + SearchLimits.TIME.toNanos();
        searcher.setTimeout(() -> System.nanoTime() - limit > 0);
        Set<Integer> docs = new Candidates(snapshot, searcher, analysis, words).find(speakers);
        Hits hits = new Hits(snapshot.reader());
        boolean late = searcher.timedOut();
        for (int doc : docs) {
            late |= System.nanoTime() - limit > 0;
            if (!late || doc == docs.iterator().next()) {
                check.add(hits.article(doc));
            }
        }
        QuoteCheck.Finding finding = check.finding();
        List<Verification.Passage> passages = new ArrayList<>();
        for (QuoteCheck.Place place : finding.places()) {
            passages.add(passage(place, hits));
        }
        return new Verification(words, speaker, finding.verdict(), passages, !late);
    }

    private static void requireWords(String words) {
        int count = QuoteCheck.words(words);
        if (count == 0) {
            throw new QueryError(
                    "parameter-missing", "q", "Which words? Give those that somebody is said to have said.");
        }
        if (count > QuoteCheck.MOST_WORDS) {
            throw new QueryError(
                    "query-too-long",
                    "q",
                    "These are " + count + " words; at most " + QuoteCheck.MOST_WORDS + " are compared.");
        }
    }

    /** All spellings of a speaker, with the one that was typed. */
    private List<String> speakers(@Nullable String typed) throws IOException {
        if (typed == null) {
            return List.of();
        }
        List<String> all =
                new ArrayList<>(snapshot.speakers(SpeakerChoice.USUAL).meant(typed));
        all.add(typed);
        return all;
    }

    private Verification.Passage passage(QuoteCheck.Place place, Hits hits) throws IOException {
        Article article = place.article();
        int doc = Hits.find(snapshot.searcher(), article.id()).orElseThrow();
        Summary summary = hits.summary(doc);
        Span shown = shown(place);
        Span context = new Span(
                sentence(article.body(), shown.start()).start(),
                sentence(article.body(), shown.end() - 1).end());
        return new Verification.Passage(
                snapshot.completed(Hits.hit(summary, place.likeness().score(), List.of(), null, null)),
                place.quote(),
                place.quoted(),
                place.voice(),
                place.likeness(),
                context.in(article.body()),
                context.start(),
                Snippets.points(article.body(), context.start()));
    }

    /** The passage with all of its quote and with who says it. */
    private static Span shown(QuoteCheck.Place place) {
        Span found = place.likeness().found();
        Quote quote = place.quote();
        Span all = quote == null ? found : HitPage.withSpeaker(quote);
        return new Span(Math.min(all.start(), found.start()), Math.max(all.end(), found.end()));
    }

    private Span sentence(String body, int at) {
        return Snippets.passage(sentences, body, new Span(at, at + 1)).span();
    }
}
