package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Prefer;
import onrecord.search.answer.Asked;
import onrecord.search.answer.NeighbourWords;
import onrecord.search.answer.ScoreWeights;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;
import org.jspecify.annotations.Nullable;

/** What gives matches their scores: the order alone, never what is found. */
final class Weights {
    /** How much two words count that were typed side by side and stand so. */
    private static final double PAIR = 0.15;

    private final Searched searched;
    private final TextClauses texts;
    private final SearchRequest.Options options;

    Weights(Searched searched, TextClauses texts, SearchRequest.Options options) {
        this.searched = searched;
        this.texts = texts;
        this.options = options;
    }

    /** @param peoples what speaks of the peoples of countries that are asked for, and the other way round */
    List<ObjectNode> of(Asked asked, List<Node> peoples) {
        List<ObjectNode> weights = new ArrayList<>();
        for (Node leaf : asked.leaves()) {
            add(weights, leaf);
        }
        gather(weights, asked.parsed().node());
        if (!searched.isOfQuotes()) {
            if (options.prefer().has(Prefer.CLOSENESS)) {
                for (NeighbourWords words : texts.neighbours(asked)) {
                    WordMatch row = new WordMatch.Row(List.of(List.of(words.one()), List.of(words.other())), 0);
                    weights.add(Dsl.weighed(row.in(ClusterFields.TEXT), PAIR));
                }
            }
            for (Node people : peoples) {
                WordMatch match = texts.leaf(people);
                if (match != null) {
                    weights.add(Dsl.weighed(match.in(ClusterFields.TEXT), ScoreWeights.PEOPLES));
                }
            }
        }
        return weights;
    }

    private void add(List<ObjectNode> weights, Node leaf) {
        if (searched.isOfQuotes()) {
            ObjectNode said = inWords(searched.words(), leaf);
            if (said != null) {
                weights.add(said);
            }
            return;
        }
        ObjectNode text = scored(ClusterFields.TEXT, leaf);
        if (text == null) {
            return;
        }
        weights.add(text);
        ObjectNode title = options.prefer().has(Prefer.HEADLINE) ? scored(ClusterFields.TITLE, leaf) : null;
        if (title != null) {
            weights.add(Dsl.weighed(title, ScoreWeights.HEADLINE));
        }
    }

    /** A word by its stem, which is one term however the word stands; a phrase as it is. */
    private @Nullable ObjectNode scored(String field, Node leaf) {
        if (leaf instanceof Node.Word word) {
            List<String> stems = texts.stems(word);
            if (!stems.isEmpty()) {
                return Dsl.any(
                        stems.stream()
                                .map(stem -> Dsl.term(field + ClusterFields.STEMS, stem))
                                .toList(),
                        1);
            }
        }
        return inWords(field, leaf);
    }

    private @Nullable ObjectNode inWords(String field, Node leaf) {
        WordMatch match = texts.leaf(leaf);
        if (match instanceof WordMatch.Terms terms) {
            // the terms as one word
            return new WordMatch.Row(List.of(terms.terms()), 0).in(field);
        }
        return match == null ? null : match.in(field);
    }

    /** What is asked of the headline or the body alone counts as well. */
    private void gather(List<ObjectNode> weights, Node node) {
        if (node instanceof Node.Group group) {
            group.must().forEach(clause -> gather(weights, clause));
            group.should().forEach(clause -> gather(weights, clause));
        } else if (node instanceof Node.InField in && !searched.isOfQuotes()) {
            String field = in.field() == FieldName.TITLE ? ClusterFields.TITLE : ClusterFields.TEXT;
            if (in.field() == FieldName.TITLE || in.field() == FieldName.BODY || in.field() == FieldName.TEXT) {
                leaves(in.node()).forEach(leaf -> {
                    ObjectNode scored = scored(field, leaf);
                    if (scored != null) {
                        weights.add(scored);
                    }
                });
            }
        }
    }

    private static List<Node> leaves(Node node) {
        return switch (node) {
            case Node.Word word -> List.of(word);
            case Node.Phrase phrase -> List.of(phrase);
            case Node.Group group -> {
                List<Node> leaves = new ArrayList<>();
                group.must().forEach(clause -> leaves.addAll(leaves(clause)));
                group.should().forEach(clause -> leaves.addAll(leaves(clause)));
                yield leaves;
            }
            default -> List.of();
        };
    }
}
