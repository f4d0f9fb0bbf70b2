package onrecord.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onrecord.search.DateBucket;
import onrecord.search.DateCounts;
import onrecord.search.DateInterval;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Histogram;
import onrecord.serve.page.Messages;
import org.jspecify.annotations.Nullable;

/** Draws counts over time: a bar an interval, what is dated exactly below, what may lie within hatched on top. */
final class HistogramDrawing {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 56;
    private static final int WIDE = 960;
    private static final double GAP = 0.15;

    /** The narrowest place to click: 24 px where the drawing is at its narrowest. */
    private static final double NARROWEST = 27;

    private final int width;
    private final SearchAddress address;
    private final Messages messages;

    private HistogramDrawing(int width, SearchAddress address, Messages messages) {
        this.width = width;
        this.address = address;
        this.messages = messages;
    }

    /** For the margin of a page. */
    static Histogram of(DateCounts counts, SearchAddress address, Messages messages) {
        return new HistogramDrawing(WIDTH, address, messages).draw(counts);
    }

    /** For the width of a page. */
    static Histogram wide(DateCounts counts, SearchAddress address, Messages messages) {
        return new HistogramDrawing(WIDE, address, messages).draw(counts);
    }

    /**
     * A row of several on one scale.
     *
     * @param peak the highest count of all rows
     */
    static Histogram.Chart row(String id, DateCounts counts, long peak, SearchAddress address, Messages messages) {
        return new HistogramDrawing(WIDTH, address, messages).chart(id, counts, peak);
    }

    private Histogram draw(DateCounts counts) {
        boolean undatedOnly = address.request().filters().undated() == Filters.Undated.ONLY;
        boolean inferredOnly = address.request().filters().dates() == Filters.Dates.INFERRED;
        return new Histogram(
                chart("whole", counts),
                closer(counts),
                messages.text("date.undated", counts.undated()),
                counts.undated() == 0 && !undatedOnly
                        ? null
                        : undated(undatedOnly).toString(),
                undatedOnly,
                counts.undated() == 0 && !inferredOnly ? null : inferred(inferredOnly),
                inferredOnly);
    }

    private Anchor inferred(boolean only) {
        return new Anchor(
                messages.text("dates.inferred"),
                address.dates(only ? Filters.Dates.ANY : Filters.Dates.INFERRED).toString());
    }

    /** Articles without a date are in no range of days, so the way to them leaves it. */
    private SearchAddress undated(boolean only) {
        return only
                ? address.undated(Filters.Undated.INCLUDE)
                : address.dates(null, null).undated(Filters.Undated.ONLY);
    }

    private Histogram.@Nullable Chart closer(DateCounts counts) {
        Filters filters = address.request().filters();
        if (counts.buckets().isEmpty() || (filters.from() == null && filters.to() == null)) {
            return null;
        }
        LocalDate first = counts.buckets().getFirst().from();
        LocalDate last = counts.buckets().getLast().to();
        LocalDate from = filters.from() == null || filters.from().isBefore(first) ? first : filters.from();
        LocalDate to = filters.to() == null || filters.to().isAfter(last) ? last : filters.to();
        return from.isBefore(to) ? chart("closer", counts.within(from, to)) : null;
    }

    private Histogram.Chart chart(String id, DateCounts counts) {
        long peak = counts.buckets().stream()
                .mapToLong(bucket -> bucket.count() + bucket.imprecise())
                .max()
                .orElse(0);
        return chart(id, counts, peak);
    }

    private Histogram.Chart chart(String id, DateCounts counts, long peak) {
        List<DateBucket> buckets = counts.buckets();
        List<Histogram.Bar> bars = new ArrayList<>(buckets.size());
        double step = buckets.isEmpty() ? 0 : (double) width / buckets.size();
        for (DateBucket bucket : buckets) {
            bars.add(bar(bucket, bars.size() * step, step, peak, counts.interval()));
        }
        return new Histogram.Chart(
                id,
                width,
                HEIGHT,
                bars,
                band(bars, step),
                stretches(counts, step),
                buckets.isEmpty() ? null : label(buckets.getFirst(), counts.interval()),
                buckets.size() < 2 ? null : label(buckets.getLast(), counts.interval()));
    }

