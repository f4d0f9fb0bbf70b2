package onrecord.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.export.ExportFormat;
import onrecord.search.AlsoWritten;
import onrecord.search.Arrivals;
import onrecord.search.Filters;
import onrecord.search.FoundForms;
import onrecord.search.Hit;
import onrecord.search.Interpretation;
import onrecord.search.Page;
import onrecord.search.SearchRequest;
import onrecord.search.Taken;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Pager;
import onrecord.serve.page.Results;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** What a page of results says about its search: how many there are, how it was understood, how to go on. */
final class ResultsView {
    private static final int MOST_TAKEN = 5;

    private final SearchAddress address;
    private final SearchRequest request;
    private final Page<?> page;
    private final boolean quoted;
    private final Messages messages;

    /** @param quoted whether the page is about quotes, not articles */
    ResultsView(SearchAddress address, Page<?> page, boolean quoted, Messages messages) {
        this.address = address;
        this.request = address.request();
        this.page = page;
        this.quoted = quoted;
        this.messages = messages;
    }

    String summary() {
        long total = page.total().value();
        String count = count(page, quoted, messages);
        if (total == 0) {
            count = messages.text("results.none");
        }
        return request.query().isBlank() ? count : messages.text("results.for", count, request.query());
    }

    /** "12 articles", "More than 10,000 quotes". */
    static String count(Page<?> page, boolean quoted, Messages messages) {
        String kind = quoted ? "results.quotes" : "results.articles";
        long total = page.total().value();
        String count = page.total().exact() ? messages.count(kind, total) : messages.text(kind + ".least", total);
        return page.copies() == 0 ? count : messages.count("results.copies", page.copies(), count);
    }

    /** @param forms what counts as the words of the query, where that was asked for */
    List<String> notices(List<FoundForms> forms) {
        List<String> notices = new ArrayList<>();
        Interpretation query = page.interpretation();
        if (query.escaped()) {
            notices.add(messages.text("results.escaped", query.interpreted()));
        }
        if (query.relaxed()) {
            notices.add(messages.text("results.relaxed"));
        }
        query.taken().forEach(taken -> notices.add(taken(taken)));
        for (FoundForms word : forms) {
            if (!word.found().isEmpty()) {
                notices.add(messages.text("results.forms", word.word(), messages.list(word.found())));
            }
        }
        if (page.arrivals() != null) {
            added(page.arrivals()).ifPresent(notices::add);
        }
        if (page.timedOut()) {
            notices.add(messages.text("results.timed.out"));
        }
        return notices;
    }

    private Optional<String> added(Arrivals arrivals) {
        if (arrivals.last() == null) {
            return Optional.of(messages.text("added.never"));
        }
        return arrivals.unknown() == 0
                ? Optional.empty()
                : Optional.of(messages.count("added.unknown", arrivals.unknown()));
    }

    @Nullable
    Anchor meant() {
        String meant = page.interpretation().didYouMean();
        return meant == null ? null : new Anchor(meant, address.query(meant).toString());
    }

    private String taken(Taken taken) {
        String facet = messages.text("facet." + taken.facet().key());
        if (!taken.values().isEmpty()) {
            return messages.text("results.taken", facet, taken.asked(), some(taken.values()));
        }
        return taken.nearest().isEmpty()
                ? messages.text("results.taken.none", facet, taken.asked())
                : messages.text("results.taken.nearest", facet, taken.asked(), some(taken.nearest()));
    }

    private String some(List<String> values) {
        String first = messages.list(values.subList(0, Math.min(MOST_TAKEN, values.size())));
        return values.size() <= MOST_TAKEN ? first : first + " … (" + values.size() + ")";
    }

    /** The search for names in other scripts too. */
    @Nullable
    Anchor alsoWritten() {
        AlsoWritten also = page.interpretation().alsoWritten();
        return also == null
                ? null
                : new Anchor(
                        messages.list(also.names()), address.query(also.query()).toString());
    }

