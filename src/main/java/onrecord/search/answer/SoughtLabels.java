package onrecord.search.answer;

import java.util.List;
import onrecord.index.analysis.Analysis;
import onrecord.search.FacetName;
import onrecord.search.OwnLabels;
import onrecord.text.EditDistance;
import org.jspecify.annotations.Nullable;

/** Which of their own labels somebody asks for by name, as labels of everybody are found by an index. */
public final class SoughtLabels {
    private final OwnLabels own;
    private final Analysis analysis;

    public SoughtLabels(OwnLabels own, Analysis analysis) {
        this.own = own;
        this.analysis = analysis;
    }

    /** The labels of a facet that are asked for; none where nothing is asked. */
    public List<String> of(FacetName facet, @Nullable SoughtName sought) {
        return own.labels(facet).stream()
                .filter(label -> isSought(label, sought))
                .toList();
    }

    private boolean isSought(String label, @Nullable SoughtName sought) {
        List<String> words = analysis.names(label);
        return switch (sought) {
            case null -> false;
            case SoughtName.Any any -> true;
            case SoughtName.Language language -> false;
            case SoughtName.Named named -> NamedValues.isNamed(words, named.words());
            case SoughtName.Beginning beginning ->
                words.stream().anyMatch(word -> word.startsWith(beginning.letters()));
            case SoughtName.Near near ->
                words.stream().anyMatch(word -> EditDistance.of(word, near.word()) <= near.edits());
        };
    }
}
