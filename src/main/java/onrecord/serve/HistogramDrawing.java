package onrecord.serve;

import java.util.ArrayList;
import java.util.List;
import onrecord.search.DateCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Histogram;
import onrecord.serve.page.Messages;

/** Draws counts over time: a bar an interval, what is dated exactly below, what may lie within hatched on top. */
final class HistogramDrawing {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 56;
    private static final int WIDE = 960;
    private static final double GAP = 0.15;
    private static final double WIDEST_BAR = 24;

    private HistogramDrawing() {}

    /** For the margin of a page. */
    static Histogram of(DateCounts counts, SearchAddress address, Messages messages) {
        return draw(counts, WIDTH, address, messages);
    }

    /** For the width of a page. */
    static Histogram wide(DateCounts counts, SearchAddress address, Messages messages) {
        return draw(counts, WIDE, address, messages);
    }

    private static Histogram draw(DateCounts counts, int width, SearchAddress address, Messages messages) {
        List<DateCounts.Bucket> buckets = counts.buckets();
        long peak = buckets.stream()
                .mapToLong(bucket -> bucket.count() + bucket.imprecise())
                .max()
                .orElse(0);
        List<Histogram.Bar> bars = new ArrayList<>(buckets.size());
        double step = buckets.isEmpty() ? 0 : Math.min(WIDEST_BAR, (double) width / buckets.size());
        for (DateCounts.Bucket bucket : buckets) {
            bars.add(bar(bucket, bars.size() * step, step, peak, counts.interval(), address, messages));
        }
        boolean undatedOnly = address.request().filters().undated() == Filters.Undated.ONLY;
        boolean inferredOnly = address.request().filters().dates() == Filters.Dates.INFERRED;
        return new Histogram(
                width,
                HEIGHT,
                bars,
                buckets.isEmpty() ? null : label(buckets.getFirst(), counts.interval(), messages),
                buckets.size() < 2 ? null : label(buckets.getLast(), counts.interval(), messages),
                messages.text("date.peak", peak),
                messages.text("date.undated", counts.undated()),
                address.undated(undatedOnly ? Filters.Undated.INCLUDE : Filters.Undated.ONLY)
                        .toString(),
                undatedOnly,
                new Anchor(
                        messages.text("dates.inferred"),
                        address.dates(inferredOnly ? Filters.Dates.ANY : Filters.Dates.INFERRED)
                                .toString()),
                inferredOnly);
    }

    private static Histogram.Bar bar(
            DateCounts.Bucket bucket,
            double x,
            double step,
            long peak,
            DateCounts.Interval interval,
            SearchAddress address,
            Messages messages) {
        double exact = height(bucket.count(), peak);
        double imprecise = height(bucket.count() + bucket.imprecise(), peak) - exact;
        return new Histogram.Bar(
                barLabel(bucket, interval, address, messages),
                bucket.count() + bucket.imprecise(),
                address.dates(bucket.from(), bucket.to()).toString(),
                bucket.from().toString(),
                bucket.to().toString(),
                rounded(x),
                rounded(step * (1 - GAP)),
                rounded(HEIGHT - exact),
                rounded(exact),
                rounded(HEIGHT - exact - imprecise),
                rounded(imprecise));
    }

    private static String barLabel(
            DateCounts.Bucket bucket, DateCounts.Interval interval, SearchAddress address, Messages messages) {
        String when = label(bucket, interval, messages);
        String label = messages.count(
                quoted(address) ? "date.bar.quotes" : "date.bar", bucket.count() + bucket.imprecise(), when);
        return bucket.imprecise() == 0 ? label : messages.text("date.bar.imprecise", label, bucket.imprecise());
    }

    private static boolean quoted(SearchAddress address) {
        return address.path().equals(PageAddresses.QUOTES) || address.implied() == FacetName.SPEAKER;
    }

    private static String label(DateCounts.Bucket bucket, DateCounts.Interval interval, Messages messages) {
        return switch (interval) {
            case YEAR -> String.valueOf(bucket.from().getYear());
            case MONTH -> messages.month(bucket.from());
            case WEEK -> messages.text("date.week", messages.day(bucket.from()));
            case DAY -> messages.day(bucket.from());
        };
    }

    private static double height(long count, long peak) {
        return peak == 0 ? 0 : (double) count / peak * HEIGHT;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
