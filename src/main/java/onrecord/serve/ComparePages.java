package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.search.ArchiveSearcher;
import onrecord.search.DateBucket;
import onrecord.search.survey.Timelines;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Results;
import onrecord.serve.page.Survey;
import onrecord.serve.page.TimelinesView;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** Searches side by side over time, at {@code /compare}. */
final class ComparePages {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 200;

    /** A table of more rows is a file. */
    private static final int MOST_ROWS = 400;

    private static final int PER = 1_000;

    /** One of two articles is half of all and says nothing: with fewer than this an interval is not drawn. */
    private static final int FEW = 5;

    private final ArchiveSearcher archive;
    private final Pages pages;
    private final SurveyHead head;
    private final Revalidation revalidation;

    ComparePages(ArchiveSearcher archive, Pages pages, Revalidation revalidation) {
        this.archive = archive;
        this.pages = pages;
        this.head = new SurveyHead(pages);
        this.revalidation = revalidation;
    }

    void compare(Context ctx) {
        Parameters given = Parameters.of(ctx);
        TimelinesRequest asked = TimelinesRequest.ofPage(given);
        if (!revalidation.unchangedPage(ctx)) {
            pages.answer(ctx, "compare.jte", view(ctx, given, asked));
        }
    }

    private TimelinesView view(Context ctx, Parameters given, TimelinesRequest asked) {
        Messages messages = Preferences.messages(ctx);
        TimelinesView.Form form = form(given, asked, messages);
        if (asked.queries().isEmpty()) {
            return new TimelinesView(survey(ctx, asked), form, List.of(), null, List.of(), null);
        }
        Timelines timelines = asked.in(archive);
        List<TimelinesView.Row> rows = rows(timelines, asked, messages);
        return new TimelinesView(
                survey(ctx, asked),
                form,
                timelines.lines().stream()
                        .map(line -> line(timelines, line, asked, messages))
                        .toList(),
                chart(timelines, messages),
                rows,
                timelines.all().buckets().size() > rows.size() ? messages.text("compare.more", MOST_ROWS) : null);
    }

    private Survey survey(Context ctx, TimelinesRequest asked) {
        String first = asked.queries().isEmpty() ? "" : asked.queries().getFirst();
        SearchAddress search = new SearchAddress(PageAddresses.COMPARE, asked.filters()).query(first);
        return head.of(ctx, asked.address(), search, asked.quoted(), List.of(), "/api/compare");
    }

    private static TimelinesView.Form form(Parameters given, TimelinesRequest asked, Messages messages) {
        List<String> searches = new ArrayList<>(asked.queries());
        while (searches.size() < 2
                || (searches.size() < Timelines.MOST_SEARCHES
                        && !searches.getLast().isEmpty())) {
            searches.add("");
        }
        DateFields fields = DateFields.of(given);
        List<Map.Entry<String, String>> kept =
                asked.address().with(List.of()).dates(null, null).parameters();
        return new TimelinesView.Form(
                PageAddresses.COMPARE,
                searches,
                choices(Counted.values(), asked.quoted() ? "quotes" : "articles", "nav.", messages),
                choices(
                        TimelinesRequest.Length.values(),
                        asked.interval() == null ? "auto" : Keyword.of(asked.interval()),
                        "compare.",
                        messages),
                new Results.Days(fields.from(), fields.to(), fields.complaint(messages), PageAddresses.COMPARE, kept));
    }

    private static List<TimelinesView.Choice> choices(
            Enum<?>[] constants, String chosen, String key, Messages messages) {
        return Arrays.stream(constants)
                .map(Keyword::of)
                .map(value -> new TimelinesView.Choice(value, messages.text(key + value), value.equals(chosen)))
                .toList();
    }

    private static TimelinesView.Line line(
            Timelines timelines, Timelines.Line line, TimelinesRequest asked, Messages messages) {
        String kind = asked.quoted() ? "quotes" : "articles";
        Double share = timelines.share(line);
        String count = messages.count("results." + kind, line.found());
        List<String> beside = new ArrayList<>();
        if (line.undated() > 0) {
            beside.add(messages.text("compare.undated", line.undated()));
        }
        if (line.spread() > 0) {
            beside.add(messages.text("compare.spread", line.spread()));
        }
        return new TimelinesView.Line(
                line.search().query(),
                asked.results(line.search()).toString(),
                share == null ? count : messages.text("compare.count", count, messages.decimal(share * PER)),
                beside.isEmpty() ? null : String.join(" · ", beside));
    }

    private static List<TimelinesView.Row> rows(Timelines timelines, TimelinesRequest asked, Messages messages) {
        List<TimelinesView.Row> rows = new ArrayList<>();
        List<DateBucket> buckets = timelines.all().buckets();
        for (int i = 0; i < Math.min(MOST_ROWS, buckets.size()); i++) {
            DateBucket bucket = buckets.get(i);
            List<TimelinesView.Cell> cells = new ArrayList<>();
            for (Timelines.Line line : timelines.lines()) {
                Double share = timelines.share(line, i);
                long count = line.buckets().get(i).count();
                SearchAddress within = asked.results(line.search()).dates(bucket.from(), bucket.to());
                cells.add(new TimelinesView.Cell(
                        share == null ? "–" : messages.decimal(share * PER),
                        messages.number(count),
                        count == 0 ? null : within.toString()));
            }
            rows.add(new TimelinesView.Row(
                    HistogramDrawing.label(bucket, timelines.interval(), messages),
                    messages.number(bucket.count()),
                    cells));
        }
        return rows;
    }

    private static TimelinesView.@Nullable Chart chart(Timelines timelines, Messages messages) {
        List<DateBucket> buckets = timelines.all().buckets();
        if (buckets.isEmpty()) {
            return null;
        }
        long least = Math.min(
                FEW, buckets.stream().mapToLong(DateBucket::count).max().orElse(0));
        double peak = 0;
        for (Timelines.Line line : timelines.lines()) {
            for (int i = 0; i < buckets.size(); i++) {
                Double share = timelines.share(line, i);
                peak = share == null || buckets.get(i).count() < least ? peak : Math.max(peak, share);
            }
        }
        double top = peak;
        return new TimelinesView.Chart(
                WIDTH,
                HEIGHT,
                timelines.lines().stream()
                        .map(line -> curve(timelines, line, least, top))
                        .toList(),
                messages.text(least < FEW ? "compare.top" : "compare.top.few", messages.decimal(top * PER), FEW),
                HistogramDrawing.label(buckets.getFirst(), timelines.interval(), messages),
                HistogramDrawing.label(buckets.getLast(), timelines.interval(), messages));
    }

    /** A line from interval to interval; it stops where fewer than the least are dated, and a lone point is a dot. */
    private static String curve(Timelines timelines, Timelines.Line line, long least, double top) {
        StringBuilder path = new StringBuilder();
        int size = line.buckets().size();
        boolean drawn = false;
        for (int i = 0; i < size; i++) {
            Double share = timelines.share(line, i);
            if (share == null || timelines.all().buckets().get(i).count() < least) {
                drawn = false;
                continue;
            }
            double x = (i + 0.5) * WIDTH / size;
            double y = top == 0 ? HEIGHT : HEIGHT - share / top * HEIGHT;
            path.append(String.format(Locale.ROOT, drawn ? "L%.1f %.1f" : "M%.1f %.1fh0", x, y));
            drawn = true;
        }
        return path.toString();
    }
}
