package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one statement.
 *
 * @param frame around it
 * @param speaker who said it, leading to their page where there is one
 * @param lines what there is to know of it, a sentence each
 * @param sure its reports, the one that the others are compared with first
 * @param perhaps what is only perhaps the same
 * @param contradictions who else is said to have said it
 */
public record StatementView(
        Frame frame,
        Anchor speaker,
        List<String> lines,
        List<Report> sure,
        List<Report> perhaps,
        List<Contradiction> contradictions) {
    /**
     * A report.
     *
     * @param outlet who published it, or null
     * @param date when, or null
     * @param inferred whether that follows from other articles
     * @param article leads to the place in the article
     * @param words the words with what differs from the first report
     * @param kind "direct", "indirect", "mixed" or "act"
     * @param speaker as the article puts it, or null
     * @param cue the words that attribute it, or null
     * @param how why the speaker is believed
     * @param reason why it is joined with the first, or null of that one
     * @param translated a word about its language where that is another one, or null
     * @param lang the language for the markup, or null
     */
    public record Report(
            @Nullable String outlet,
            @Nullable String date,
            boolean inferred,
            Anchor article,
            List<Piece> words,
            String kind,
            @Nullable String speaker,
            @Nullable String cue,
            Why how,
            @Nullable String reason,
            @Nullable String translated,
            @Nullable String lang) {}

    /** That an article names another speaker: "Ida Brandt, in the Harbour Post". */
    public record Contradiction(String text, Anchor article) {}
}
