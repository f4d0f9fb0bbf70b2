package onrecord.serve;

import java.util.List;
import onrecord.ingest.Corrector;
import onrecord.keep.Change;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;
import onrecord.search.survey.LoneFamilyName;
import onrecord.serve.page.SubjectView;
import onrecord.text.PercentEncoded;

/** Names that may be one speaker's, to be joined by a click. Nothing is joined unless somebody says so. */
final class JoinOffers {
    private static final int MOST = 3;

    private final ArchiveSearcher archive;
    private final Corrector corrector;

    JoinOffers(ArchiveSearcher archive, Corrector corrector) {
        this.archive = archive;
        this.corrector = corrector;
    }

    /** Those of a speaker of this name, the most frequent first; none that somebody parted from it. */
    List<SubjectView.Offer> of(String name) {
        return LoneFamilyName.of(name, archive)
                .filter(both -> !areParted(both.names()))
                .limit(MOST)
                .map(both -> offer(both, both.whole().equals(name) ? both.alone() : both.whole()))
                .toList();
    }

    private static SubjectView.Offer offer(LoneFamilyName both, String other) {
        String page = PageAddresses.ofFacet(FacetName.SPEAKER) + PercentEncoded.segment(other);
        return new SubjectView.Offer(other, page, both.whole(), both.alone());
    }

    private boolean areParted(List<String> names) {
        return corrector.now().inForce().stream()
                .anyMatch(one -> one.change() instanceof Change.Parted parted
                        && parted.names().containsAll(names));
    }
}
