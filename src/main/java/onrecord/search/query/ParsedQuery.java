package onrecord.search.query;

import java.util.List;

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

    /** Copies the list. */
    public ParsedQuery {
        complaints = List.copyOf(complaints);
    }
}
