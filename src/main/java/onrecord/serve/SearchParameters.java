package onrecord.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.model.Quote;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.QueryError;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.query.DayRange;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/** Reads a search out of a request's parameters, the same ones for the API and for the pages. */
public final class SearchParameters {
    /** The facet name under which the counts over time are asked for. */
    static final String DATE = "date";

    /** Whose dates count. */
    static final String DATES = "dates";

    /** The list of facets to count. */
    private static final String FACETS = "facets";

    /** In place of a list of facets. */
    static final String ALL = "all";

    private static final int SIZE = 10;

    static final String NONE = "none";

    /** Whether the user's aliases join and part speakers. */
    static final String ALIASES = "aliases";

    /** Whether the names of speakers that are certain count alone. */
    static final String CERTAIN = "certain";

    /** What was taken in at a moment or later. */
    static final String SINCE = "since";

    /** What raises the score of articles that match. */
    static final String PREFER = "prefer";

    /** Which words count as a word that was typed. */
    static final String FORMS = "forms";

    /** Which versions of an article are found. */
    static final String VERSIONS = "versions";

    /** What a search knows beside the words that are typed. */
    static final List<String> KNOWLEDGE = List.of("synonyms", ALIASES, CERTAIN, FORMS, VERSIONS);

    /** What narrows a search; {@code -outlet} and its like exclude. */
    static final List<String> FILTERS = filters();

    /** All parameters of a search. */
    static final List<String> KNOWN = known();

    private SearchParameters() {}

    /**
     * The search of a page, which counts every facet, marks what matched and gives each article, whatever its address
     * says. Days that cannot be read are left out, as {@link DateFields} tells.
     */
    static SearchRequest ofPage(Parameters given) {
        DateFields days = DateFields.of(given);
        SearchRequest undated = parse(given.without(DateFields.FROM).without(DateFields.TO));
        SearchRequest asked = undated.withFilters(undated.filters().withDays(days.first(), days.last()));
        return asked.withFacets(Set.of(FacetName.values()))
                .withDateFacet(true)
                .withHighlight(true)
                .withOptions(asked.options().ofEach());
    }

    /**
     * The search that {@code given} describes. Where a value is absent: an empty query, and all words of a query must
     * match; no filters; by relevance, or newest first without a query; ten hits, the first page; every facet;
     * snippets.
     *
     * @throws Problem if a value cannot be used
     */
    static SearchRequest parse(Parameters given) {
        String words = given.one("q");
        String query = words == null ? "" : words;
        Set<FacetName> facets = EnumSet.allOf(FacetName.class);
        boolean dates = true;
        String asked = given.one(FACETS);
        if (asked != null) {
            List<String> names = Pattern.compile(",")
                    .splitAsStream(asked)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            dates = names.contains(DATE) || names.contains(ALL);
            facets = facets(names);
        }
        return SearchRequest.of(query)
                .withMatch(given.choice("match", SearchRequest.Match.class, SearchRequest.Match.ALL))
                .withFilters(filters(given))
                .withSort(given.choice("sort", SearchRequest.Sort.class, SearchRequest.Sort.usual(query)))
                .withSize(given.number("size", SIZE, 0, SearchRequest.MAX_SIZE))
                .withPage(given.number("page", 1, 1, 1_000_000))
                .withCursor(given.one("cursor"))
                .withFacets(facets)
                .withDateFacet(dates)
                .withHighlight(given.flag("highlight", true))
                .withOptions(options(given));
    }

    /**
     * The search that these parameters of the API describe, for other ways of asking than HTTP.
     *
     * @throws QueryError if a parameter is unknown or its value cannot be used
     */
    public static SearchRequest of(Map<String, List<String>> parameters) {
        Parameters given = new Parameters(parameters);
        try {
            given.refuseUnknown(KNOWN);
            return parse(given);
        } catch (Problem e) {
            throw new QueryError(e.code(), e.param(), e.detail());
        }
    }

    private static SearchRequest.Options options(Parameters given) {
        return SearchRequest.Options.USUAL
                .withOwn(given.own())
                .withExactTotal(given.choice("total", Counting.class, Counting.BOUNDED) == Counting.EXACT)
                .withStories(given.choice("group", Grouped.class, Grouped.NONE) == Grouped.STORY)
                .withSynonyms(given.flag("synonyms", true))
                .withAliases(given.flag(ALIASES, true))
                .withCertain(given.flag(CERTAIN, true))
                .withAllVersions(given.choice(VERSIONS, Versioned.class, Versioned.NEWEST) == Versioned.ALL)
                .withPrefer(given.choice(PREFER, SearchRequest.Prefer.class, SearchRequest.Prefer.ALL))
                .withForms(given.choice(FORMS, SearchRequest.Nearness.class, SearchRequest.Nearness.FORMS));
    }

