package onrecord.search;

import java.util.List;

/**
 * How names among the plain words of a query are written in other scripts in this archive, and the query that asks for
 * these too.
 *
 * @param names such as Лавров for Lavrov
 * @param query {@code (Lavrov OR Лавров) sanctions}
 */
public record AlsoWritten(List<String> names, String query) {
    /** Copies the list. */
    public AlsoWritten {
        names = List.copyOf(names);
    }
}
