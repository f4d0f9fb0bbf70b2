package onrecord.serve.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches side by side over time.
 *
 * @param survey around it
 * @param form what is asked for
 * @param lines the searches, in the order in which they were asked for; empty where none is
 * @param chart their shares over time, or null where nothing has a date
 * @param rows the same as numbers, an interval each
 * @param note what the rows leave out, or null where they are all
 */
public record TimelinesView(
        Survey survey,
        Form form,
        List<Line> lines,
        @Nullable Chart chart,
        List<Row> rows,
        @Nullable String note) {
    /**
     * The fields of the form.
     *
     * @param path where it leads
     * @param searches what stands in the fields of the searches
     * @param of what is counted
     * @param intervals how long an interval may be
     * @param days the fields in which days are typed, and the parameters the form carries along
     */
    public record Form(
            String path, List<String> searches, List<Choice> of, List<Choice> intervals, Results.Days days) {}

    /** A choice of a form. */
    public record Choice(String value, String name, boolean chosen) {}

    /**
     * A search.
     *
     * @param name what was typed
     * @param address its results
     * @param count "12 articles, 3.4 of 1,000"
     * @param beside what no interval counts, or null where there is nothing such
     */
    public record Line(
            String name,
            String address,
            String count,
            @Nullable String beside) {}

    /**
     * The drawing.
     *
     * @param curves a path of SVG a search
     * @param top what its upper edge stands for
     * @param first the label of its left end
     * @param last the label of its right end
     */
    public record Chart(int width, int height, List<String> curves, String top, String first, String last) {}

    /** An interval, how many there are in all, and a cell a search. */
    public record Row(String interval, String all, List<Cell> cells) {}

    /** A share in words, how many matches, and the search narrowed to them, or null where there are none. */
    public record Cell(String share, String count, @Nullable String address) {}

    /** The parameters the form carries along. */
    public List<Map.Entry<String, String>> kept() {
        return form.days().kept();
    }
}
