package onrecord.model;

/**
 * A stretch of an article's body.
 *
 * @param start the offset of its first UTF-16 code unit, 0 or more
 * @param end the offset behind its last, greater than {@code start}
 */
public record Span(int start, int end) {
    /** @throws IllegalArgumentException if the span is empty or begins before the text */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The words of {@code text} that this span covers. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** How many UTF-16 code units the span covers, 1 or more. */
    public int length() {
        return end - start;
    }

    /** Whether the two spans share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
