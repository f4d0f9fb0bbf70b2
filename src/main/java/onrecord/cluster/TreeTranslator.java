package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onrecord.index.analysis.TermMarks;
import onrecord.index.codec.Fields;
import onrecord.search.answer.ArrivalSpan;
import onrecord.search.answer.Asked;
import onrecord.search.answer.SaidTogether;
import onrecord.search.answer.Strictness;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a query to OpenSearch's query language, the one place where that is done. A word without a field is
 * looked for in the text of articles, or in the quoted words of quotes. Null stands for a part without any word in it,
 * which asks for nothing.
 */
final class TreeTranslator {
    private final Searched searched;
    private final TextClauses texts;
    private final NameClauses names;
    private final LinkClauses links;
    /** Whether too costly clauses are made plainer: patterns of the body are then looked for in the whole text. */
    private final boolean plainer;

    TreeTranslator(Searched searched, TextClauses texts, NameClauses names, LinkClauses links, boolean plainer) {
        this.searched = searched;
        this.texts = texts;
        this.names = names;
        this.links = links;
        this.plainer = plainer;
    }

    /** What the tree asks for at a strictness. */
    ObjectNode translate(Node node, Strictness strictness) {
        if (strictness != Strictness.FEWER || !(node instanceof Node.Group group)) {
            return translate(node);
        }
        Asked.Fewer fewer = Asked.fewer(group);
        ObjectNode some = Dsl.any(fewer.plain().stream().map(this::translate).toList(), fewer.least());
        return fewer.held() == null ? some : Dsl.all(List.of(some, translate(fewer.held())), List.of());
    }

    /** What the tree asks for. */
    ObjectNode translate(Node node) {
        ObjectNode query = clause(node, orEverything(this::inWords));
        return query == null ? Dsl.everything() : query;
    }

    private static Function<Node, @Nullable ObjectNode> orEverything(Function<Node, @Nullable ObjectNode> leaf) {
        return node -> node instanceof Node.Everything ? Dsl.everything() : leaf.apply(node);
    }

    private @Nullable ObjectNode inWords(Node leaf) {
        return in(searched.words(), leaf);
    }

    private @Nullable ObjectNode in(String field, Node leaf) {
        if (leaf instanceof Node.Everything) {
            return Dsl.exists(field);
        }
        WordMatch match = texts.leaf(leaf);
        return match == null ? null : match.in(field);
    }

    private @Nullable ObjectNode clause(Node node, Function<Node, @Nullable ObjectNode> leaf) {
        return switch (node) {
            case Node.Dates dates -> dates(dates);
            case Node.Group group -> group(group, n -> clause(n, leaf));
            case Node.InField in -> inField(in);
            default -> leaf.apply(node);
        };
    }

    /** @param clause translates each of its parts */
    private @Nullable ObjectNode group(Node.Group group, Function<Node, @Nullable ObjectNode> clause) {
        List<ObjectNode> must = clauses(SaidTogether.merge(searched.isOfQuotes(), group.must()), clause);
        List<ObjectNode> should = clauses(group.should(), clause);
        List<ObjectNode> not = clauses(group.not(), clause);
        if (must.isEmpty() && should.isEmpty() && not.isEmpty()) {
            return null;
        }
        if (must.isEmpty() && !should.isEmpty()) {
            must.add(Dsl.any(should, 1));
        }
        if (must.size() == 1 && not.isEmpty()) {
            return must.getFirst();
        }
        return Dsl.all(must.isEmpty() ? List.of(Dsl.everything()) : must, not);
    }

    private static List<ObjectNode> clauses(List<Node> nodes, Function<Node, @Nullable ObjectNode> clause) {
        List<ObjectNode> clauses = new ArrayList<>();
        for (Node node : nodes) {
            ObjectNode one = clause.apply(node);
            if (one != null) {
                clauses.add(one);
            }
        }
        return clauses;
    }

    private @Nullable ObjectNode inField(Node.InField in) {
        Node node = in.node();
        return switch (in.field()) {
            case TITLE -> ofArticle(n -> in(ClusterFields.TITLE, n), node);
            case BODY -> ofArticle(this::inBody, node);
            case TEXT -> ofArticle(orEverything(n -> in(ClusterFields.TEXT, n)), node);
            case BOILERPLATE -> ofArticle(n -> in(Fields.BOILERPLATE, n), node);
            case UPDATED, DATE, ADDED -> dated(in);
            case SAID -> said(node);
            case STORY -> ofArticle(links::story, node);
            case STATEMENT -> statement(node);
            case SPEAKER -> clause(node, n -> names.leaf(searched::field, in.field(), n));
            case TAG, COLLECTION -> clause(node, n -> names.filed(searched, in.field(), n));
            // the names of an article: its outlet, its authors and the like
            default -> ofArticle(n -> names.leaf(name -> name, in.field(), n), node);
        };
    }

