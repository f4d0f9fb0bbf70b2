package onrecord.serve.page;

import java.util.List;

/**
 * What each outlet has of a speaker over time, a row of bars an outlet, all on one scale.
 *
 * @param rows the outlets with most quotes first
 * @param first the label of the left end
 * @param last the label of the right end
 */
public record OverTime(List<Row> rows, String first, String last) {
    /** An outlet, the speaker's quotes in it, how many, and when. */
    public record Row(String outlet, String address, String count, Histogram.Chart chart) {}
}
