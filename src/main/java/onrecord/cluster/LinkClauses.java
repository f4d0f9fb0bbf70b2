package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.index.codec.Fields;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.QuoteId;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/** What is asked of the links of one article or one quote, which is among the answers itself. */
final class LinkClauses {
    private final Desk desk;

    LinkClauses(Desk desk) {
        this.desk = desk;
    }

    /** Articles of the same text as the one of this id; of any other where the leaf is everything. */
    ObjectNode story(Node leaf) {
        String id = written(leaf);
        if (id == null) {
            return leaf instanceof Node.Everything
                    ? ofIds(List.copyOf(desk.held().copies().keySet()))
                    : Dsl.nothing();
        }
        List<String> ids = new ArrayList<>(List.of(id));
        ids.addAll(desk.held().copies().getOrDefault(id, List.of()));
        return ofIds(ids);
    }

    private static ObjectNode ofIds(List<String> ids) {
        return ids.isEmpty() ? Dsl.nothing() : Dsl.terms(Fields.ID, ids);
    }

    /** The quotes that surely report the same act of speech as the one of this id, as documents of quotes. */
    ObjectNode statement(Node leaf) {
        String written = written(leaf);
        Optional<QuoteId> asked = written == null ? Optional.empty() : QuoteId.parse(written);
        if (asked.isEmpty()) {
            return Dsl.nothing();
        }
        List<ObjectNode> any = new ArrayList<>();
        add(asked.get(), any);
        for (Link link : desk.held().links(asked.get().article())) {
            if (link instanceof Link.Statement statement && statement.sure()) {
                Link.End here = statement.end(asked.get().article());
                Link.End there = statement.other(asked.get().article());
                if (here.start() == asked.get().start()) {
                    add(new QuoteId(there.article(), there.start()), any);
                }
            }
        }
        return any.isEmpty() ? Dsl.nothing() : Dsl.any(any, 1);
    }

    private void add(QuoteId id, List<ObjectNode> any) {
        Optional<Article> article = desk.article(id.article());
        if (article.isEmpty()) {
            return;
        }
        Article of = article.get();
        for (int number = 0; number < of.quotes().size(); number++) {
            int start = of.quotes().get(number).span().start();
            if (of.body().codePointCount(0, start) == id.start()) {
                any.add(Dsl.all(
                        List.of(
                                Dsl.term(Fields.TYPE, Fields.QUOTE),
                                Dsl.term(Fields.ID, id.article()),
                                Dsl.between(Fields.NUMBER, (long) number, (long) number)),
                        List.of()));
            }
        }
    }

    private static @Nullable String written(Node leaf) {
        return switch (leaf) {
            case Node.Word word -> word.text();
            case Node.Phrase phrase -> phrase.text();
            default -> null;
        };
    }
}
