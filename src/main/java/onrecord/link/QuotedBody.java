package onrecord.link;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import onrecord.model.Article;
import onrecord.model.Quote;
import onrecord.model.Span;
import onrecord.model.Speaker;
import org.jspecify.annotations.Nullable;

/** The words of an article's body, each with the quote it stands in. */
final class QuotedBody {
    /** Words in no quote. */
    private static final int NONE = -1;

    /** Words within quotation marks that are no quote of the article's. */
    private static final int MARKS = -2;

    /** The author's words between two pieces of a quote are a few: "he said on Monday in Norrvik". */
    private static final int BETWEEN = 12;

    private final Article article;
    private final HashedWords words;
    private final int[] quote;
    private final boolean[] between;

    QuotedBody(Article article) {
        this.article = article;
        this.words = Member.words(article);
        this.quote = new int[words.size()];
        this.between = new boolean[words.size()];
        Arrays.setAll(quote, i -> words.quoted(i) ? MARKS : NONE);
        List<Quote> quotes = article.quotes();
        for (int q = 0; q < quotes.size(); q++) {
            if (quotes.get(q).isSaid()) {
                Span span = quotes.get(q).span();
                Arrays.fill(quote, words.from(span.start()), words.from(span.end()), q);
            }
        }
        int[] direct = IntStream.range(0, quotes.size())
                .filter(q -> quotes.get(q).kind() == Quote.Kind.DIRECT)
                .toArray();
        for (int i = 1; i < direct.length; i++) {
            join(quotes.get(direct[i - 1]), quotes.get(direct[i]));
        }
    }

    private void join(Quote one, Quote next) {
        int from = words.from(one.span().end());
        int to = words.from(next.span().start());
        boolean unquoted = IntStream.range(from, Math.max(from, to)).allMatch(i -> quote[i] == NONE);
        if (to - from <= BETWEEN && unquoted && names(one).equals(names(next))) {
            Arrays.fill(between, from, Math.max(from, to), true);
        }
    }

    private static List<String> names(Quote quote) {
        return quote.speakers().stream().map(Speaker::label).toList();
    }

    Article article() {
        return article;
    }

    HashedWords words() {
        return words;
    }

    /** Whether the author says this word between two pieces of one speaker's words. */
    boolean between(int word) {
        return between[word];
    }

    /** Whether somebody is said to have said this word. */
    boolean quoted(int word) {
        return quote[word] != NONE;
    }

    /** Whether two words stand in one quote. */
    boolean together(int word, int other) {
        return quote[word] == quote[other];
    }

    /** Whether most of these words are somebody's, and of nobody else. */
    boolean quoted(int from, int to) {
        long quoted = IntStream.range(from, to).filter(this::quoted).count();
        long own =
                IntStream.range(from, to).filter(i -> !quoted(i) && !between(i)).count();
        long voices = IntStream.range(from, to)
                .map(i -> quote[i])
                .filter(q -> q >= 0)
                .distinct()
                .mapToObj(q -> names(article.quotes().get(q)))
                .distinct()
                .count();
        return quoted > own && voices <= 1;
    }

    /** The quote that has most of these words, or null where none has. */
    @Nullable
    Quote quote(int from, int to) {
        int[] counts = new int[article.quotes().size()];
        int best = NONE;
        for (int i = from; i < to; i++) {
            if (quote[i] >= 0 && (best == NONE || ++counts[quote[i]] > counts[best])) {
                best = quote[i];
            }
        }
        return best == NONE ? null : article.quotes().get(best);
    }
}
