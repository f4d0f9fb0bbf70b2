package onrecord.search.survey;

import java.util.List;
import java.util.stream.Stream;
import onrecord.identity.FamilyName;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;

/**
 * A family name that an archive has alone ("Berg"), and a whole name that ends with it ("Anna Berg"): two names that
 * may be one speaker's.
 */
public record LoneFamilyName(String alone, String whole) {
    private static final int LOOKED_AT = 20;

    /** What the archive has of a name: the whole names of a lone one, the lone one of a whole; most frequent first. */
    public static Stream<LoneFamilyName> of(String name, ArchiveSearcher archive) {
        String alone = FamilyName.alone(name);
        if (alone != null) {
            return speakers(name, archive)
                    .filter(other -> alone.equals(FamilyName.of(other)))
                    .map(other -> new LoneFamilyName(name, other));
        }
        String family = FamilyName.of(name);
        return family == null
                ? Stream.of()
                : speakers(name, archive)
                        .filter(other -> family.equals(FamilyName.alone(other)))
                        .map(other -> new LoneFamilyName(other, name));
    }

    /** The speakers with a word that begins as this name's last word does. */
    private static Stream<String> speakers(String name, ArchiveSearcher archive) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        FacetCounts found = archive.facet(SearchRequest.of(""), FacetName.SPEAKER, last, LOOKED_AT);
        return found.buckets().stream().map(FacetCounts.Bucket::value);
    }

    /** Both. */
    public List<String> names() {
        return List.of(whole, alone);
    }
}
