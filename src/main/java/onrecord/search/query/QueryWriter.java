package onrecord.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A tree back in the query language, every default made plain. */
final class QueryWriter {
    private QueryWriter() {}

    static String write(Node node) {
        return node instanceof Node.Group group ? clauses(plain(group)) : inner(node);
    }

    private static String inner(Node node) {
        return switch (node) {
            case Node.Word word -> Scanner.isOperator(word.text()) ? word.text().toLowerCase(Locale.ROOT) : word.text();
            case Node.Phrase phrase ->
                '"' + phrase.text() + '"' + (phrase.distance() > 0 ? "~" + phrase.distance() : "");
            case Node.Pattern pattern -> pattern.text();
            case Node.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
            case Node.Dates dates ->
                dates.field().key() + ":[" + (dates.from() == null ? "*" : dates.from()) + " TO "
                        + (dates.to() == null ? "*" : dates.to()) + "]";
            case Node.InField in -> in.field().key() + ":" + inner(in.node());
            case Node.Everything everything -> "*";
            case Node.Group group -> "(" + clauses(plain(group)) + ")";
        };
    }

    /** The node; where its only choice is a group of required clauses, that group. */
    private static Node.Group plain(Node.Group group) {
        return group.must().isEmpty()
                        && group.should().size() == 1
                        && group.should().getFirst() instanceof Node.Group only
                        && only.should().isEmpty()
                        && only.not().isEmpty()
                ? new Node.Group(only.must(), List.of(), group.not())
                : group;
    }

    private static String clauses(Node.Group group) {
        List<String> parts = new ArrayList<>();
        Stream<String> must = group.must().stream().map(QueryWriter::inner);
        boolean mixed = !group.must().isEmpty() && !group.should().isEmpty();
        if (mixed) {
            must.map(clause -> "+" + clause).forEach(parts::add);
            group.should().stream().map(QueryWriter::inner).forEach(parts::add);
            group.not().stream().map(clause -> "-" + inner(clause)).forEach(parts::add);
            return String.join(" ", parts);
        }
        must.forEach(parts::add);
        String positive = group.should().isEmpty()
                ? String.join(" AND ", parts)
                : String.join(
                        " OR ", group.should().stream().map(QueryWriter::inner).toList());
        if (group.not().isEmpty()) {
            return positive;
        }
        if (group.should().size() > 1) {
            positive = "(" + positive + ")";
        }
        String not = String.join(
                " ", group.not().stream().map(clause -> "NOT " + inner(clause)).toList());
        return positive.isEmpty() ? not : positive + " " + not;
    }
}
