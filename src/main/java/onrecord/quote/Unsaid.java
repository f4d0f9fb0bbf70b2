package onrecord.quote;

import java.util.Set;

/** Tells a verb of speech by which nobody says anything: what nobody said, what one can say, what the writer knows. */
final class Unsaid {
    private static final Set<String> NOBODY = Set.of("no", "neither", "nobody", "none", "no-one");
    private static final Set<String> POSSIBLE = Set.of("can", "could", "cannot");

    private final Body body;

    Unsaid(Body body) {
        this.body = body;
    }

    /**
     * Whether nothing is said.
     *
     * @param cue the verb
     * @param subject who does it
     * @param right the first token of what it introduces
     * @param quoted whether some of that is in marks
     */
    boolean is(int cue, Verb verb, Mention subject, int right, boolean quoted) {
        if (NOBODY.contains(body.at(subject.from()).lower())) {
            return true;
        }
        return !quoted && (isPossible(cue) || isWriters(verb, subject) || isTopic(verb, right) || isNamed(right));
    }

    /** "They can say it rained". */
    private boolean isPossible(int cue) {
        return cue > 0 && POSSIBLE.contains(body.at(cue - 1).lower());
    }

    /** "I know that it rains", "By signing up you agree to receive mail": the writer, or any reader. */
    private boolean isWriters(Verb verb, Mention subject) {
        Token head = body.at(subject.head());
        boolean writer = head.is("i") || head.is("we");
        return head.is("you") || (writer && verb.takes(Verb.Pattern.WEAK));
    }

    /** "No matter what he says about the weather": what it is about, and not the words. */
    private boolean isTopic(Verb verb, int right) {
        return body.at(right).is("about") && verb.lemma().equals("say");
    }

    /** "the millers, as Berg called them: ...". */
    private boolean isNamed(int right) {
        Token t = body.at(right);
        boolean closed = right + 1 < body.tokens.size() && body.at(right + 1).isMark();
        return t.is(Tag.OBJECT_PRONOUN) && closed;
    }
}