    /** Which words count as one that is typed. */
    List<Results.Sort> forms() {
        List<Results.Sort> forms = new ArrayList<>();
        if (request.query().isBlank()) {
            return forms;
        }
        for (SearchRequest.Nearness nearness : SearchRequest.Nearness.values()) {
            String key = nearness.name().toLowerCase(Locale.ROOT);
            forms.add(new Results.Sort(
                    messages.text("forms." + key),
                    address.forms(nearness).toString(),
                    nearness == request.options().forms()));
        }
        return forms;
    }

    /** Whether the newest version of an article is found, or all; empty where no article has several. */
    List<Results.Sort> versions() {
        boolean all = request.options().allVersions();
        boolean several = page.hits().stream().anyMatch(hit -> hit instanceof Hit article && article.version() != null);
        if (!several && !all) {
            return List.of();
        }
        return List.of(
                new Results.Sort(
                        messages.text("versions.newest"),
                        address.allVersions(false).toString(),
                        !all),
                new Results.Sort(
                        messages.text("versions.all"), address.allVersions(true).toString(), all));
    }

    /** @param added whether it is known when articles were taken in */
    List<Results.Sort> sorts(boolean added) {
        List<Results.Sort> sorts = new ArrayList<>();
        for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
            boolean sensible = switch (sort) {
                case RELEVANCE -> !request.query().isBlank();
                case ADDED -> added || request.sort() == sort;
                default -> true;
            };
            if (sensible) {
                String name = messages.text("sort." + sort.name().toLowerCase(Locale.ROOT));
                sorts.add(new Results.Sort(name, address.sort(sort).toString(), sort == request.sort()));
            }
        }
        return sorts;
    }

    List<Results.Sort> groupings(Grouping present, Grouping usual) {
        List<Results.Sort> groupings = new ArrayList<>();
        for (Grouping grouping : Grouping.values()) {
            groupings.add(new Results.Sort(
                    messages.text("by." + grouping.key()),
                    address.with(grouping.parameter(usual))
                            .size(grouping.size(request.size()))
                            .toString(),
                    grouping == present));
        }
        return groupings;
    }

    /** How the results leave, each format with the search as it is; null where there are none. */
    Results.@Nullable Takeaway takeaway() {
        if (page.total().value() == 0) {
            return null;
        }
        List<Map.Entry<String, String>> kept = new ArrayList<>(address.at("/api/export").parameters().stream()
                .filter(parameter -> ExportApi.KNOWN.contains(parameter.getKey()))
                .toList());
        if (quoted) {
            kept.add(Map.entry(ExportApi.OF, Keyword.of(QuoteExport.Of.QUOTES)));
        }
        List<String> formats = Arrays.stream(ExportFormat.values())
                .filter(format -> !quoted || QuoteExport.has(format))
                .map(ExportFormat::toString)
                .toList();
        return new Results.Takeaway(kept, formats, messages.text("export.all", count(page, quoted, messages)));
    }

    Pager pager() {
        int number = request.page();
        boolean exact = page.total().exact() && request.size() > 0;
        long last = exact ? Math.max(1, (page.total().value() + request.size() - 1) / request.size()) : 0;
        boolean beyond = exact && number > last;
        return new Pager(
                number > 1 ? address.page(beyond ? (int) last : number - 1).toString() : null,
                page.next() != null || number < last ? address.page(number + 1).toString() : null,
                exact ? messages.text("pager.position", number, last) : messages.text("pager.position.open", number),
                beyond
                        ? new Anchor(
                                messages.text("pager.beyond", number, last),
                                address.page((int) last).toString())
                        : null);
    }

    @Nullable
    String clear() {
        return address.filtered() ? address.withoutFilters().toString() : null;
    }

    /** The parameters that the date fields carry along; a range of days is not asked of articles that have none. */
    List<Map.Entry<String, String>> dateKept() {
        SearchAddress undated = address.dates(null, null);
        boolean only = request.filters().undated() == Filters.Undated.ONLY;
        return (only ? undated.undated(Filters.Undated.INCLUDE) : undated).parameters();
    }
}
