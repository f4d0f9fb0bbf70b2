package onrecord.index.analysis;

/**
 * A part of {@link TextParts}.
 *
 * @param field "title", "deck", "body" or "captions"
 * @param offset where it begins, in UTF-16 code units
 */
public record TextPart(String field, String text, int offset) {
    /** The offset behind its last character. */
    public int end() {
        return offset + text.length();
    }

    /** Whether it is the body. */
    public boolean isBody() {
        return field.equals("body");
    }

    /** Whether it is the headline. */
    public boolean isTitle() {
        return field.equals("title");
    }
}
