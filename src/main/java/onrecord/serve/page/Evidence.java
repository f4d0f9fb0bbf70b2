package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence sheet of an article, or of one of its quotes: one page to print.
 *
 * @param frame gives the texts and the style
 * @param title what to call the article
 * @param article its page
 * @param citation the article as a line for a footnote
 * @param lang its language for the markup, or null
 * @param source where it was read, with hash, size and times
 * @param quote the quote the sheet is about, or null where it is about the article
 * @param quotes all quotes of the article; empty on the sheet of one
 * @param facts the values known, with their reasons
 * @param made when the sheet was made
 */
public record Evidence(
        Frame frame,
        String title,
        Anchor article,
        String citation,
        @Nullable String lang,
        List<Line> source,
        @Nullable Excerpt quote,
        List<Said> quotes,
        List<ArticleView.Fact> facts,
        String made) {
    /** A name and its value. */
    public record Line(String name, String value) {}

    /** A quote within its paragraph, and what is known of it. */
    public record Excerpt(String before, String after, Said said, List<Line> lines) {}

    /**
     * A quote.
     *
     * @param words as they stand in the text
     * @param kind "direct", "indirect", "mixed" or "act"
     * @param kindName the kind in words
     * @param speaker who said it, as the article page says it
     * @param place where it stands, in code points: "512–640"
     * @param rule why it is believed that this speaker said it
     * @param cue the word of saying, or null
     * @param confidence "94 %"
     */
    public record Said(
            String words,
            String kind,
            String kindName,
            String speaker,
            String place,
            String rule,
            @Nullable String cue,
            String confidence) {}
}
