package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.analysis.Analysis;
import onrecord.search.FacetCounts;
import onrecord.search.FacetName;
import onrecord.search.Suggestion;
import onrecord.search.answer.HeadlinePhrases;

/** Completes what is being typed from the values of the facets and the headlines of one commit. */
final class Suggestions {
    private final Snapshot snapshot;
    private final Analysis analysis;

    Suggestions(Snapshot snapshot, Analysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
    }

    /** @param aliases whether the user's aliases join and part speakers */
    List<Suggestion> of(String typed, int most, boolean aliases) throws IOException {
        String prefix = Analysis.folded(typed.strip());
        List<Suggestion> suggestions = new ArrayList<>();
        if (prefix.length() < FacetValues.LETTERS) {
            return suggestions;
        }
        for (FacetCounts.Bucket bucket : snapshot.allValues(FacetName.SPEAKER, new SpeakerChoice(aliases, true))
                .beginning(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.SPEAKER, bucket.value(), bucket.count()));
        }
        for (FacetCounts.Bucket bucket :
                snapshot.allValues(FacetName.OUTLET, SpeakerChoice.USUAL).beginning(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.OUTLET, bucket.value(), bucket.count()));
        }
        suggestions.addAll(new HeadlinePhrases(new KnownHeadlines(snapshot), analysis).completing(prefix, most));
        return suggestions;
    }
}
