package onrecord.search;

import java.util.List;

/**
 * How many matches have each value of a facet; the facet's own selection is left out of account.
 *
 * @param buckets most frequent first, then by value; selected values are always among them
 * @param missing how many matches have no value
 * @param more whether there are further values
 * @param exact whether every count is exact and no value that belongs here is missing; an archive spread over several
 *     machines may not know, and then counts no value too high
 * @param perhaps of speakers, how many matches have a name that is only perhaps right and is left out; else 0
 */
public record FacetCounts(List<Bucket> buckets, long missing, boolean more, boolean exact, long perhaps) {
    /** The most values of a facet beside a page, those that are selected not counted. */
    public static final int MOST = 20;

    /** Counts that leave nothing out. */
    public FacetCounts(List<Bucket> buckets, long missing, boolean more, boolean exact) {
        this(buckets, missing, more, exact, 0);
    }

    /** A copy that says how many matches are left out because their name is only perhaps right. */
    public FacetCounts withPerhaps(long perhaps) {
        return new FacetCounts(buckets, missing, more, exact, perhaps);
    }

    /** One value with its count. */
    public record Bucket(String value, String label, long count, boolean selected) {}
}
