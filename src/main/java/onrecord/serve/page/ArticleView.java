package onrecord.serve.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article.
 *
 * @param frame around it
 * @param head what stands above the text
 * @param versions what is known of its other texts, or null where there are none
 * @param lang its language for the markup, or null
 * @param paragraphs the text
 * @param hits how many places in the text matched, "3 places", or null where nothing was searched for
 * @param voices who is quoted with what, most quotes first
 * @param citation how to cite it
 * @param facts the values known, with their reasons
 * @param original the file it was read from, or null where there is none
 * @param captions of pictures, with what matched
 * @param boilerplate what was taken out of the text, with the rule that did it
 * @param ties what other articles are to it
 * @param similar articles like it
 * @param metadata what reference managers read
 * @param steps the ways back to the results that led here and on, or null where none did
 * @param mending what its forms of corrections need
 * @param filed what it is filed under
 * @param unread what the form needs by which it counts as unread, or null where nothing is kept of that
 */
public record ArticleView(
        Frame frame,
        Head head,
        @Nullable VersionNote versions,
        @Nullable String lang,
        List<Paragraph> paragraphs,
        @Nullable String hits,
        List<Voice> voices,
        Citation citation,
        List<Fact> facts,
        @Nullable Original original,
        List<List<Piece>> captions,
        List<Removed> boilerplate,
        Ties ties,
        List<Card> similar,
        Metadata metadata,
        @Nullable Steps steps,
        Mending mending,
        Filed filed,
        @Nullable Mending unread) {
    /**
     * What stands above the text.
     *
     * @param title the headline with what matched; empty where there is none
     * @param untitled what to call it where it has no headline, else null
     * @param deck the lines under the headline with what matched; empty where there are none
     * @param outlet who published it, leading to its page, or null
     * @param date as exactly as it is known, or null
     * @param iso the date for machines, or null
     * @param inferred whether the date was inferred and not stated
     * @param updated when it was changed last, or null; where that is the day of the date, it is not said
     * @param byline authors and agencies in one line, or null
     */
    public record Head(
            List<Piece> title,
            @Nullable String untitled,
            List<Piece> deck,
            @Nullable Anchor outlet,
            @Nullable String date,
            @Nullable String iso,
            boolean inferred,
            @Nullable Changed updated,
            @Nullable String byline) {}

    /** A day on which the article was changed, for people and for machines. */
    public record Changed(String day, String iso) {}

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

    /** A speaker with their quotes in this article; no address where nobody knows who it was. */
    public record Voice(String name, @Nullable String address, List<Said> quotes) {}

    /**
     * A quote in the margin; with the way to its statement, where other articles report it too, to itself as a line of
     * text with its citation, and to its evidence sheet.
     */
    public record Said(
            String anchor,
            String words,
            String kind,
            @Nullable String via,
            Why why,
            @Nullable Anchor statement,
            Asked asked,
            String copy,
            String evidence,
            Filed filed) {}

    /**
     * What a form about a quote begins with.
     *
     * @param start where its words begin in the text
     * @param speakers who said it, apart by semicolons, or ""
     */
    public record Asked(int start, String speakers) {}

    /** The article as a line for a footnote, here and where it is alone; as files; and where its evidence sheet is. */
    public record Citation(String line, String copy, List<Anchor> files, String evidence) {}

    /**
     * A value that is known of the article.
     *
     * @param name what it is: "Date"
     * @param value as it is; an address where {@code link} is set
     * @param link whether the value is an address to link to
     * @param method the rule that found it, or null
     * @param evidence the words of the source it read, or null
     * @param confidence "90 %", or null
     * @param field what it is called when it is corrected, or null where it cannot be
     * @param written the value as a person would write it, or ""
     */
    public record Fact(
            String name,
            String value,
            boolean link,
            @Nullable String method,
            @Nullable String evidence,
            @Nullable String confidence,
            @Nullable String field,
            String written) {}

    /**
     * The file the article was read from.
     *
     * @param page where it is shown as a page, or null where it is none
     * @param record where its part of the file alone is, or null where that is the file
     * @param text its address as plain text, or null where it is none
     * @param download its address as a download, or null where the file is gone
     * @param note what else there is to know of it, or null
     */
    public record Original(
            @Nullable String page,
            @Nullable String record,
            @Nullable String text,
            @Nullable String download,
            @Nullable String note) {}

    /** What was taken out of the text. */
    public record Removed(String text, String rule) {}

    /**
     * What reference managers read.
     *
     * @param tags names and contents of meta tags
     * @param jsonLd schema.org's NewsArticle, safe within a script element
     */
    public record Metadata(List<Map.Entry<String, String>> tags, String jsonLd) {}
}
