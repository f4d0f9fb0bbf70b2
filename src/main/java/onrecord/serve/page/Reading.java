package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article.
 *
 * @param frame around it
 * @param title the headline, or null
 * @param untitled what to call it where it has none, else null
 * @param deck the lines under the headline
 * @param outlet who published it, or null
 * @param date as exactly as it is known, or null
 * @param iso the date for machines, or null
 * @param byline authors and agencies in one line, or null
 * @param lang its language for the markup, or null
 * @param paragraphs the text
 * @param voices who is quoted with what, most quotes first
 * @param facts the values known, with their reasons
 * @param captions of pictures
 * @param boilerplate what was taken out of the text, with the rule that did it
 * @param back the search that led here, or null
 */
public record Reading(
        Frame frame,
        @Nullable String title,
        @Nullable String untitled,
        List<String> deck,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable String iso,
        @Nullable String byline,
        @Nullable String lang,
        List<Paragraph> paragraphs,
        List<Voice> voices,
        List<Fact> facts,
        List<String> captions,
        List<Removed> boilerplate,
        @Nullable String back) {
    /** A paragraph of the text. */
    public record Paragraph(List<Stretch> stretches) {}

    /**
     * Text within or between quotes.
     *
     * @param anchor the place that links lead to, on the first stretch of a quote, else null
     * @param kind "direct", "indirect" or "mixed"; "" outside of quotes
     */
    public record Stretch(@Nullable String anchor, String kind, List<Piece> pieces) {
        /** Whether it belongs to a quote. */
        public boolean quoted() {
            return !kind.isEmpty();
        }
    }

    /** A speaker with their quotes in this article; no link where nobody knows who it was. */
    public record Voice(String name, @Nullable String address, List<Said> quotes) {}

    /** A quote in the margin. */
    public record Said(
            String anchor,
            String words,
            String kind,
            @Nullable String via) {}

    /**
     * A value that is known of the article.
     *
     * @param name what it is: "Date"
     * @param value as it is; an address where {@code link} is set
     * @param link whether the value is an address to link to
     * @param method the rule that found it, or null
     * @param evidence the words of the source it read, or null
     * @param confidence "90 %", or null
     */
    public record Fact(
            String name,
            String value,
            boolean link,
            @Nullable String method,
            @Nullable String evidence,
            @Nullable String confidence) {}

    /** What was taken out of the text. */
    public record Removed(String text, String rule) {}
}
