package onrecord.quote;

import java.util.Set;

/** Tells whether a word that may be a verb of speech is one where it stands. */
final class Cues {
    /** Words before "to" whose subject speaks: "appeared to suggest", "went on to explain". */
    private static final Set<String> CONTROLLING = Set.of(
            "appeared",
            "appears",
            "seemed",
            "seems",
            "continued",
            "continues",
            "continue",
            "on",
            "used",
            "tried",
            "began",
            "sought",
            "started",
            "had",
            "rushed",
            "moved",
            "hastened",
            "stopped",
            "returned",
            "proceeded");

    /** Verbs whose object then speaks: "prompting Berg to say". */
    private static final Set<String> MOVING = Set.of(
            "leaving",
            "left",
            "prompting",
            "prompted",
            "leading",
            "led",
            "causing",
            "caused",
            "moving",
            "moved",
            "forcing",
            "forced",
            "spurring",
            "spurred",
            "pushing",
            "compelling",
            "inspiring",
            "provoking");

    /** Words that a participle of speech follows: "by saying". */
    private static final Set<String> BEFORE_PARTICIPLES =
            Set.of("by", "in", "while", "and", "before", "after", "as", "from");

    /** Words behind which a verb in the present goes on: "and claims". */
    private static final Set<String> BEFORE_PRESENT = Set.of("and", "which", "but");

    /** Words that stand for somebody without a noun: "some", "many". */
    private static final Set<String> DEMONSTRATIVES =
            Set.of("many", "others", "another", "some", "few", "most", "one", "several");

    private static final int SUBJECTS_AND_ADVERBS =
            Tag.PRONOUN | Tag.ROLE | Tag.OFFICE | Tag.ORGANISATION | Tag.CARRIER | Tag.ADVERB | Tag.TIME;

    private final Body body;

    Cues(Body body) {
        this.body = body;
    }

    /** Whether the token at {@code i} is a verb of speech used as one, with somebody who speaks. */
    boolean isCue(int i, Sentence sentence) {
        Token t = body.at(i);
        Verb.Inflected verb = t.verb();
        if (verb == null
                || (t.isCapital() && i > sentence.from() && !body.at(i - 1).isMark())) {
            return false;
        }
        if (lacksParticle(i, verb.verb().lemma(), sentence)) {
            return false;
        }
        Token before = i > sentence.from() ? body.at(i - 1) : null;
        if (isNoun(i, verb, sentence)) {
            return false;
        }
        if (before == null) {
            boolean ing = verb.is(Verb.Form.ING) && hasMark(i + 1, sentence.to() - 1);
            return verb.is(Verb.Form.PAST) || verb.is(Verb.Form.PRESENT) || ing;
        }
        if (negated(i, sentence.from())) {
            return false;
        }
        if (verb.is(Verb.Form.PAST)) {
            return !passive(i, sentence.from()) && !isModifier(i, before) && !isDoneBy(i, verb, sentence);
        }
        if (verb.is(Verb.Form.ING)) {
            return isParticiple(i, before, sentence);
        }
        return verb.is(Verb.Form.PRESENT) ? isPresent(t, before) : isBase(i, before, sentence);
    }

    /** "as Berg put it", "she went on, ...": verbs that are no speech without the word behind them. */
    private boolean lacksParticle(int i, String lemma, Sentence sentence) {
        boolean more = i + 1 < sentence.to();
        if (lemma.equals("put")) {
            return !(more && body.at(i + 1).is("it"));
        }
        boolean on = more && body.at(i + 1).is("on");
        return lemma.equals("go")
                && !(on && (i + 2 == sentence.to() || body.at(i + 2).isMark()));
    }

