package onrecord.serve;

import java.util.List;
import java.util.Objects;
import onrecord.identity.FamilyName;
import onrecord.ingest.Corrector;
import onrecord.keep.Change;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.SearchRequest;
import onrecord.serve.page.SubjectView;
import onrecord.text.PercentEncoded;

/**
 * Names that may be one speaker's, to be joined by a click: a family name alone ("Berg") and the whole names that end
 * with it ("Anna Berg"). Nothing is joined unless somebody says so.
 */
final class JoinOffers {
    private static final int MOST = 3;
    private static final int LOOKED_AT = 20;

    private final ArchiveSearcher archive;
    private final Corrector corrector;

    JoinOffers(ArchiveSearcher archive, Corrector corrector) {
        this.archive = archive;
        this.corrector = corrector;
    }

    /** Those of a speaker of this name, the most frequent first; none that somebody parted from it. */
    List<SubjectView.Offer> of(String name) {
        String alone = FamilyName.alone(name);
        String family = alone == null ? FamilyName.of(name) : alone;
        if (family == null) {
            return List.of();
        }
        String written = name.substring(name.lastIndexOf(' ') + 1);
        return archive.facet(SearchRequest.of(""), FacetName.SPEAKER, written, LOOKED_AT).buckets().stream()
                .map(FacetCounts.Bucket::value)
                .filter(other -> family.equals(alone == null ? FamilyName.alone(other) : FamilyName.of(other)))
                .filter(other -> !areParted(name, other))
                .limit(MOST)
                .map(other -> new SubjectView.Offer(
                        other,
                        PageAddresses.ofFacet(FacetName.SPEAKER) + PercentEncoded.segment(other),
                        alone == null ? name : other,
                        alone == null ? other : name))
                .toList();
    }

    private boolean areParted(String name, String other) {
        return corrector.now().inForce().stream()
                .map(one -> one.change() instanceof Change.Parted parted ? parted.names() : null)
                .filter(Objects::nonNull)
                .anyMatch(names -> names.contains(name) && names.contains(other));
    }
}
