package onrecord.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One article's worth of a source, before anybody has said what it means.
 *
 * @param id stable for the same source, 16 hexadecimal digits
 * @param source the source's name: {@code path!entry#record}
 * @param sourceId the id that the source's own record carries, or null
 * @param form whether {@code content} is plain text or markup
 * @param content the decoded text or HTML, without a byte order mark
 * @param claims what the container says about it, in the container's order
 * @param properties further values the container carries, kept as they are
 */
public record Document(
        String id,
        String source,
        @Nullable String sourceId,
        Form form,
        String content,
        List<Claim> claims,
        Map<String, List<String>> properties) {
    /** The property that has the words which the source strikes out, a piece a value: no part of the content. */
    public static final String STRUCK_OUT = "struckOut";

    /** What a document's content is written in. */
    public enum Form {
        /** Plain text; Markdown counts as text. */
        TEXT,
        /** HTML or XHTML. */
        HTML
    }

    /** Copies the lists, so that a document never changes. */
    public Document {
        claims = List.copyOf(claims);
        properties = Map.copyOf(properties);
    }
}
