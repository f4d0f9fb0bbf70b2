package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import onrecord.index.codec.Fields;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.search.answer.LinkedIds;
import onrecord.search.query.Node;

/** What is asked of the links of one article or one quote, as clauses. */
final class LinkClauses implements LinkedIds.Source {
    private final Desk desk;
    private final LinkedIds ids = new LinkedIds(this);

    LinkClauses(Desk desk) {
        this.desk = desk;
    }

    /** Articles of a story. */
    ObjectNode story(Node leaf) {
        try {
            List<String> story = ids.story(leaf);
            return story.isEmpty() ? Dsl.nothing() : Dsl.terms(Fields.ID, story);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The quotes of a statement, as documents of quotes. */
    ObjectNode statement(Node leaf) {
        try {
            List<ObjectNode> any = new ArrayList<>();
            for (LinkedIds.NumberedQuote quote : ids.statement(leaf)) {
                long number = quote.number();
                any.add(Dsl.all(
                        List.of(
                                Dsl.term(Fields.TYPE, Fields.QUOTE),
                                Dsl.term(Fields.ID, quote.article()),
                                Dsl.between(Fields.NUMBER, number, number)),
                        List.of()));
            }
            return any.isEmpty() ? Dsl.nothing() : Dsl.any(any, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Article> article(String id) {
        return desk.article(id);
    }

    @Override
    public List<Link> links(String article) {
        return desk.held().links(article);
    }

    @Override
    public Collection<String> copies(String article) {
        return desk.held().copies().getOrDefault(article, List.of());
    }

    @Override
    public Collection<String> copied() {
        return desk.held().copies().keySet();
    }
}
