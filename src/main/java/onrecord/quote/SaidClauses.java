package onrecord.quote;

import java.util.Set;

/** Tells clauses, and the words that open them, from other phrases. */
final class SaidClauses {
    /** How far a clause is looked into for its verb. */
    private static final int VERB_WITHIN = 12;

    private static final Set<String> COMPLEMENTIZERS = Set.of("that", "whether", "if", "how", "why", "what", "where");
    private static final Set<String> RELATIVES = Set.of("who", "which", "whose");

    /** What opens a clause that tells when, or on what condition, the main clause holds. */
    private static final Set<String> CONDITIONS =
            Set.of("if", "when", "unless", "once", "because", "although", "after");

    private final Body body;

    SaidClauses(Body body) {
        this.body = body;
    }

    /** "if", "once": whether a word opens a clause that needs a main clause behind it. */
    static boolean isCondition(Token t) {
        return CONDITIONS.contains(t.lower());
    }

    /** Whether a word opens a clause that is said: "that", "whether". */
    static boolean isComplementizer(Token t) {
        return COMPLEMENTIZERS.contains(t.lower());
    }

    /** Whether words in marks or a clause begin at {@code i}: one that a complementizer opens, or subject and verb. */
    boolean startsAt(int i, int limit) {
        Token t = body.at(i);
        if (t.isQuotation() || isComplementizer(t)) {
            return true;
        }
        if (!opensSubject(t)) {
            return false;
        }
        for (int j = i + 1; j < limit && j < i + VERB_WITHIN; j++) {
            Token next = body.at(j);
            if (next.isMark()) {
                return false;
            }
            if (next.isQuotation() || isVerb(next)) {
                return true;
            }
        }
        return false;
    }

    /** "the bridge", "he", "Berg", "there is". */
    private static boolean opensSubject(Token t) {
        return t.is(Tag.DETERMINER | Tag.PRONOUN) || (t.isCapital() && !t.is(Tag.TIME)) || t.is("there");
    }

    /** "has", "said", "closed"; not "need". */
    private static boolean isVerb(Token t) {
        boolean past = t.isSmallWord() && t.endsInEd() && !t.lower().endsWith("eed");
        return t.is(Tag.AUXILIARY) || t.verb() != null || past;
    }

    /**
     * "the mate, who had 630 hours at sea, had been tested": the comma that closes a relative clause put in behind the
     * comma at {@code comma}, with the verb it was put in front of; -1 for anything else.
     */
    int relativeEnd(int comma, int limit) {
        boolean relative = comma + 1 < limit
                && body.at(comma).is(",")
                && RELATIVES.contains(body.at(comma + 1).lower());
        for (int i = comma + 2; relative && i + 1 < limit; i++) {
            Token t = body.at(i);
            if (t.isQuotation() || t.is(";")) {
                return -1;
            }
            if (t.is(",")) {
                return isMainVerb(body.at(i + 1)) ? i : -1;
            }
        }
        return -1;
    }

    /** "had", "closed"; a verb of speech is another cue. */
    private static boolean isMainVerb(Token t) {
        return t.is(Tag.AUXILIARY) || (t.isSmallWord() && t.verb() == null && t.endsInEd());
    }
}