    private @Nullable ObjectNode dated(Node.InField in) {
        if (!(in.node() instanceof Node.Everything)) {
            return clause(in.node(), leaf -> null);
        }
        return switch (in.field()) {
            case DATE -> Dsl.exists(Fields.MOMENT);
            default -> dates(new Node.Dates(in.field(), null, null));
        };
    }

    /** What an article must have; a quote's article, where quotes are searched. */
    private @Nullable ObjectNode ofArticle(Function<Node, @Nullable ObjectNode> leaf, Node node) {
        TreeTranslator outer = searched.isOfQuotes() ? of(Searched.ARTICLES) : this;
        ObjectNode article = outer.clause(node, leaf);
        return article == null ? null : searched.ofArticle(article);
    }

    private TreeTranslator of(Searched other) {
        return new TreeTranslator(other, texts, names, links, plainer);
    }

    /** Something in the text that stands between the marks of the body. */
    private @Nullable ObjectNode inBody(Node leaf) {
        if (leaf instanceof Node.Everything) {
            // the marks do not stand side by side
            ObjectNode empty = new WordMatch.Row(List.of(List.of(TermMarks.BODY_START), List.of(TermMarks.BODY_END)), 0)
                    .in(ClusterFields.TEXT);
            return Dsl.not(empty);
        }
        WordMatch match = texts.leaf(leaf);
        if (match == null) {
            return null;
        }
        boolean plain = plainer && !(leaf instanceof Node.Word || leaf instanceof Node.Phrase);
        return plain ? match.in(ClusterFields.TEXT) : match.inBody();
    }

    /** An article with one quote in which all of it is; or such a quote. */
    private @Nullable ObjectNode said(Node node) {
        if (searched.isOfQuotes()) {
            return clause(node, orEverything(leaf -> in(searched.words(), leaf)));
        }
        ObjectNode quote = new WithinQuotes().clause(node);
        if (quote == null) {
            return null;
        }
        ObjectNode act = Dsl.term(ClusterFields.NESTED + Fields.KIND, Fields.ACT);
        return Dsl.quoted(Dsl.all(List.of(quote), List.of(act)));
    }

    /** A quote of a statement, or an article with one. */
    private @Nullable ObjectNode statement(Node node) {
        ObjectNode quotes = clause(node, links::statement);
        if (quotes == null || searched.isOfQuotes()) {
            return quotes;
        }
        ObjectNode child = Dsl.one("type", Fields.QUOTE);
        child.set("query", quotes);
        return Dsl.one("has_child", child);
    }

    /** The clauses of one quote within its article. */
    private final class WithinQuotes {
        @Nullable
        ObjectNode clause(Node node) {
            return switch (node) {
                case Node.Group group -> group(group);
                case Node.InField in -> inField(in);
                case Node.Dates dates -> null;
                case Node.Everything everything -> Dsl.everything();
                default -> in(ClusterFields.NESTED + ClusterFields.SAID, node);
            };
        }

        private @Nullable ObjectNode inField(Node.InField in) {
            return switch (in.field()) {
                case SPEAKER ->
                    TreeTranslator.this.clause(
                            in.node(), n -> names.leaf(name -> ClusterFields.NESTED + name, in.field(), n));
                case SAID -> clause(in.node());
                default -> Dsl.nothing(); // a quote's article is no part of the quote
            };
        }

        private @Nullable ObjectNode group(Node.Group group) {
            return TreeTranslator.this.group(group, this::clause);
        }
    }

    private ObjectNode dates(Node.Dates dates) {
        if (dates.field() == FieldName.ADDED) {
            ArrivalSpan span = ArrivalSpan.days(dates.from(), dates.to());
            return Dsl.between(Fields.ADDED, span.from(), span.to());
        }
        if (dates.field() == FieldName.UPDATED) {
            return searched.ofArticle(FilterClauses.days(
                    ClusterFields.UPDATED_EARLIEST, ClusterFields.UPDATED_LATEST, dates.from(), dates.to()));
        }
        return FilterClauses.days(searched.isOfQuotes() ? ClusterFields.OF : "", dates.from(), dates.to());
    }
}
