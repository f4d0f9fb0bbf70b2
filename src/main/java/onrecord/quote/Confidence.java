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

    static double of(String method, boolean named, Name.Kind mention) {
        double attributed = switch (method) {
            case "cue-subject", "cue-inverted", "cue-inserted", "transcript", "according-to" -> 0.95;
            case "noun-cue", "colon", "continued" -> 0.9;
            case "same-paragraph" -> 0.85;
            default -> 0.7;
        };
        double resolved = switch (mention) {
            case PERSON, ORGANISATION -> 1;
            case PLACE -> 0.95;
            case PRONOUN -> 0.9;
            case CARRIER, ROLE -> 0.85;
            case OTHER -> 0.8;
        };
        return Math.round(attributed * (named ? resolved : 1) * 100) / 100.0;
    }
}
