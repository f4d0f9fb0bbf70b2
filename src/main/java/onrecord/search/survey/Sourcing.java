package onrecord.search.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onrecord.identity.SpeakerSort;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.SearchRequest;
import onrecord.search.Selection;
import onrecord.search.query.FieldName;
import org.jspecify.annotations.Nullable;

/**
 * Whom the outlets of a search quote: people, bodies, or nobody by name. A quote of two speakers counts for each.
 *
 * @param quotes the search that finds the quotes
 * @param outlets those with most quotes first
 * @param more whether further outlets are left out
 */
public record Sourcing(SearchRequest quotes, List<Outlet> outlets, boolean more) {
    /** The most names of one outlet that are told apart. */
    private static final int MOST_NAMES = 100_000;

    /**
     * What one outlet has.
     *
     * @param name the outlet's, or null for articles whose outlet is not known
     * @param quotes how many
     * @param people how many are of people
     * @param bodies how many are of bodies
     * @param unnamed how many quotes are of nobody by name: "a resident", or no speaker at all
     * @param perhaps how many have a name that is only perhaps right
     * @param speakers who is quoted, most often first
     */
    public record Outlet(
            @Nullable String name,
            long quotes,
            long people,
            long bodies,
            long unnamed,
            long perhaps,
            List<Voice> speakers) {}

    /** A speaker, whether it is a body and not a person, and how many quotes an outlet has of them. */
    public record Voice(String name, boolean body, long quotes) {}

    /**
     * Counts the quotes of a search.
     *
     * @param quoted whether the query searches the quoted words, or the articles whose quotes are counted
     * @param most how many outlets at most, 1 or more
     * @throws onrecord.search.QueryError if the search cannot be answered as asked
     */
    public static Sourcing of(ArchiveSearcher archive, SearchRequest search, boolean quoted, int most) {
        SearchRequest counting = (quoted ? search : within(archive, search)).counting(false);
        FacetCounts counts = archive.quoteFacet(counting, FacetName.OUTLET, "", most);
        Selection chosen = counting.filters().selection(FacetName.OUTLET);
        List<Outlet> outlets = new ArrayList<>();
        for (FacetCounts.Bucket bucket : counts.buckets()) {
            if (passes(bucket.value(), chosen) && bucket.count() > 0) {
                outlets.add(outlet(archive, counting, bucket.value(), bucket.count()));
            }
        }
        if (counts.missing() > 0 && passes(Selection.NONE, chosen)) {
            outlets.add(outlet(archive, counting, Selection.NONE, counts.missing()));
        }
        return new Sourcing(counting, List.copyOf(outlets), counts.more());
    }

    /** The quotes of the articles that a search finds. */
    private static SearchRequest within(ArchiveSearcher archive, SearchRequest search) {
        if (search.query().isBlank()) {
            return search;
        }
        String articles =
                archive.search(search.counting(false)).interpretation().interpreted();
        return search.withQuery(FieldName.TEXT.key() + ":(" + articles + ")").withMatch(SearchRequest.Match.ALL);
    }

    /** A facet's counts leave its own choice out of account; what is told of outlets does not. */
    private static boolean passes(String value, Selection chosen) {
        boolean included = chosen.included().isEmpty() || chosen.included().contains(value);
        return included && !chosen.excluded().contains(value);
    }

    private static Outlet outlet(ArchiveSearcher archive, SearchRequest search, String outlet, long quotes) {
        Filters filters = search.filters();
        Map<FacetName, Selection> facets = new EnumMap<>(FacetName.class);
        facets.putAll(filters.facets());
        facets.put(FacetName.OUTLET, new Selection(List.of(outlet), List.of()));
        SearchRequest own = search.withFilters(filters.withFacets(facets));
        FacetCounts speakers = archive.quoteFacet(own, FacetName.SPEAKER, "", MOST_NAMES);
        long unnamed = search.options().certain()
                ? archive.quoteFacet(own.withOptions(own.options().withCertain(false)), FacetName.SPEAKER, "", 1)
                        .missing()
                : speakers.missing();
        Selection chosen = search.filters().selection(FacetName.SPEAKER);
        List<Voice> voices = speakers.buckets().stream()
                .filter(bucket -> bucket.count() > 0 && passes(bucket.value(), chosen))
                .map(bucket ->
                        new Voice(bucket.value(), SpeakerSort.of(bucket.value()) == SpeakerSort.BODY, bucket.count()))
                .toList();
        boolean anybody = passes(Selection.NONE, chosen);
        return new Outlet(
                outlet.equals(Selection.NONE) ? null : outlet,
                quotes,
                sum(voices, false),
                sum(voices, true),
                anybody ? unnamed : 0,
                anybody ? speakers.missing() - unnamed : 0,
                voices);
    }

    private static long sum(List<Voice> voices, boolean bodies) {
        return voices.stream()
                .filter(voice -> voice.body() == bodies)
                .mapToLong(Voice::quotes)
                .sum();
    }
}
