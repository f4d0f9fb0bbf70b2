package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time as bars.
 *
 * @param whole all of the time there is
 * @param closer a closer look at the days that are chosen, or null where none are
 * @param undated "Undated (3)", always there
 * @param undatedAddress the search for those alone, or for all again; null where there are none
 * @param undatedOnly whether only those are shown
 * @param inferred the way to articles whose days follow from others alone, or back to all; null where no article can
 *     have such days, because all have a date
 * @param inferredOnly whether only those are shown
 */
public record Histogram(
        Chart whole,
        @Nullable Chart closer,
        String undated,
        @Nullable String undatedAddress,
        boolean undatedOnly,
        @Nullable Anchor inferred,
        boolean inferredOnly) {
    /**
     * A drawing of bars.
     *
     * @param id apart from those of other drawings on the page
     * @param width of the drawing, in its own units
     * @param height of the drawing
     * @param bars from left to right
     * @param band the days that are chosen, or null where none are or all
     * @param stretches where to click: one bar, or as many as a finger or a mouse can hit
     * @param first the label of the left end
     * @param last the label of the right end
     */
    public record Chart(
            String id,
            int width,
            int height,
            List<Bar> bars,
            @Nullable Band band,
            List<Stretch> stretches,
            @Nullable String first,
            @Nullable String last) {}

    /** A part of the drawing, from its left edge on. */
    public record Band(double x, double width) {}

    /**
     * One interval.
     *
     * @param label "September 2023: 12 articles, 1 of them perhaps"
     * @param count how many, imprecise ones among them
     * @param address the search narrowed to it
     * @param chosen whether it lies in the days that are chosen
     * @param x left edge
     * @param width of the bar
     * @param y upper edge of what is dated exactly
     * @param height of what is dated exactly
     * @param impreciseY upper edge of what may lie within, on top of the rest
     * @param impreciseHeight 0 where there is none
     */
    public record Bar(
            String label,
            long count,
            String address,
            boolean chosen,
            double x,
            double width,
            double y,
            double height,
            double impreciseY,
            double impreciseHeight) {}

    /**
     * Bars that are chosen with one click.
     *
     * @param label "2019 to 2021: 40 articles"
     * @param address the search narrowed to it
     * @param from its first day, as in the address
     * @param to its last day
     * @param x left edge
     * @param width of it
     */
    public record Stretch(String label, String address, String from, String to, double x, double width) {}
}
