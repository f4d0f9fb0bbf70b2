package onrecord.search.answer;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import onrecord.index.analysis.TextParts;
import onrecord.index.codec.Summary;
import onrecord.model.Article;
import onrecord.search.Hit;
import onrecord.search.QuoteHit;
import onrecord.search.SearchRequest;
import onrecord.search.Snippet;
import onrecord.search.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Shows what of articles in hand a query matched, for an engine that finds articles and cannot say where in them. Safe
 * for use by several threads.
 */
public interface Passages {
    /** An article that an engine found; what is kept of it is read when it is asked for. */
    interface Found {
        double score();

        Summary summary();

        /** Its text, and where its words stand. */
        TextParts parts();

        /** All of it. */
        Article article();
    }

    /**
     * Articles that may have some words.
     *
     * @param complete whether there was time to look for all of them
     */
    record Candidates(List<Found> articles, boolean complete) {
        /** Copies the list. */
        public Candidates {
            articles = List.copyOf(articles);
        }
    }

    /**
     * A quote that an engine found.
     *
     * @param number which of the article's, from 0
     */
    record FoundQuote(Article article, int number, double score) {}

    /**
     * The hits of a page, with snippets where the request asks for them, in the same order.
     *
     * @param archive what the whole archive has
     */
    List<Hit> hits(SearchRequest request, Strictness strictness, Vocabulary archive, List<Found> found);

    /** The hits of a page of quotes, in the same order. */
    List<QuoteHit> quotes(SearchRequest request, Strictness strictness, Vocabulary archive, List<FoundQuote> found);

    /**
     * Everything in an article that a query matches: a snippet for each part that has some, with the whole part as its
     * text.
     */
    List<Snippet> whole(SearchRequest request, Vocabulary archive, Article article);

    /**
     * Finds out whether words are real.
     *
     * @param speaker who is said to have said them, or null where that is not asked
     * @param spellings all spellings of the speaker
     * @param candidates finds the articles that may have them, and is asked only where the words can be checked
     * @param completed adds what else is known of a hit
     * @throws onrecord.search.QueryError if there are no words, or too many
     */
    Verification verify(
            String words,
            @Nullable String speaker,
            List<String> spellings,
            Supplier<Candidates> candidates,
            UnaryOperator<Hit> completed);
}
