package onrecord.search.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as a tree. Immutable. */
public sealed interface Node {
    /** A word in any of its forms; where it falls apart into several ("cease-fire"), they stand side by side. */
    record Word(String text) implements Node {}

    /**
     * Words in this order, as they are written.
     *
     * @param distance how many places the words may be moved in all; 0 for side by side
     */
    record Phrase(String text, int distance) implements Node {}

    /** A word with {@code *} for any letters and {@code ?} for one. */
    record Pattern(String text) implements Node {}

    /** A word in which up to {@code edits} letters (1 or 2) are wrong, missing, too many or swapped. */
    record Fuzzy(String text, int edits) implements Node {}

    /** Published or changed within these days, as {@code field} says, both included; null is open. */
    record Dates(
            FieldName field,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Node {}

    /** Something asked of one field alone. */
    record InField(FieldName field, Node node) implements Node {}

    /** Everything. */
    record Everything() implements Node {}

    /**
     * All of {@code must}, none of {@code not}, and where there is no {@code must}, at least one of {@code should};
     * with none of either, everything but {@code not}.
     */
    record Group(List<Node> must, List<Node> should, List<Node> not) implements Node {
        /** Copies the lists. */
        public Group {
            must = List.copyOf(must);
            should = List.copyOf(should);
            not = List.copyOf(not);
        }

        static Group all(List<Node> nodes) {
            return new Group(nodes, List.of(), List.of());
        }

        static Group any(List<Node> nodes) {
            return new Group(List.of(), nodes, List.of());
        }
    }
}
