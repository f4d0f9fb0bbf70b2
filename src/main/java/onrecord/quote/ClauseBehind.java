package onrecord.quote;

/** What follows a place where what is said may end; a clue of {@link Endings}. The order is that of the weights' codes. */
enum ClauseBehind {
    /** "Berg said" */
    SPEAKER,
    /** "he left" */
    PRONOUN,
    /** "Berg left" */
    NAME,
    /** "the bridge closed" */
    SUBJECT,
    /** "and added", behind "said" */
    SPEECH_OF_SAME_TENSE,
    /** "and says", behind "said" */
    SPEECH_OF_OTHER_TENSE,
    /** "and closed" */
    PAST_VERB,
    /** "and has" */
    AUXILIARY,
    /** "closing" */
    PARTICIPLE,
    /** "and the ferries" */
    NO_VERB,
    NOTHING,
    /** "closes the bridge" */
    PRESENT_VERB;

    /** Its number in {@code ends.txt}, from 1. */
    int code() {
        return ordinal() + 1;
    }
}
