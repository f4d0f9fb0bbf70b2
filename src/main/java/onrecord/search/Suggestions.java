package onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.Analysis;

/** Completes what is being typed from the values of the facets and the headlines of one commit. */
final class Suggestions {
    /** The fewest letters that anything is suggested for. */
    private static final int FEWEST_LETTERS = 2;

    private final Snapshot snapshot;
    private final Analysis analysis;

    Suggestions(Snapshot snapshot, Analysis analysis) {
        this.snapshot = snapshot;
        this.analysis = analysis;
    }

    List<Suggestion> of(String typed, int most) throws IOException {
        String prefix = Analysis.folded(typed.strip());
        List<Suggestion> suggestions = new ArrayList<>();
        if (prefix.length() < FEWEST_LETTERS) {
            return suggestions;
        }
        for (FacetCounts.Bucket bucket : snapshot.allValues(FacetName.SPEAKER).beginning(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.SPEAKER, bucket.value(), bucket.count()));
        }
        for (FacetCounts.Bucket bucket : snapshot.allValues(FacetName.OUTLET).beginning(prefix, most)) {
            suggestions.add(new Suggestion(Suggestion.Kind.OUTLET, bucket.value(), bucket.count()));
        }
        suggestions.addAll(new HeadlinePhrases(snapshot, analysis).completing(prefix, most));
        return suggestions;
    }
}
