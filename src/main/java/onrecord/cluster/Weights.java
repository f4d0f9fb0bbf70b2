package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import onrecord.index.analysis.Analysis;
import onrecord.search.SearchRequest;
import onrecord.search.SearchRequest.Prefer;
import onrecord.search.answer.Asked;
import onrecord.search.answer.NeighbourWords;
import onrecord.search.answer.ScoreWeights;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;

/** What gives matches their scores: the order alone, never what is found. */
final class Weights {
    /** How much two words count that were typed side by side and stand so. */
    private static final double PAIR = 0.15;

    private final Searched searched;
    private final ScoredTexts texts;
    private final Analysis analysis;
    private final SearchRequest.Options options;

    Weights(Searched searched, ScoredTexts texts, Analysis analysis, SearchRequest.Options options) {
        this.searched = searched;
        this.texts = texts;
        this.analysis = analysis;
        this.options = options;
    }

    /** Asks at once for what is to be known of the words; takes what {@link #of} takes. */
    void ask(Asked asked, List<Node> peoples) {
        List<Node> all = new ArrayList<>(asked.leaves());
        all.addAll(peoples);
        texts.ask(fields(), all);
    }

    /** @param peoples what speaks of the peoples of countries that are asked for, and the other way round */
    List<ObjectNode> of(Asked asked, List<Node> peoples) {
        ask(asked, peoples);
        List<ObjectNode> weights = new ArrayList<>();
        for (Node leaf : asked.leaves()) {
            add(weights, leaf);
        }
        gather(weights, asked.parsed().node());
        if (!searched.isOfQuotes()) {
            if (options.prefer().has(Prefer.CLOSENESS)) {
                for (NeighbourWords words : NeighbourWords.of(asked.parsed(), analysis)) {
                    if (texts.tells(words.one()) && texts.tells(words.other())) {
                        WordMatch row = new WordMatch.Row(List.of(List.of(words.one()), List.of(words.other())), 0);
                        weights.add(Dsl.weighed(row.in(ClusterFields.TEXT), PAIR));
                    }
                }
            }
            for (Node people : peoples) {
                ObjectNode scored = texts.of(ClusterFields.TEXT, people);
                if (scored != null) {
                    weights.add(Dsl.weighed(scored, ScoreWeights.PEOPLES));
                }
            }
        }
        return weights;
    }

    private List<String> fields() {
        if (searched.isOfQuotes()) {
            return List.of(searched.words());
        }
        return options.prefer().has(Prefer.HEADLINE)
                ? List.of(ClusterFields.TEXT, ClusterFields.TITLE)
                : List.of(ClusterFields.TEXT);
    }

    private void add(List<ObjectNode> weights, Node leaf) {
        ObjectNode text = texts.of(searched.words(), leaf);
        if (text == null) {
            return;
        }
        weights.add(text);
        boolean named = leaf instanceof Node.Word || leaf instanceof Node.Phrase;
        if (named && !searched.isOfQuotes() && options.prefer().has(Prefer.HEADLINE)) {
            ObjectNode title = texts.of(ClusterFields.TITLE, leaf);
            if (title != null) {
                weights.add(Dsl.weighed(title, ScoreWeights.HEADLINE));
            }
        }
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
                    ObjectNode scored = texts.of(field, leaf);
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
