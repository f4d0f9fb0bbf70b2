package onrecord.search.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * A query, understood.
 *
 * @param node what it asks for
 * @param any whether any of adjacent words will do, or all must be there
 * @param interpreted the same written out in the query language, every default made plain
 * @param demanding whether AND or + say that words must be there, so that fewer will not do
 * @param complaints what could not be read as meant and was taken as plain words, in order; empty for most
 */
public record ParsedQuery(Node node, boolean any, String interpreted, boolean demanding, List<Complaint> complaints) {
    /**
     * Something that is not in the language.
     *
     * @param position where it stands in the input, in UTF-16 code units
     * @param what one line for a person
     */
    public record Complaint(int position, String what) {}

    /** Whether something is asked of this field, anywhere in the query. */
    public boolean asks(FieldName field) {
        return asks(node, field);
    }

    private static boolean asks(Node node, FieldName field) {
        return switch (node) {
            case Node.Dates dates -> dates.field() == field;
            case Node.InField in -> in.field() == field || asks(in.node(), field);
            case Node.Group group ->
                Stream.of(group.must(), group.should(), group.not())
                        .flatMap(List::stream)
                        .anyMatch(part -> asks(part, field));
            default -> false;
        };
    }

    /** Copies the list. */
    public ParsedQuery {
        complaints = List.copyOf(complaints);
    }
}
