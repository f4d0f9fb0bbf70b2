package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each place that a search matches, in the middle of its line.
 *
 * @param survey around it
 * @param orders the orders of lines
 * @param lines a page of them
 * @param note what is left out or to be known, or null
 * @param pager the way on
 */
public record ConcordanceView(
        Survey survey,
        List<Results.Sort> orders,
        List<Line> lines,
        @Nullable String note,
        Pager pager) {
    /**
     * A place.
     *
     * @param before what stands in front of it
     * @param match what matched
     * @param after what stands behind it
     * @param address its article
     * @param outlet who published it
     * @param date its date as exactly as it is known, or null
     * @param speaker who says it, or null
     * @param lang the language of its article, or null
     */
    public record Line(
            String before,
            String match,
            String after,
            String address,
            String outlet,
            @Nullable String date,
            @Nullable String speaker,
            @Nullable String lang) {}
}