    private static Histogram.@Nullable Band band(List<Histogram.Bar> bars, double step) {
        List<Histogram.Bar> chosen = bars.stream().filter(Histogram.Bar::chosen).toList();
        return chosen.isEmpty() || chosen.size() == bars.size()
                ? null
                : new Histogram.Band(chosen.getFirst().x(), rounded(chosen.size() * step));
    }

    private List<Histogram.Stretch> stretches(DateCounts counts, double step) {
        List<DateBucket> buckets = counts.buckets();
        int many = step == 0 ? 1 : Math.max(1, (int) Math.ceil(NARROWEST / step));
        int whole = Math.max(1, buckets.size() / many);
        List<Histogram.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < whole && !buckets.isEmpty(); i++) {
            int first = i * many;
            int end = i == whole - 1 ? buckets.size() : first + many;
            stretches.add(stretch(buckets.subList(first, end), first * step, (end - first) * step, counts.interval()));
        }
        return stretches;
    }

    private Histogram.Stretch stretch(List<DateBucket> buckets, double x, double wide, DateInterval interval) {
        DateBucket first = buckets.getFirst();
        DateBucket last = buckets.getLast();
        return new Histogram.Stretch(
                buckets.size() == 1
                        ? barLabel(first, interval)
                        : messages.text("date.range", label(first, interval), label(last, interval)),
                chosen(first.from(), last.to()).toString(),
                first.from().toString(),
                last.to().toString(),
                rounded(x),
                rounded(wide));
    }

    private SearchAddress chosen(LocalDate from, LocalDate to) {
        SearchAddress dated = address.request().filters().undated() == Filters.Undated.ONLY
                ? address.undated(Filters.Undated.INCLUDE)
                : address;
        return dated.dates(from, to);
    }

    private Histogram.Bar bar(DateBucket bucket, double x, double step, long peak, DateInterval interval) {
        double exact = height(bucket.count(), peak);
        double imprecise = height(bucket.count() + bucket.imprecise(), peak) - exact;
        return new Histogram.Bar(
                barLabel(bucket, interval),
                bucket.count() + bucket.imprecise(),
                chosen(bucket.from(), bucket.to()).toString(),
                isChosen(bucket),
                rounded(x),
                rounded(step * (1 - GAP)),
                rounded(HEIGHT - exact),
                rounded(exact),
                rounded(HEIGHT - exact - imprecise),
                rounded(imprecise));
    }

    /** Whether days of the bucket are among the chosen ones; where none are chosen, none is. */
    private boolean isChosen(DateBucket bucket) {
        LocalDate from = address.request().filters().from();
        LocalDate to = address.request().filters().to();
        boolean begun = from == null || !bucket.to().isBefore(from);
        boolean ended = to != null && bucket.from().isAfter(to);
        return (from != null || to != null) && begun && !ended;
    }

    private String barLabel(DateBucket bucket, DateInterval interval) {
        String when = label(bucket, interval);
        String label =
                messages.count(quoted() ? "date.bar.quotes" : "date.bar", bucket.count() + bucket.imprecise(), when);
        return bucket.imprecise() == 0 ? label : messages.text("date.bar.imprecise", label, bucket.imprecise());
    }

    private boolean quoted() {
        return address.path().equals(PageAddresses.QUOTES) || address.implied() == FacetName.SPEAKER;
    }

    private String label(DateBucket bucket, DateInterval interval) {
        return label(bucket, interval, messages);
    }

    /** An interval as a reader's language writes it. */
    static String label(DateBucket bucket, DateInterval interval, Messages messages) {
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
