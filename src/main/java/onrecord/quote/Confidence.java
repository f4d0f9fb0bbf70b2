package onrecord.quote;

import java.util.Map;
import onrecord.model.Quote;

/**
 * How sure the rules are of a speaker: the product of how the words were attributed and how the mention was resolved.
 */
final class Confidence {
    /** How often an attribution by a rule is right; by a rule that is not here, {@link #UNSURE}. */
    private static final Map<String, Double> ATTRIBUTED = Map.ofEntries(
            Map.entry("cue-subject", 0.97),
            Map.entry("cue-inverted", 0.97),
            Map.entry("cue-inserted", 0.97),
            Map.entry("transcript", 0.97),
            Map.entry("according-to", 0.95),
            Map.entry("noun-cue", 0.93),
            Map.entry("colon", 0.93),
            Map.entry("continued", 0.93),
            Map.entry("quoted-by", 0.93),
            Map.entry("post", 0.93),
            Map.entry("same-paragraph", 0.92),
            Map.entry("signature", 0.92),
            Map.entry("interview", 0.9),
            Map.entry("following-sentence", 0.85),
            Map.entry("fragment", 0.85),
            Map.entry("paragraph-before", 0.8));

    private static final double UNSURE = 0.7;

    private Confidence() {}

    /** How sure the rules are that words were said, whoever said them. */
    static double ofQuote(String method, Quote.Kind kind) {
        double words = switch (kind) {
            case DIRECT -> 0.97;
            case MIXED -> 0.95;
            case INDIRECT, ACT -> 0.85;
        };
        return method.equals("unattributed") || method.equals("fragment") ? Math.min(words, 0.8) : words;
    }

    /** How sure the rules are of a speaker without a name: nothing is claimed of who it is. */
    private static final double UNNAMED = 0.6;

    /** How much less sure the rules led by a language's pack are than those for English. */
    private static final double PACK = 0.95;

    /** How sure the rules of a language other than English are of a speaker. */
    static double ofPack(String method, boolean named, Name.Kind mention) {
        return named ? Math.round(of(method, true, mention) * PACK * 100) / 100.0 : UNNAMED;
    }

    static double of(String method, boolean named, Name.Kind mention) {
        if (!named) {
            return UNNAMED;
        }
        return Math.round(ATTRIBUTED.getOrDefault(method, UNSURE) * resolved(mention) * 100) / 100.0;
    }

    private static double resolved(Name.Kind mention) {
        return switch (mention) {
            case PERSON -> 1;
            case ORGANISATION -> 0.97;
            case PLACE, PRONOUN -> 0.95;
            case CARRIER -> 0.88;
            case ROLE -> 0.85;
            case OTHER -> 0.75;
        };
    }
}
