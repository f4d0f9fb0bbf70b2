package onrecord.search.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clauses side by side, from which a query is made. For one group alone. */
final class Clauses {
    private final List<Node> must = new ArrayList<>();
    private final List<Node> plain = new ArrayList<>();
    private final List<Node> not = new ArrayList<>();
    private final @Nullable FieldName field;

    Clauses(@Nullable FieldName field) {
        this.field = field;
    }

    void add(Signed clause) {
        (switch (clause.sign()) {
                    case '+' -> must;
                    case '-' -> not;
                    default -> plain;
                })
                .add(clause.node());
    }

    boolean isEmpty() {
        return must.isEmpty() && plain.isEmpty() && not.isEmpty();
    }

    Node node(boolean any) {
        if (isEmpty()) {
            return new Node.Everything();
        }
        List<Node> beside = field == null || field.isText() ? LooseLetters.gather(plain, any) : plain;
        if (any && !beside.isEmpty()) {
            return simple(must, beside);
        }
        List<Node> all = new ArrayList<>(must);
        all.addAll(beside);
        return simple(all, List.of());
    }

    private Node simple(List<Node> must, List<Node> should) {
        if (not.isEmpty() && must.size() + should.size() == 1) {
            return must.isEmpty() ? should.getFirst() : must.getFirst();
        }
        return new Node.Group(should.isEmpty() ? flat(must) : must, should, not);
    }

    /** What AND ties together, where nothing else is asked for beside it, is as good as asked for side by side. */
    private static List<Node> flat(List<Node> must) {
        return must.size() == 1
                        && must.getFirst() instanceof Node.Group group
                        && group.should().isEmpty()
                        && group.not().isEmpty()
                ? group.must()
                : must;
    }

    /** A clause and whether it must be there ({@code +}), must not ({@code -}), or neither is said (a space). */
    record Signed(char sign, Node node) {
        Node alone() {
            return sign == '-' ? new Node.Group(List.of(), List.of(), List.of(node)) : node;
        }
    }
}
