package onrecord.quote;

/** How the matter of a cue begins; a clue of {@link Endings}. */
enum ContentBeginning {
    /** "that the bridge was safe" */
    THAT(1),
    /** '"We stay"' */
    QUOTED(2),
    /** "to close the bridge" */
    TO(3),
    /** "the bridge was safe" */
    CLAUSE(4),
    /** "the plan" */
    THING(5),
    /** "whether the bridge was safe" */
    QUESTION(6);

    private final int code;

    ContentBeginning(int code) {
        this.code = code;
    }

    /** Its number among the weights of {@code ends.txt}, from 1. */
    int code() {
        return code;
    }

    boolean isClause() {
        return this == THAT || this == CLAUSE;
    }

    static ContentBeginning at(int from, int end, Body body, SaidClauses clauses) {
        Token first = body.at(from);
        if (first.is("that")) {
            return THAT;
        }
        if (first.isQuotation()) {
            return QUOTED;
        }
        if (first.is("to")) {
            return TO;
        }
        if (SaidClauses.isComplementizer(first)) {
            return QUESTION;
        }
        return clauses.startsAt(from, Math.min(end, from + 12)) ? CLAUSE : THING;
    }
}
