package onrecord.quote;

/** What follows a place where what is said may end; a clue of {@link Endings}. */
enum ClauseBehind {
    /** "Berg said" */
    SPEAKER(1),
    /** "he left" */
    PRONOUN(2),
    /** "Berg left" */
    NAME(3),
    /** "the bridge closed" */
    SUBJECT(4),
    /** "and added", behind "said" */
    SPEECH_OF_SAME_TENSE(5),
    /** "and says", behind "said" */
    SPEECH_OF_OTHER_TENSE(6),
    /** "and closed" */
    PAST_VERB(7),
    /** "and has" */
    AUXILIARY(8),
    /** "closing" */
    PARTICIPLE(9),
    /** "and the ferries" */
    NO_VERB(10),
    NOTHING(11),
    /** "closes the bridge" */
    PRESENT_VERB(12);

    private final int code;

    ClauseBehind(int code) {
        this.code = code;
    }

    /** Its number among the weights of {@code ends.txt}, from 1. */
    int code() {
        return code;
    }
}
