package onrecord.serve;

/** What is counted. */
enum Counted {
    ARTICLES,
    QUOTES;

    /** The parameter that says it. */
    static final String OF = "of";

    /** Reads it from a request: articles unless it says otherwise. */
    static Counted of(Parameters given) {
        return given.choice(OF, Counted.class, ARTICLES);
    }
}
