package onrecord.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.QuoteId;
import onrecord.search.query.Node;

/** What is asked of the links of one article or one quote, which is among the answers itself. For one search alone. */
public final class LinkedIds {
    private final Source source;

    /** What an archive knows of its links. */
    public interface Source {
        /** The article of this id. */
        Optional<Article> article(String id) throws IOException;

        /** The links of an article. */
        List<Link> links(String article) throws IOException;

        /** The articles of the same text as this one. */
        Collection<String> copies(String article) throws IOException;

        /** All articles that have a copy. */
        Collection<String> copied() throws IOException;
    }

    /**
     * A quote of an article.
     *
     * @param number which of the article's, from 0
     */
    public record NumberedQuote(String article, int number) {}

    public LinkedIds(Source source) {
        this.source = source;
    }

    /** Articles of the same text as the one of this id; where the leaf is everything, all that have a copy. */
    public List<String> story(Node leaf) throws IOException {
        Optional<String> id = AskedNames.written(leaf);
        if (id.isEmpty()) {
            return leaf instanceof Node.Everything ? List.copyOf(source.copied()) : List.of();
        }
        Set<String> ids = new LinkedHashSet<>(List.of(id.get()));
        ids.addAll(source.copies(id.get()));
        return List.copyOf(ids);
    }

    /** The quotes that surely report the same act of speech as the one of this id. */
    public List<NumberedQuote> statement(Node leaf) throws IOException {
        Optional<QuoteId> asked = AskedNames.written(leaf).flatMap(QuoteId::parse);
        if (asked.isEmpty()) {
            return List.of();
        }
        List<NumberedQuote> quotes = new ArrayList<>(numbered(asked.get()));
        for (Link link : source.links(asked.get().article())) {
            if (link instanceof Link.Statement statement && statement.sure()) {
                String article = asked.get().article();
                if (statement.end(article).quote().equals(asked.get())) {
                    quotes.addAll(numbered(statement.other(article).quote()));
                }
            }
        }
        return quotes;
    }

    private List<NumberedQuote> numbered(QuoteId id) throws IOException {
        Optional<Article> article = source.article(id.article());
        return article.stream()
                .flatMap(of -> IntStream.range(0, of.quotes().size())
                        .filter(number ->
                                QuoteId.of(of, of.quotes().get(number)).equals(id))
                        .mapToObj(number -> new NumberedQuote(id.article(), number)))
                .toList();
    }
}
