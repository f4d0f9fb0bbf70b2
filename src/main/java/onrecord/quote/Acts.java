package onrecord.quote;

import java.util.Set;

/**
 * Tells what somebody does by speaking from what is said: "denied the report", "praised the deal", "declined to
 * comment".
 */
final class Acts {
    /** In words: how far behind an expressed thought its clause may begin ("his deep concern that"). */
    private static final int FARTHEST_CLAUSE = 4;

    /** In words: "denied that charge" has no clause. */
    private static final int SHORTEST_CLAUSE = 3;
    /** In words: how far in a sentence its first subject may stand behind "after": "And a day after Berg said ...". */
    private static final int FRONTED_WITHIN = 6;

    private static final Set<String> SUPPOSING = Set.of("until", "unless", "if", "whether");

    private static final Set<String> FRONTING =
            Set.of("while", "after", "when", "although", "though", "since", "because", "before", "despite");

    private final Body body;
    private final SaidClauses clauses;

    Acts(Body body, SaidClauses clauses) {
        this.body = body;
        this.clauses = clauses;
    }

    /**
     * Whether the matter from {@code from} to {@code to} is a thing and no clause, with none of it in quotation marks.
     */
    boolean isAct(Verb verb, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).isQuotation()) {
                return false;
            }
        }
        Token first = body.at(from);
        if (verb.takes(Verb.Pattern.UNSPOKEN)) {
            return first.is("to");
        }
        boolean thing = verb.takes(Verb.Pattern.OBJECT) || verb.takes(Verb.Pattern.ABOUT);
        boolean said = verb.takes(Verb.Pattern.CONTENT) && !isCalledOff(verb, from, to);
        boolean order = mayOrder(verb) && orders(from, to);
        return thing
                && !isClause(verb, from, to)
                && !said
                && !order
                && !body.at(from - 1).is(":");
    }

    /** "to resign", "not the bridge", "that it rains", and behind a verb that takes one, "the bridge is closed". */
    private boolean isClause(Verb verb, int from, int to) {
        Token first = body.at(from);
        boolean that = SaidClauses.isComplementizer(first) && !(first.is("that") && to - from < SHORTEST_CLAUSE);
        if (first.is("to") || first.is("not") || that || carriesClause(verb, from, to)) {
            return true;
        }
        return verb.takes(Verb.Pattern.CLAUSE) && clauses.startsAt(from, to) && hasVerb(from + 1, to);
    }

    /**
     * "expressed hope that it rains": the noun carries what is said. "denied the claim that it rains" tells of a claim.
     */
    private boolean carriesClause(Verb verb, int from, int to) {
        boolean expresses = verb.lemma().equals("express") || verb.lemma().equals("voice");
        for (int i = from + 1; expresses && i < Math.min(to, from + FARTHEST_CLAUSE); i++) {
            if (body.at(i).is("that")) {
                return true;
            }
        }
        return false;
    }

    /** "called out the mayor", "called snap elections": nothing that was called for, and nothing called something. */
    private boolean isCalledOff(Verb verb, int from, int to) {
        if (!verb.lemma().equals("call") || body.at(from - 1).is(Tag.PREPOSITION)) {
            return false;
        }
        if (body.at(from).is("out") || body.at(from).is("off") || body.at(from).is("up")) {
            return true;
        }
        for (int i = from + 1; i < to; i++) {
            boolean names = body.at(i).is(Tag.DETERMINER) && !body.at(i - 1).is(Tag.PREPOSITION);
            if (names || body.at(from).is(Tag.OBJECT_PRONOUN)) {
                return false;
            }
        }
        return !body.at(from).isCapital();
    }

    /** Whether a verb is among the tokens, and no noun that looks like one: "the report", "Berg's claims". */
    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = body.at(i);
            Token before = body.at(i - 1);
            boolean noun = t.is(Tag.NOUN_TOO)
                    || before.is(Tag.DETERMINER | Tag.PREPOSITION)
                    || before.kind() == Token.Kind.POSSESSIVE;
            boolean spoken =
                    t.verb() != null && (t.verb().is(Verb.Form.PAST) || t.verb().is(Verb.Form.PRESENT));
            boolean past = t.lower().endsWith("ed") && !t.lower().endsWith("eed");
            if (t.is(Tag.AUXILIARY) || (t.kind() == Token.Kind.WORD && !noun && (spoken || past))) {
                return true;
            }
        }
        return false;
    }

    /** "urged", "challenged", "called on": not "defended", whose thing may have an infinitive too. */
    private static boolean mayOrder(Verb verb) {
        return verb.takes(Verb.Pattern.WHOM)
                || verb.takes(Verb.Pattern.CONTENT)
                || verb.lemma().equals("challenge");
    }

    /** "urged the mayor to resign": what somebody is told to do. */
    private boolean orders(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (body.at(i).is("to")
                    && body.at(i + 1).kind() == Token.Kind.WORD
                    && !body.at(i + 1).is(Tag.DETERMINER)) {
                return true;
            }
        }
        return false;
    }

    /**
     * "While Berg says it rains, the others are dry": where the main clause of a sentence begins whose first clause
     * tells what somebody said; {@code to} where it has none.
     */
    int mainClauseBehind(int subject, int from, int to, Sentence s) {
        boolean fronted = false;
        for (int i = s.from(); i < subject && i < s.from() + FRONTED_WITHIN; i++) {
            Token t = body.at(i);
            if (t.isMark()) {
                return to;
            }
            fronted |= FRONTING.contains(t.lower());
        }
        for (int i = from + 2; fronted && i + 1 < to; i++) {
            Token behind = body.at(i + 1);
            boolean subjectBegins = behind.isCapital() || behind.is(Tag.PRONOUN | Tag.DETERMINER);
            if (body.at(i).is(",") && subjectBegins && clauses.startsAt(i + 1, to)) {
                return i;
            }
        }
        return to;
    }

    /** "until the Senate confirmed the choice", "if Berg apologizes": whether it is not told to have been done. */
    boolean isSupposed(Mention subject) {
        return subject.from() > 0
                && SUPPOSING.contains(body.at(subject.from() - 1).lower());
    }

    /**
     * Whether somebody does it who can speak: "the rules address a bridge" and "must defend 21 seats" tell of no
     * speech.
     */
    boolean isDone(int cue, Verb verb, Mention subject) {
        Token head = body.at(subject.head());
        Token before = cue > 0 ? body.at(cue - 1) : head;
        boolean speaks = head.isCapital()
                || head.is(
                        Tag.PRONOUN | Tag.ROLE | Tag.OFFICE | Tag.ORGANISATION | Tag.CARRIER | Tag.PARTY | Tag.QUANTITY)
                || head.lower().endsWith("-year-old");
        return speaks && !before.is(Tag.MODAL) && !verb.lemma().equals("respond") && !verb.takes(Verb.Pattern.WEAK);
    }
}
