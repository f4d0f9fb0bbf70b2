package onrecord.search.survey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateBucket;
import onrecord.search.DateCounts;
import onrecord.search.DateInterval;
import onrecord.search.Filters;
import onrecord.search.Page;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * Searches side by side over time. A count alone says as much of the archive as of the search: where the archive has
 * twice as many articles of a month, every search finds about twice as many. So each count has its share beside it: of
 * all that passes the same filters and is dated within the same interval.
 *
 * @param interval how long an interval is
 * @param all everything that passes the filters
 * @param lines the searches, in the order in which they were asked for
 */
public record Timelines(DateInterval interval, Line all, List<Line> lines) {
    /** The most searches side by side. */
    public static final int MOST_SEARCHES = 6;

    /** The most intervals; eleven years by day. */
    public static final int MOST_INTERVALS = 4_000;

    /**
     * A search over time.
     *
     * @param search what was asked
     * @param found how many matches there are
     * @param undated how many of them have no date
     * @param spread how many have a date that reaches over more than one interval: no interval counts them
     * @param buckets the intervals, the same ones in every line; of each, the matches surely dated within
     */
    public record Line(SearchRequest search, long found, long undated, long spread, List<DateBucket> buckets) {}

    /** The days that are looked at. */
    private record Days(LocalDate from, LocalDate to) {}

    /**
     * Counts each search.
     *
     * @param searches one to {@value #MOST_SEARCHES}, with the same filters
     * @param quoted whether quotes are counted, not articles
     * @param interval how long an interval is, or null for the shortest that gives few enough to look at
     * @throws QueryError if a search cannot be answered, or the interval gives more than {@value #MOST_INTERVALS}
     */
    public static Timelines of(
            ArchiveSearcher archive, List<SearchRequest> searches, boolean quoted, @Nullable DateInterval interval) {
        SearchRequest everything = searches.getFirst().withQuery("");
        Page<?> all = counted(archive, everything, quoted);
        Days days = days(all.dates(), everything.filters());
        if (all.dates() == null || days == null) {
            List<Line> lines = searches.stream()
                    .map(search -> undated(search, counted(archive, search, quoted)))
                    .toList();
            return new Timelines(interval == null ? DateInterval.YEAR : interval, undated(everything, all), lines);
        }
        DateInterval by = interval == null ? all.dates().usual(days.from(), days.to()) : interval;
        requireFew(by, days);
        Line base = line(everything, all, by, days, List.of());
        List<Line> lines = new ArrayList<>();
        for (SearchRequest search : searches) {
            lines.add(line(search, counted(archive, search, quoted), by, days, base.buckets()));
        }
        return new Timelines(by, base, lines);
    }

    /** The share of a line in an interval; null where nothing at all is dated within. */
    public @Nullable Double share(Line line, int bucket) {
        long whole = all.buckets().get(bucket).count();
        return whole == 0 ? null : (double) line.buckets().get(bucket).count() / whole;
    }

    /** The share of all that is counted in some interval; null where nothing is. */
    public @Nullable Double share(Line line) {
        long whole = counted(all);
        return whole == 0 ? null : (double) counted(line) / whole;
    }

    private static long counted(Line line) {
        return line.buckets().stream().mapToLong(DateBucket::count).sum();
    }

    private static Page<?> counted(ArchiveSearcher archive, SearchRequest search, boolean quoted) {
        SearchRequest asked = search.counting(true).withOptions(search.options().withExactTotal(true));
        return quoted ? archive.quotes(asked) : archive.search(asked);
    }

    private static void requireFew(DateInterval interval, Days days) {
        long least = ChronoUnit.DAYS.between(days.from(), days.to()) / interval.longest();
        if (least > MOST_INTERVALS) {
            throw new QueryError(
                    "interval-too-short",
                    "interval",
                    "From %s to %s there are more than %,d intervals of a %s: choose a longer one, or fewer days."
                            .formatted(days.from(), days.to(), MOST_INTERVALS, Keyword.of(interval)));
        }
    }

    /** From the first day that anything may be of to the last, within those that are asked for; null where none is. */
    private static @Nullable Days days(@Nullable DateCounts counts, Filters filters) {
        if (counts == null || counts.first().isEmpty() || counts.last().isEmpty()) {
            return null;
        }
        LocalDate first = counts.first().get().from();
        LocalDate last = counts.last().get().to();
        LocalDate from = filters.from() == null || filters.from().isBefore(first) ? first : filters.from();
        LocalDate to = filters.to() == null || filters.to().isAfter(last) ? last : filters.to();
        return from.isAfter(to) ? null : new Days(from, to);
    }

    private static Line undated(SearchRequest search, Page<?> page) {
        long undated = page.dates() == null ? 0 : page.dates().undated();
        return isRelaxed(page) ? nothing(search, List.of()) : new Line(search, found(page), undated, 0, List.of());
    }

    /** @param axis the intervals, or none where the line is to make them */
    private static Line line(
            SearchRequest search, Page<?> page, DateInterval interval, Days days, List<DateBucket> axis) {
        DateCounts dates = page.dates();
        if (dates == null || isRelaxed(page)) {
            return nothing(search, axis);
        }
        DateCounts within = dates.by(interval, days.from(), days.to());
        Map<String, DateBucket> own = new HashMap<>();
        within.buckets().forEach(bucket -> own.put(bucket.key(), bucket));
        List<DateBucket> buckets = axis.isEmpty()
                ? within.buckets()
                : axis.stream()
                        .map(bucket -> own.getOrDefault(bucket.key(), empty(bucket)))
                        .toList();
        long dated = within.days().stream().mapToLong(range -> range.count()).sum();
        long surely = buckets.stream().mapToLong(DateBucket::count).sum();
        boolean ranged = search.filters().from() != null || search.filters().to() != null;
        return new Line(search, found(page), ranged ? 0 : dates.undated(), dated - surely, buckets);
    }

    /** What has most of the words is not what was asked for: a line of that would say of them what is not so. */
    private static boolean isRelaxed(Page<?> page) {
        return page.interpretation().relaxed();
    }

    private static Line nothing(SearchRequest search, List<DateBucket> axis) {
        return new Line(search, 0, 0, 0, axis.stream().map(Timelines::empty).toList());
    }

    private static DateBucket empty(DateBucket like) {
        return new DateBucket(like.key(), like.from(), like.to(), 0, 0);
    }

    private static long found(Page<?> page) {
        return page.total().value();
    }
}