    /** How far matches are counted. */
    private enum Counting {
        BOUNDED,
        EXACT
    }

    /** What is one hit. */
    private enum Grouped {
        NONE,
        STORY
    }

    /** Which versions of an article are found. */
    private enum Versioned {
        NEWEST,
        ALL
    }

    /** The search whose matches are to be counted over time, and nothing else of it. */
    static SearchRequest counting(Parameters given) {
        return parse(given).counting(true);
    }

    private static Filters filters(Parameters given) {
        given.requireChoices(FacetName.KIND.key(), Quote.Kind.class);
        given.requireChoices("-" + FacetName.KIND.key(), Quote.Kind.class);
        Map<FacetName, Selection> facets = new EnumMap<>(FacetName.class);
        for (FacetName facet : FacetName.values()) {
            Selection selection =
                    new Selection(values(facet, given.all(facet.key())), values(facet, given.all("-" + facet.key())));
            if (!selection.included().isEmpty() || !selection.excluded().isEmpty()) {
                facets.put(facet, selection);
            }
        }
        LocalDate from = day(given, DateFields.FROM, DayRange::from);
        LocalDate to = day(given, DateFields.TO, DayRange::to);
        if (from != null && to != null && to.isBefore(from)) {
            throw new Problem(
                    400, "date-range-reversed", "to", "\"to\" (" + to + ") lies before \"from\" (" + from + ")");
        }
        return new Filters(
                facets,
                from,
                to,
                given.choice("undated", Filters.Undated.class, Filters.Undated.INCLUDE),
                given.choice(DATES, Filters.Dates.class, Filters.Dates.ANY),
                since(given));
    }

    private static List<String> values(FacetName facet, List<String> asked) {
        return asked.stream().map(facet::kept).distinct().toList();
    }

    private static @Nullable LocalDate day(Parameters given, String name, Function<DayRange, @Nullable LocalDate> end) {
        String text = given.one(name);
        if (text == null) {
            return null;
        }
        return DateFields.days(text)
                .map(end)
                .orElseThrow(() -> Problem.parameter(
                        name,
                        "\"" + name + "\" is a date like 2023, 2023-09, 2023-09-19, September 2023 or yesterday, not \""
                                + text + "\""));
    }

    private static @Nullable Instant since(Parameters given) {
        String text = given.one(SINCE);
        if (text == null) {
            return null;
        }
        return DateFields.beginning(text)
                .orElseThrow(() -> Problem.parameter(
                        SINCE,
                        "\"since\" is a moment like 2023-09-19T10:00:00Z or a date like 2023-09-19 or yesterday, not \""
                                + text + "\""));
    }

    private static Set<FacetName> facets(List<String> words) {
        Set<FacetName> facets = EnumSet.noneOf(FacetName.class);
        for (String word : words) {
            switch (word) {
                case NONE, DATE -> {}
                case ALL -> facets.addAll(EnumSet.allOf(FacetName.class));
                default -> facets.add(facet(word, FACETS));
            }
        }
        return facets;
    }

    /** The facet of this name. @throws Problem about {@code param} if there is none */
    static FacetName facet(String word, String param) {
        return Keyword.find(FacetName.class, word).orElseThrow(() -> noFacet(word, param));
    }

    private static Problem noFacet(String word, String param) {
        List<String> names = new ArrayList<>(
                Stream.of(FacetName.values()).map(FacetName::key).toList());
        if (param.equals(FACETS)) {
            names.add(DATE);
        } else if (word.equals(DATE)) {
            return Problem.parameter(param, "counts over time are at /api/timeline");
        }
        String meant = NearestName.of(word.toLowerCase(Locale.ROOT), names)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("; known are " + String.join(", ", names));
        return Problem.parameter(param, "there is no facet \"" + word + "\"" + meant);
    }

    private static List<String> filters() {
        List<String> names = new ArrayList<>();
        for (FacetName facet : FacetName.values()) {
            names.add(facet.key());
            names.add("-" + facet.key());
        }
        names.addAll(List.of(DateFields.FROM, DateFields.TO, "undated", DATES, SINCE));
        return List.copyOf(names);
    }

    private static List<String> known() {
        List<String> names = new ArrayList<>(List.of("q", "match"));
        names.addAll(filters());
        names.addAll(List.of("sort", "size", "page", "cursor", FACETS, "highlight"));
        names.addAll(List.of("total", "group", PREFER));
        names.addAll(KNOWLEDGE);
        return List.copyOf(names);
    }
}
