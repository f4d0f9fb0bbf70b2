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
 */
public record Snippet(String field, String text, List<Span> ranges, int offset) {}
