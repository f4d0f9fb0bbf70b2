package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of how two texts of one article differ.
 *
 * @param frame around it
 * @param title what the article is called
 * @param lines what there is to know of them, a sentence each
 * @param texts both, the older first where that is known
 */
public record Changes(Frame frame, String title, List<String> lines, List<Text> texts) {
    /**
     * One text.
     *
     * @param name "Version 1"
     * @param date when it was published or changed last, or null
     * @param article leads to its page
     * @param title its headline with the words that the other has otherwise or not at all; empty where it has none
     * @param body its text with the words that the other has otherwise or not at all
     * @param lang the language for the markup, or null
     */
    public record Text(
            String name,
            @Nullable String date,
            Anchor article,
            List<Piece> title,
            List<Piece> body,
            @Nullable String lang) {}
}
