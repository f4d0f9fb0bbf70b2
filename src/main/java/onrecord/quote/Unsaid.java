package onrecord.quote;

import java.util.Set;

/** Tells a verb of speech by which nobody says anything: what nobody said, what one can say, what the writer knows. */
final class Unsaid {
    private static final Set<String> NOBODY = Set.of("no", "neither", "nobody", "none", "no-one");
    private static final Set<String> POSSIBLE = Set.of("can", "could", "cannot");

    private static final Set<String> SPOKEN = Set.of(
            "comment", "speak", "talk", "elaborate", "identify", "disclose", "provide", "give", "specify", "take");

    private static final Set<String> DENYING = Set.of("no", "little", "few", "without");
    /** In words: "no direct or other evidence that". */
    private static final int DENIED_WITHIN = 5;

    private static final Set<String> TELLING =
            Set.of("inform", "tell", "ask", "say", "thank", "congratulate", "discuss", "offer", "apologize", "talk");
    /** In words: how far behind "called" it may stand what for. */
    private static final int TELEPHONED_WITHIN = 8;

    private static final Set<String> AMOUNTS = Set.of("everything", "something", "much", "nothing", "little", "lots");

    private static final Set<String> INFERRED = Set.of("suggest", "indicate", "imply", "show");

    /** What suggests something by being so: "The number of boats suggests". */
    private static final Set<String> FIGURES = Set.of(
            "number", "numbers", "amount", "share", "size", "rate", "pattern", "absence", "lack", "rise", "drop",
            "fall", "trend", "timing");

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
        boolean time = body.at(subject.head()).is("time"); // "Time will tell"
        if (time || NOBODY.contains(body.at(subject.from()).lower())) {
            return true;
        }
        if (!quoted && isCondition(cue, subject)) {
            return true;
        }
        boolean nothing = isPossible(cue) || isTopic(verb, right) || isNamed(right) || isRefusal(verb, right);
        nothing |= isDenied(right) || isTelephoned(verb, right) || isInferred(verb, subject, right);
        nothing |= verb.lemma().equals("order") && body.at(right).isNumber(); // "ordered 40 tons of stone"
        nothing |= isThingOnly(right) || isMeasure(verb, right) || isNaming(verb, right);
        return !quoted && (nothing || isWriters(cue, verb, subject) || isRelative(cue, verb, right));
    }

    /** "If the mayor says that it rains, stay": nobody has said it. */
    private boolean isCondition(int cue, Mention subject) {
        int before = subject.from() - 1;
        Verb.Inflected form = body.at(cue).verb();
        return before >= 0
                && body.at(before).is("if")
                && before == body.sentenceAt(cue).from()
                && form != null
                && form.is(Verb.Form.PRESENT);
    }

    /** "They can say it rained". */
    boolean isPossible(int cue) {
        int modal = cue - 1;
        while (modal > 0 && body.at(modal).is(Tag.ADVERB)) {
            modal--;
        }
        return modal >= 0 && POSSIBLE.contains(body.at(modal).lower());
    }

    /**
     * "The mill, I suspect, burns", "The mill burns, we believe": whether the writer thinks so, and nobody is quoted.
     */
    boolean isWritersAside(int cue, Verb verb, Mention subject) {
        return !verb.lemma().equals("say") && isWriters(cue, verb, subject);
    }

    /** "found no evidence that it rained", "held out little hope that": whose "that" tells what is denied. */
    private boolean isDenied(int right) {
        if (right < 2 || !body.at(right).is("that") || !body.at(right - 1).isSmallWord()) {
            return false;
        }
        for (int i = right - 2; i >= 0 && i >= right - DENIED_WITHIN; i--) {
            Token t = body.at(i);
            if (DENYING.contains(t.lower())) {
                return true;
            }
            if (t.isMark() || t.verb() != null || t.is(Tag.AUXILIARY | Tag.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** "Berg admitted it in May": what is said stands elsewhere. */
    private boolean isThingOnly(int right) {
        Token next = right + 1 < body.tokens.size() ? body.at(right + 1) : body.at(right);
        return body.at(right).is("it") && (next.isMark() || next.is(Tag.PREPOSITION | Tag.TIME | Tag.ADVERB));
    }

    /** "Their delight says everything about the mill". */
    private boolean isMeasure(Verb verb, int right) {
        boolean about = right + 1 < body.tokens.size() && body.at(right + 1).is("about");
        return verb.lemma().equals("say")
                && about
                && AMOUNTS.contains(body.at(right).lower());
    }

    /** "a club called Mill Street, which ...": a name and nothing more. */
    private boolean isNaming(Verb verb, int right) {
        int i = right;
        while (i < body.tokens.size() && body.at(i).isCapital()) {
            i++;
        }
        boolean name = i > right && (i == body.tokens.size() || body.at(i).isMark());
        return verb.lemma().equals("call") && name && !body.at(right - 1).is(Tag.PREPOSITION);
    }

    /** "called the clerk to tell him": by telephone. */
    private boolean isTelephoned(Verb verb, int right) {
        if (!verb.lemma().equals("call") || body.at(right - 1).is(Tag.PREPOSITION)) {
            return false;
        }
        for (int i = right + 1; i + 1 < body.tokens.size() && i < right + TELEPHONED_WITHIN; i++) {
            if (body.at(i).isMark()) {
                return false;
            }
            if (body.at(i).is("to") && TELLING.contains(body.at(i + 1).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "The shift suggests that it rains": whether things may do it too. */
    static boolean isInferring(Verb verb) {
        return INFERRED.contains(verb.lemma());
    }

    /**
     * "It fell to 19, which suggests that it rains", "It suggests something else": what a figure or a word suggests.
     */
    private boolean isInferred(Verb verb, Mention subject, int right) {
        Token head = body.at(subject.head());
        boolean word = head.is("it") && !SaidClauses.isComplementizer(body.at(right));
        boolean figure = FIGURES.contains(head.lower());
        return isInferring(verb) && (head.is("which") || word || figure);
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
                && (!verb.takes(Verb.Pattern.WHOM) || body.at(right + 1).is(Tag.HAVE));
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
