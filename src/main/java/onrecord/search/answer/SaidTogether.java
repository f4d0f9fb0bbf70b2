package onrecord.search.answer;

import java.util.ArrayList;
import java.util.List;
import onrecord.search.query.FieldName;
import onrecord.search.query.Node;

/**
 * Who and what of a quote side by side ({@code speaker:lavrov said:sanctions}) mean one quote that is both. With two
 * speakers there is no such quote, and each clause stands for itself.
 */
public final class SaidTogether {
    private SaidTogether() {}

    /**
     * The clauses with those about one quote made one.
     *
     * @param ofQuotes whether quotes are searched; a quote is one utterance anyway
     */
    public static List<Node> merge(boolean ofQuotes, List<Node> clauses) {
        List<Node> said = new ArrayList<>();
        List<Node> speakers = new ArrayList<>();
        List<Node> others = new ArrayList<>();
        for (Node clause : clauses) {
            if (clause instanceof Node.InField in && in.field() == FieldName.SAID) {
                said.add(in.node());
            } else if (clause instanceof Node.InField in && in.field() == FieldName.SPEAKER) {
                speakers.add(clause);
            } else {
                others.add(clause);
            }
        }
        if (ofQuotes || said.isEmpty() || said.size() + speakers.size() < 2 || speakers.size() > 1) {
            return clauses;
        }
        said.addAll(speakers);
        others.add(new Node.InField(FieldName.SAID, new Node.Group(said, List.of(), List.of())));
        return others;
    }
}
