package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import onrecord.search.answer.WordRuns;

/**
 * Asks for the articles that may have some words as a quote, or nearly: by all the words side by side, by runs of a few
 * of them and by each, in what is said and in the text.
 */
final class ClusterCandidates {
    private static final String SAID = ClusterFields.NESTED + ClusterFields.SAID;

    private final List<String> words;

    /** @param words folded, in order */
    ClusterCandidates(List<String> words) {
        this.words = words;
    }

    /** @param speakers the spellings of a speaker among whose quotes is looked besides */
    List<ObjectNode> queries(List<String> speakers) {
        List<ObjectNode> queries = new ArrayList<>();
        if (words.isEmpty()) {
            return queries;
        }
        queries.add(Dsl.quoted(row(words).in(SAID)));
        queries.add(row(words).in(ClusterFields.TEXT));
        queries.add(Dsl.quoted(any(SAID)));
        queries.add(any(ClusterFields.TEXT));
        if (!speakers.isEmpty()) {
            ObjectNode scored = Dsl.object();
            scored.set("must", any(SAID));
            scored.set("filter", Dsl.terms(ClusterFields.NESTED + ClusterFields.speakers(false), speakers));
            queries.add(Dsl.quoted(Dsl.one("bool", scored)));
        }
        return queries;
    }

    private static WordMatch row(List<String> words) {
        return new WordMatch.Row(words.stream().map(List::of).toList(), 0);
    }

    private ObjectNode any(String field) {
        List<ObjectNode> any = new ArrayList<>();
        words.stream().distinct().forEach(word -> any.add(Dsl.term(field, word)));
        WordRuns.of(words).forEach(run -> any.add(row(run).in(field)));
        return Dsl.any(any, 1);
    }
}
