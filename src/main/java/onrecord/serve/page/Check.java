package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells whether a quote is real.
 *
 * @param frame around it
 * @param words what was asked for
 * @param speaker who is said to have said it, or ""
 * @param verdict in one sentence, or null where nothing was asked for
 * @param kind the verdict as a class of the markup, or ""
 * @param incomplete a word where time was too short, or null
 * @param passages what the verdict rests on and what comes near
 */
public record Check(
        Frame frame,
        String words,
        String speaker,
        @Nullable String verdict,
        String kind,
        @Nullable String incomplete,
        List<Passage> passages) {
    /**
     * A passage of an article.
     *
     * @param asked the words asked for, with what the passage has otherwise
     * @param found the words there, with what differs
     * @param exact whether nothing differs
     * @param summary "2 of 14 words differ"
     * @param speaker who said it there, or that it is nobody's words
     * @param article leads to the place in the article
     * @param outlet who published it, or null
     * @param date when, or null
     * @param lang the article's language for the markup, or null
     */
    public record Passage(
            List<Piece> asked,
            List<Piece> found,
            boolean exact,
            String summary,
            String speaker,
            Anchor article,
            @Nullable String outlet,
            @Nullable String date,
            @Nullable String lang) {}
}
