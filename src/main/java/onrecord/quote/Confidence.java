package onrecord.quote;

import onrecord.model.Quote;

/** How sure the rules are of a speaker: the product of how the words were attributed and how the mention was resolved. */
final class Confidence {
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
        double attributed = switch (method) {
            case "cue-subject", "cue-inverted", "cue-inserted", "transcript" -> 0.97;
            case "according-to" -> 0.95;
            case "noun-cue", "colon", "continued", "quoted-by", "post" -> 0.93;
            case "same-paragraph", "signature" -> 0.92;
            case "following-sentence", "fragment" -> 0.85;
            case "paragraph-before" -> 0.8;
            default -> 0.7;
        };
        double resolved = switch (mention) {
            case PERSON -> 1;
            case ORGANISATION -> 0.97;
            case PLACE, PRONOUN -> 0.95;
            case CARRIER -> 0.88;
            case ROLE -> 0.85;
            case OTHER -> 0.75;
        };
        return Math.round(attributed * resolved * 100) / 100.0;
    }
}
