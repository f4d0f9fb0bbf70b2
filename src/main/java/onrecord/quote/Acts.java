package onrecord.quote;

import java.util.Set;

/** Tells what somebody does by speaking from what is said: "denied the report", "praised the deal", "declined to comment". */
final class Acts {
    /** Verbs whose infinitive is no plan that was spoken of. */
    private static final Set<String> UNSPOKEN = Set.of("refuse", "decline", "want");

    private final Body body;
    private final Matter matter;

    Acts(Body body, Matter matter) {
        this.body = body;
        this.matter = matter;
    }

    /** Whether the matter from {@code from} to {@code to} is a thing and no clause, with none of it in quotation marks. */
    boolean isAct(Verb verb, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).isQuotation()) {
                return false;
            }
        }
        Token first = body.at(from);
        if (UNSPOKEN.contains(verb.lemma())) {
            return first.is("to");
        }
        boolean thing = verb.takes(Verb.Pattern.OBJECT) || verb.takes(Verb.Pattern.ABOUT);
        return thing
                && !first.is("to")
                && !first.is("not")
                && !body.at(from - 1).is(":")
                && !Matter.isComplementizer(first)
                && !orders(from, to)
                && !matter.startsClause(from, to);
    }

    /** "urged the mayor to resign": what somebody is told to do. */
    private boolean orders(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (body.at(i).is("to") && body.at(i + 1).kind() == Token.Kind.WORD && !body.at(i + 1).is(Tag.DETERMINER)) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody does it who can speak: "the rules address a bridge" and "must defend 21 seats" tell of no speech. */
    boolean isDone(int cue, Verb verb, Mention subject) {
        Token head = body.at(subject.head());
        Token before = cue > 0 ? body.at(cue - 1) : head;
        boolean speaks = head.isCapital()
                || head.is(Tag.PRONOUN | Tag.ROLE | Tag.OFFICE | Tag.ORGANISATION | Tag.CARRIER | Tag.PARTY | Tag.QUANTITY)
                || head.lower().endsWith("-year-old");
        return speaks && !before.is(Tag.MODAL) && !verb.lemma().equals("respond") && !verb.takes(Verb.Pattern.WEAK);
    }
}
