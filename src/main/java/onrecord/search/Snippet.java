package onrecord.search;

import java.util.List;
import onrecord.model.Span;

/**
 * A passage of a field in which the query matched: plain text and ranges, never markup.
 *
 * @param field "title", "deck", "body" or "captions"
 * @param text whole sentences where they are not too long
 * @param ranges what matched, offsets into {@code text}, in order and apart
 * @param offset where {@code text} begins in the field, in Unicode code points: it goes into answers as it is
 * @param cutBefore whether its first sentence began before {@code text}
 * @param cutAfter whether its last sentence goes on behind {@code text}
 */
public record Snippet(String field, String text, List<Span> ranges, int offset, boolean cutBefore, boolean cutAfter) {
    /** One that is cut nowhere. */
    public Snippet(String field, String text, List<Span> ranges, int offset) {
        this(field, text, ranges, offset, false, false);
    }
}
