package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time as bars.
 *
 * @param width of the drawing, in its own units
 * @param height of the drawing
 * @param bars from left to right
 * @param first the label of the left end
 * @param last the label of the right end
 * @param peak the highest count
 * @param undated "Undated (3)", always there
 * @param undatedAddress the search for those alone, or for all again
 * @param undatedOnly whether only those are shown
 * @param inferred the way to articles whose days follow from others alone, or back to all
 * @param inferredOnly whether only those are shown
 */
public record Histogram(
        int width,
        int height,
        List<Bar> bars,
        @Nullable String first,
        @Nullable String last,
        String peak,
        String undated,
        String undatedAddress,
        boolean undatedOnly,
        Anchor inferred,
        boolean inferredOnly) {
    /**
     * One interval.
     *
     * @param label "September 2023: 12 articles, 1 of them perhaps"
     * @param count how many, imprecise ones among them
     * @param address the search narrowed to it
     * @param from its first day, as in the address
     * @param to its last day
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
            String from,
            String to,
            double x,
            double width,
            double y,
            double height,
            double impreciseY,
            double impreciseHeight) {}
}
