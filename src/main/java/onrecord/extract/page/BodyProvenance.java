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
    /** A text of fewer characters makes one ask where the rest is. */
    private static final double SMALL = 300;

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
        boolean usual = text.trust == Trust.ALL && text.extent == Extent.ONE_PART;
        double believed = usual ? USUAL : MARKUP_DISBELIEVED;
        String names = text.trust == Trust.ALL ? null : "what the markup calls its parts is not so";
        String evidence = switch (text.extent) {
            case ONE_PART -> names;
            case SEVERAL_PARTS -> join(names, "it stands in several parts of the page");
            case LISTING -> "the page is a list of others";
        };
        double kept = judgement.kept();
        if (all > kept) {
            return new Provenance("article-text", join(evidence, leftOut(out)), Math.min(believed, MORE_LEFT_OUT));
        }
        if (kept == 0) {
            return new Provenance("article-text", "lines alone: the page has no running text", MORE_LEFT_OUT);
        }
        return new Provenance(
                "article-text",
                kept < SMALL ? join(evidence, "the page has no more running text than this") : evidence,
                believed);
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
