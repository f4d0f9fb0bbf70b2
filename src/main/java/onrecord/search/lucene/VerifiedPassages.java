package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.codec.Summary;
import onrecord.link.QuoteCheck;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.search.Hit;
import onrecord.search.QueryError;
import onrecord.search.Verification;
import org.jspecify.annotations.Nullable;

/** Checks somebody's words in articles that may have them, and shows the passages. For one question. */
final class VerifiedPassages {
    private final String words;
    private final @Nullable String speaker;
    private final QuoteCheck check;
    private final Sentences sentences = new Sentences();

    /**
     * A question.
     *
     * @param speaker who is said to have said them, as typed, or null where nobody is named
     * @param spellings all spellings of the speaker
     * @throws QueryError if there are no words, or too many
     */
    VerifiedPassages(String words, @Nullable String speaker, List<String> spellings) {
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
        this.words = words;
        this.speaker = speaker;
        this.check = new QuoteCheck(words, spellings);
    }

    /** Tells what a list of hits shows of an article. */
    interface Summaries {
        Summary of(Article article) throws IOException;
    }

    /** Adds what else is known of a hit. */
    interface Completing {
        Hit completed(Hit hit) throws IOException;
    }

    /** Takes an article that may have the words; each once. */
    void add(Article article) {
        check.add(article);
    }

    /**
     * What was found.
     *
     * @param complete whether every article that may have them was looked at
     */
    Verification told(boolean complete, Summaries summaries, Completing completing) throws IOException {
        QuoteCheck.Finding finding = check.finding();
        List<Verification.Passage> passages = new ArrayList<>();
        for (QuoteCheck.Place place : finding.places()) {
            double score = place.likeness().score();
            Hit hit = Hits.hit(summaries.of(place.article()), score, List.of(), null, null);
            passages.add(passage(place, completing.completed(hit)));
        }
        return new Verification(words, speaker, finding.verdict(), passages, complete);
    }

    private Verification.Passage passage(QuoteCheck.Place place, Hit hit) {
        String body = place.article().body();
        Span shown = shown(place);
        Span context = new Span(
                sentence(body, shown.start()).start(),
                sentence(body, shown.end() - 1).end());
        return new Verification.Passage(
                hit,
                place.quote(),
                place.quoted(),
                place.voice(),
                place.likeness(),
                context.in(body),
                context.start(),
                Snippets.points(body, context.start()));
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
