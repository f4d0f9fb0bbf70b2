package onrecord.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import onrecord.model.Quote;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.query.DayRange;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What narrows a search and in which order it answers: the same for articles, quotes and exports. */
final class FilterOptions {
    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description =
                    "Only of this outlet; -NAME for all others; '-' for where none is known. Names need neither capitals nor"
                            + " all their words; what was taken is said.")
    private List<String> outlets = List.of();

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Only where this person is quoted; -NAME for where not; '-' for where nobody is named.")
    private List<String> speakers = List.of();

    @Option(names = "--author", paramLabel = "NAME", description = "Only by this author; -NAME for all others.")
    private List<String> authors = List.of();

    @Option(
            names = "--agency",
            paramLabel = "NAME",
            description = "Only with this agency's copy; -NAME for without it.")
    private List<String> agencies = List.of();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Only in this language, such as en; -CODE for all others.")
    private List<String> languages = List.of();

    @Option(names = "--section", paramLabel = "NAME", description = "Only of this section; -NAME for all others.")
    private List<String> sections = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Only quotes of this kind (direct, indirect, mixed or act), or articles with one; -KIND for all"
                            + " others.")
    private List<String> kinds = List.of();

    @Option(
            names = "--tag",
            paramLabel = "NAME",
            description = "Only what is filed under this tag; -NAME for all others.")
    private List<String> tags = List.of();

    @Option(names = "--in", paramLabel = "NAME", description = "Only what is in this collection; -NAME for all others.")
    private List<String> collections = List.of();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Not before: 2023, 2023-09, 2023-09-19, yesterday, last-month.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Not after, the whole of it included.")
    private @Nullable String to;

    @Option(
            names = "--undated",
            paramLabel = "WHAT",
            defaultValue = "include",
            description = "What becomes of articles without a date: include, exclude or only; default include.")
    private Filters.Undated undated = Filters.Undated.INCLUDE;

    @Option(
            names = "--dates",
            paramLabel = "WHOSE",
            defaultValue = "any",
            description = "Only articles whose source has a date (stated), or only those whose days follow from linked"
                    + " articles (inferred); --from and --to then go by these days; default any.")
    private Filters.Dates dates = Filters.Dates.ANY;

    @Option(
            names = "--since",
            paramLabel = "MOMENT",
            description =
                    "Only what the archive took in at this moment or later: 2023-09-19T10:00:00Z, or a day in UTC.")
    private @Nullable String since;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "The order: relevance, newest, oldest, or added for what was taken in last; by default"
                    + " relevance, and newest without a query.")
    private SearchRequest.@Nullable Sort sort;

    @Option(
            names = "--match",
            paramLabel = "WHICH",
            defaultValue = "all",
            description = "Whether all words must be there or any; default all.")
    private SearchRequest.Match match = SearchRequest.Match.ALL;

    @Option(
            names = "--prefer",
            paramLabel = "WHAT",
            defaultValue = "all",
            description = "What comes earlier among what matches: headline for words in it, closeness for words side by"
                    + " side as typed, all or none of it; default all.")
    private SearchRequest.Prefer prefer = SearchRequest.Prefer.ALL;

    @Option(
            names = "--forms",
            paramLabel = "WHICH",
            defaultValue = "forms",
            description =
                    "Which words count as one that is typed: exact for it alone, forms for plurals, tenses and"
                            + " spellings too, related for all words made of the same and other names of a place or person; default forms.")
    private SearchRequest.Nearness forms = SearchRequest.Nearness.FORMS;

    @Option(
            names = "--no-aliases",
            description = "Take the speakers as the rules alone know them, without the aliases.tsv of the index.")
    private boolean noAliases;

    @Option(
            names = "--perhaps",
            description =
                    "Count and choose speakers by names that are only perhaps right too (certain=false of the API).")
    private boolean perhaps;

    @Option(
            names = "--all-versions",
            description = "Find and count older versions of an article too; by default the newest stands for them.")
    private boolean allVersions;

    /** The request for a query with these filters. */
    SearchRequest request(String query, int size, int page, boolean highlight) {
        return SearchRequest.of(query)
                .withMatch(match)
                .withFilters(filters())
                .withSort(sort == null ? SearchRequest.Sort.usual(query) : sort)
                .withSize(size)
                .withPage(page)
                .withHighlight(highlight)
                .withOptions(SearchRequest.Options.USUAL
                        .withAliases(!noAliases)
                        .withCertain(!perhaps)
                        .withAllVersions(allVersions)
                        .withPrefer(prefer)
                        .withForms(forms));
    }

    private Filters filters() {
        Map<FacetName, Selection> facets = new EnumMap<>(FacetName.class);
        select(facets, FacetName.OUTLET, outlets);
        select(facets, FacetName.SPEAKER, speakers);
        select(facets, FacetName.AUTHOR, authors);
        select(facets, FacetName.AGENCY, agencies);
        select(facets, FacetName.LANGUAGE, languages);
        select(facets, FacetName.SECTION, sections);
        kinds.forEach(FilterOptions::requireKind);
        select(facets, FacetName.KIND, kinds);
        select(facets, FacetName.TAG, tags);
        select(facets, FacetName.COLLECTION, collections);
        LocalDate first = day("--from", from, DayRange::from);
        LocalDate last = day("--to", to, DayRange::to);
        if (first != null && last != null && last.isBefore(first)) {
            throw new Complaints.Misuse("--from is after --to: " + from + ", " + to);
        }
        return new Filters(facets, first, last, undated, dates, since());
    }

    private @Nullable Instant since() {
        String given = since;
        if (given == null) {
            return null;
        }
        return DayRange.beginning(given, Clock.system(ZoneId.systemDefault()))
                .orElseThrow(() -> new Complaints.Misuse(
                        "--since is not a moment like 2023-09-19T10:00:00Z or a date like 2023-09-19: " + given));
    }

    private static void requireKind(String asked) {
        String kind = asked.startsWith("-") ? asked.substring(1) : asked;
        List<String> known = Stream.of(Quote.Kind.values()).map(Keyword::of).toList();
        if (!known.contains(kind) && !asked.equals(Selection.NONE)) {
            throw new Complaints.Misuse("--kind is not one of " + String.join(", ", known) + ": " + asked);
        }
    }

    private static void select(Map<FacetName, Selection> facets, FacetName facet, List<String> values) {
        List<String> included = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        for (String asked : values) {
            boolean without = asked.startsWith("-") && !asked.equals(Selection.NONE);
            String value = facet.kept(without ? asked.substring(1) : asked);
            (without ? excluded : included).add(value);
        }
        if (!values.isEmpty()) {
            facets.put(facet, new Selection(included, excluded));
        }
    }

    private static @Nullable LocalDate day(
            String option, @Nullable String value, Function<DayRange, @Nullable LocalDate> end) {
        if (value == null) {
            return null;
        }
        return DayRange.single(value, Clock.system(ZoneId.systemDefault()))
                .map(end)
                .orElseThrow(() -> new Complaints.Misuse(
                        option + " is not a date like 2023, 2023-09, 2023-09-19 or yesterday: " + value));
    }
}
