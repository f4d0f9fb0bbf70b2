package onrecord.quote;

import java.util.Set;

/** Tells a verb of speech by which nobody says anything: what nobody said, what one can say, what the writer knows. */
final class Unsaid {
    private static final Set<String> NOBODY = Set.of("no", "neither", "nobody", "none", "no-one");
    private static final Set<String> POSSIBLE = Set.of("can", "could", "cannot");

    private static final Set<String> SPOKEN = Set.of(
            "comment", "speak", "talk", "elaborate", "identify", "disclose", "provide", "give", "specify", "take");

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
        boolean nothing = isPossible(cue) || isTopic(verb, right) || isNamed(right) || isRefusal(verb, right);
        return !quoted && (nothing || isWriters(cue, verb, subject) || isRelative(cue, verb, right));
    }

    /** "They can say it rained". */
    private boolean isPossible(int cue) {
        return cue > 0 && POSSIBLE.contains(body.at(cue - 1).lower());
    }

    /**
     * "I know that it rains", "we recommend the red one", "let's say it rains", "By signing up you agree to receive
     * mail", "one would think", "This refers to the rain": the writer, any reader, or what was written before; not "I
     * told him it rained".
     */
    private boolean isWriters(int cue, Verb verb, Mention subject) {
        Token head = body.at(subject.head());
        boolean writer = head.is("i") || head.is("we") || head.is("’ve") || head.is("'ve");
        Verb.Inflected form = body.at(cue).verb();
        boolean told = form != null && form.is(Verb.Form.PAST) && !verb.takes(Verb.Pattern.WEAK);
        boolean anybody = head.is("one")
                && subject.head() == subject.from()
                && cue > 0
                && body.at(cue - 1).is(Tag.MODAL);
        boolean reader = head.is("you") || head.is("let") || head.is("this") || anybody;
        return reader || (writer && !told);
    }

    /** "teaches skills that can help": "that" begins a clause about the noun, and not what is said. */
    private boolean isRelative(int cue, Verb verb, int right) {
        boolean that = body.at(right).is("that")
                && right > cue + 1
                && right + 1 < body.tokens.size()
                && !verb.takes(Verb.Pattern.WHOM);
        boolean noun = that
                && body.at(right - 1).isSmallWord()
                && !body.at(right - 1).is(Tag.ADVERB | Tag.TIME | Tag.PREPOSITION | Tag.PRONOUN);
        return noun && body.at(right + 1).is(Tag.AUXILIARY | Tag.MODAL);
    }

    /**
     * "refused to air the film": what somebody does not do; "refused to comment" tells of words that were asked for.
     */
    private boolean isRefusal(Verb verb, int right) {
        boolean infinitive = body.at(right).is("to") && right + 1 < body.tokens.size();
        return verb.takes(Verb.Pattern.UNSPOKEN)
                && infinitive
                && !SPOKEN.contains(body.at(right + 1).lower())
                && body.at(right + 1).verb() == null;
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
