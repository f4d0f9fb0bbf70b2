package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one happening.
 *
 * @param frame around it
 * @param title what it is called: the headline of the article it is seen from
 * @param summary "3 articles, 1 of them perhaps"
 * @param reports in the order of their days
 * @param shared what several articles report
 * @param single what one article alone reports
 */
public record Event(
        Frame frame, String title, String summary, List<Report> reports, List<Row> shared, List<Row> single) {
    /**
     * An article.
     *
     * @param number its column in the matrix, from 1
     * @param article leads to it
     * @param outlet who published it, or null
     * @param date as exactly as it is known or follows from others, or null
     * @param inferred whether the date follows from others
     * @param perhaps whether it is perhaps about something else
     * @param seen whether the page is seen from it
     * @param lang its language for the markup, or null
     */
    public record Report(
            int number,
            Anchor article,
            @Nullable String outlet,
            @Nullable String date,
            boolean inferred,
            boolean perhaps,
            boolean seen,
            @Nullable String lang) {}

    /**
     * A statement.
     *
     * @param words what was said
     * @param address of its page
     * @param speaker who said it, or null
     * @param cells how each article has it, in the order of the articles
     * @param lang the language for the markup, or null
     */
    public record Row(
            String words,
            String address,
            @Nullable String speaker,
            List<Cell> cells,
            @Nullable String lang) {}

    /**
     * How an article has a statement.
     *
     * @param how "quoted", "reported" or "not found in this article"
     * @param address of the place, or null where it was not found
     * @param perhaps whether it is only perhaps the same
     */
    public record Cell(String how, @Nullable String address, boolean perhaps) {}
}