    /** "Saying it rained, she left", and not "Saying it rained did not help". */
    private boolean hasMark(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).isMark() || body.at(i).isQuotation()) {
                return true;
            }
        }
        return false;
    }

    /** "the lockdown ordered by Governor Berg": not "said by telephone that". */
    private boolean isDoneBy(int i, Verb.Inflected verb, Sentence sentence) {
        boolean by = i + 2 < sentence.to() && body.at(i + 1).is("by");
        return by
                && !verb.verb().lemma().equals("say")
                && (body.at(i + 2).isCapital() || body.at(i + 2).is(Tag.DETERMINER));
    }

    /** "Berg adding, …", "by saying", "the statement saying": a participle behind what it can belong to. */
    private boolean isParticiple(int i, Token before, Sentence sentence) {
        boolean name =
                before.isCapital() && i + 1 < sentence.to() && body.at(i + 1).is(",");
        boolean carrier = before.is(Tag.CARRIER)
                && i - 2 >= sentence.from()
                && body.at(i - 2).is(Tag.DETERMINER);
        boolean opens = before.isMark() || before.isQuotation() || BEFORE_PARTICIPLES.contains(before.lower());
        return name || carrier || opens || before.is(Tag.BE | Tag.ADVERB);
    }

    /** "says", which is nothing but a verb; "claims" and its like behind a subject alone. */
    private static boolean isPresent(Token t, Token before) {
        boolean verbAlone = !t.is(Tag.NOUN_TOO) && !before.is(Tag.DETERMINER | Tag.PREPOSITION);
        boolean subject = (before.isCapital() && !before.is(Tag.DETERMINER)) // "The states then submit"
                || before.is(SUBJECTS_AND_ADVERBS)
                || before.lower().endsWith("-year-old");
        boolean opens = before.isMark() || before.isQuotation() || BEFORE_PRESENT.contains(before.lower());
        return verbAlone || subject || opens;
    }

    /**
     * "3 percentage points", "the EEAS report cited", "media reports", "it is telling that", "there is promising
     * proof": a noun or adjective of the same form.
     */
    private boolean isNoun(int i, Verb.Inflected verb, Sentence sentence) {
        Token before = i > sentence.from() ? body.at(i - 1) : body.at(i);
        Token next = i + 1 < sentence.to() ? body.at(i + 1) : body.at(i);
        boolean counted = verb.is(Verb.Form.PRESENT)
                && (before.kind() == Token.Kind.NUMBER || before.is("percentage") || before.is("media"));
        boolean says = verb.verb().lemma().equals("say");
        boolean form = verb.is(Verb.Form.BASE) || (verb.is(Verb.Form.PRESENT) && !says);
        boolean modified = form
                && !verb.is(Verb.Form.PAST)
                && next.kind() == Token.Kind.WORD
                && next.verb() != null
                && next.verb().is(Verb.Form.PAST);
        boolean being = verb.is(Verb.Form.ING) && before.is(Tag.BE) && i - 2 >= sentence.from();
        boolean adjective = being
                && ((body.at(i - 2).is("it") && next.is("that"))
                        || body.at(i - 2).is("there"));
        boolean owner = next.kind() == Token.Kind.POSSESSIVE; // "the state's population"
        boolean place = body.at(i).is("states") && isAmongStates(i, sentence.from());
        boolean adjectival = body.at(i).is("state") // "many state regulators"
                && next.kind() == Token.Kind.WORD
                && !next.is(Tag.DETERMINER | Tag.PRONOUN | Tag.SUBORDINATOR);
        boolean other = place || adjectival;
        return counted || modified || adjective || owner || other;
    }

    /** "in Southern states", "Twenty states", "the 2012 Kestrel attacks": words with capitals in front of a noun. */
    private boolean isAmongStates(int states, int floor) {
        int i = states;
        while (i > floor && body.at(i - 1).isCapital() && !body.at(i - 1).is(Tag.QUANTITY)) {
            i--;
        }
        boolean before = i > floor;
        boolean acts = states + 1 < body.tokens.size() && body.at(states + 1).is(Tag.AUXILIARY); // "states can be"
        boolean several = before && body.at(i - 1).is(Tag.PREPOSITION | Tag.QUANTITY);
        return acts || several;
    }

    /** Whether the verb at {@code i} is denied: what somebody did not say is no quote. */
    private boolean negated(int i, int floor) {
        for (int j = i - 1; j >= floor && j > i - 4; j--) {
            Token t = body.at(j);
            if (t.is("not") || t.is("never") || t.lower().endsWith("n't")) {
                return true;
            }
            if (!t.is(Tag.ADVERB | Tag.AUXILIARY)) {
                return false;
            }
        }
        return false;
    }

    private boolean isBase(int i, Token before, Sentence sentence) {
        if (before.is("to")) {
            return i - 2 > sentence.from()
                    && (CONTROLLING.contains(body.at(i - 2).lower()) || isMadeToSpeak(i - 1, sentence.from()));
        }
        if (before.is(Tag.MODAL | Tag.DO)) {
            Verb.Inflected verb = body.at(i).verb();
            return verb == null || !verb.verb().takes(Verb.Pattern.PLAIN);
        }
        if (before.is("a") || before.is("an") || before.is("the") || before.is("this")) {
            return false; // "in a show of muscle that", "at this point"
        }
        if (before.is(Tag.PRONOUN) && !before.is("he") && !before.is("she") && !before.is("it")) {
            return true;
        }
        if (isPlainSay(i, before, sentence)) {
            return true;
        }
        if (before.is(Tag.ADVERB) && i - 2 >= sentence.from()) {
            return isBase(i - 1, body.at(i - 2), sentence);
        }
        boolean plural = before.kind() == Token.Kind.WORD
                && (before.lower().endsWith("s") || before.is("people"))
                && !before.is(Tag.PREPOSITION | Tag.DETERMINER | Tag.AUXILIARY | Tag.SUBORDINATOR);
        boolean counted = before.is(Tag.QUANTITY) || before.kind() == Token.Kind.NUMBER;
        boolean names = (before.isCapital() && before.lower().endsWith("s")) || before.is("police");
        boolean together = before.isCapital() && joined(i, sentence.from());
        return plural || names || counted || together || pluralInFront(i, sentence.from());
    }

    /** "leaving Berg to ask": somebody moves the one who speaks. */
    boolean isMadeToSpeak(int to, int floor) {
        if (to <= floor) {
            return false;
        }
        int name = to - 1;
        while (name > floor && body.at(name).isCapital()) {
            name--;
        }
        boolean named = name < to - 1 || body.at(to - 1).is(Tag.OBJECT_PRONOUN);
        int verb = name < to - 1 ? name : name - 1;
        return named && verb >= floor && MOVING.contains(body.at(verb).lower());
    }

    /** "47% say", "one in five say they": nothing but a plural stands before it, whatever word ends the phrase. */
    private boolean isPlainSay(int i, Token before, Sentence sentence) {
        Verb.Inflected verb = body.at(i).verb();
        Token next = i + 1 < sentence.to() ? body.at(i + 1) : null;
        boolean opensClause = next != null
                && (next.is(Tag.DETERMINER | Tag.PRONOUN | Tag.POSSESSIVE) || next.isCapital() || next.is("that"));
        boolean inverted = before.is(",") && next != null && next.lower().endsWith("s"); // "…, say experts"
        boolean phrase = before.isWord() || before.is("%") || before.is(",") || before.is(")");
        boolean say = verb != null && verb.verb().lemma().equals("say");
        return say
                && (opensClause || inverted)
                && phrase
                && !before.is(Tag.MODAL | Tag.DO | Tag.DETERMINER | Tag.PREPOSITION | Tag.OBJECT_PRONOUN);
    }

    /** "sources close to the campaign say": a plural carries the phrase, though another noun ends it. */
    private boolean pluralInFront(int i, int floor) {
        for (int j = i - 1; j > floor && j > i - 9; j--) {
            Token t = body.at(j);
            if (t.isMark() || t.isQuotation() || t.is(Tag.AUXILIARY | Tag.SUBORDINATOR) || t.verb() != null) {
                return false;
            }
            Token noun = body.at(j - 1);
            boolean links = t.is(Tag.PREPOSITION) || t.is("close") || t.is("familiar") || t.is("privy");
            boolean several = noun.is(Tag.QUANTITY) || noun.is("sources") || noun.is("people");
            boolean roles =
                    noun.is(Tag.ROLE | Tag.OFFICE | Tag.GROUP) && noun.lower().endsWith("s");
            if (links && (several || roles)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the names before the verb at {@code i} are joined by "and": then its plain form is a plural. */
    private boolean joined(int i, int floor) {
        for (int j = i - 1; j > floor && j > i - 5 && body.at(j).isCapital(); j--) {
            if (body.at(j - 1).is("and") && j - 2 >= floor && body.at(j - 2).isCapital()) {
                return true;
            }
        }
        return false;
    }

    private boolean isModifier(int i, Token before) {
        if (before.is(Tag.DETERMINER | Tag.PREPOSITION | Tag.POSSESSIVE)
                && !before.is(Tag.PRONOUN)
                && !isDemonstrative(before)) {
            return !before.is("that")
                    && !before.is("all")
                    && !before.is("both")
                    && !before.is("before")
                    && !before.is("after");
        }
        return before.kind() == Token.Kind.POSSESSIVE && i + 1 < body.tokens.size();
    }

    private static boolean isDemonstrative(Token t) {
        return DEMONSTRATIVES.contains(t.lower());
    }

    /** Whether a form of "to be" stands before the participle at {@code i}: it is said of somebody, not by him. */
    private boolean passive(int i, int floor) {
        for (int j = i - 1; j >= floor && j > i - 4; j--) {
            Token t = body.at(j);
            if ((t.is(Tag.BE) && !t.is("'s")) || t.is("get") || t.is("got")) {
                return true;
            }
            boolean joined = t.is("and") && j - 2 >= floor && body.at(j - 1).endsInEd();
            if (joined) {
                return body.at(j - 2).is(Tag.BE); // "was praised and called"
            }
            if (!t.is(Tag.ADVERB)) {
                return false;
            }
        }
        return false;
    }
}
