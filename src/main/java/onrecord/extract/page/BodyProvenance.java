package onrecord.extract.page;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.model.Provenance;
import org.jspecify.annotations.Nullable;

/** How sure the choice of an article's text is, and what speaks against it. */
final class BodyProvenance {
    private static final double USUAL = 0.9;
    private static final double MARKUP_DISBELIEVED = 0.7;
    private static final double MORE_LEFT_OUT = 0.6;
    private static final int REASONS_NAMED = 3;

    private BodyProvenance() {}

    /** Where the page holds more running text beside the body than in it, the evidence says why that was left out. */
    static Provenance of(ArticleText text) {
        Judgement judgement = text.judgement;
        Map<Reason, Double> out = new EnumMap<>(Reason.class);
        double all = 0;
        for (Block block : judgement.blocks) {
            Reason reason = judgement.reason(block.index());
            if (reason != null && judgement.weight(block.index()) > 0) {
                out.merge(reason, judgement.weight(block.index()), Double::sum);
                all += judgement.weight(block.index());
            }
        }
        double believed = text.trust == Trust.ALL ? USUAL : MARKUP_DISBELIEVED;
        String evidence = switch (text.trust) {
            case ALL -> null;
            case TAGS, NOTHING -> "what the markup calls its parts is not so";
            case SEVERAL_PARTS -> "it stands in several parts of the page";
        };
        return all <= judgement.kept()
                ? new Provenance("article-text", evidence, believed)
                : new Provenance("article-text", join(evidence, leftOut(out)), Math.min(believed, MORE_LEFT_OUT));
    }

    private static String leftOut(Map<Reason, Double> out) {
        return out.entrySet().stream()
                .sorted(Map.Entry.<Reason, Double>comparingByValue().reversed())
                .limit(REASONS_NAMED)
                .map(reason ->
                        Math.round(reason.getValue()) + " of " + reason.getKey().method())
                .collect(Collectors.joining(", ", "more running text was left out than kept, in characters: ", ""));
    }

    private static String join(@Nullable String first, String second) {
        return first == null ? second : first + "; " + second;
    }
}
