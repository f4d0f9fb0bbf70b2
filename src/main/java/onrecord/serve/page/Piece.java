package onrecord.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.model.Span;

/**
 * A piece of a text and whether the search matched it.
 *
 * @param text plain text
 * @param hit whether to mark it
 */
public record Piece(String text, boolean hit) {
    /** The text that they are pieces of. */
    public static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Cuts a text at the ends of {@code hits}, which are in order and apart. */
    public static List<Piece> of(String text, List<Span> hits) {
        List<Piece> pieces = new ArrayList<>(2 * hits.size() + 1);
        int at = 0;
        for (Span hit : hits) {
            if (hit.start() > at) {
                pieces.add(new Piece(text.substring(at, hit.start()), false));
            }
            pieces.add(new Piece(hit.in(text), true));
            at = hit.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
