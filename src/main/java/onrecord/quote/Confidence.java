package onrecord.quote;

/** How sure the rules are of a speaker: the product of how the words were attributed and how the mention was resolved. */
final class Confidence {
    private Confidence() {}

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
