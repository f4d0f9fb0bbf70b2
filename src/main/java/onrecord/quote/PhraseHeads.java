package onrecord.quote;

import java.util.Set;

/** Finds the word that carries a noun phrase: the noun in front of what tells more of it, or the last of a name. */
final class PhraseHeads {
    private static final Set<String> PARTICIPLES =
            Set.of("seen", "written", "made", "known", "sent", "given", "taken", "held", "led");

    private final Body body;

    PhraseHeads(Body body) {
        this.body = body;
    }

    /** The phrase of these tokens with the word that carries it. */
    Mention of(int from, int to) {
        int head = from;
        for (int i = from; i < to; i++) {
            if (i > from && (opensAdjunct(i, to) || isReduced(i, to))) {
                break;
            }
            if (body.at(i).isWord() || body.at(i).lower().endsWith("-year-old")) {
                head = i;
            }
        }
        return new Mention(from, head, to);
    }

    /** "the mayor of Ulm", "a lawyer for the town". */
    private boolean opensAdjunct(int i, int to) {
        Token t = body.at(i);
        return t.is(Tag.PREPOSITION) && !t.isCapital() && !isInTitle(i, to);
    }

    /** "a document seen by reporters", "a letter obtained": a participle behind its noun. */
    private boolean isReduced(int i, int to) {
        Token t = body.at(i);
        boolean participle = t.isSmallWord() && (t.endsInEd() || PARTICIPLES.contains(t.lower()));
        boolean goesOn = i + 1 >= to || body.at(i + 1).is(Tag.PREPOSITION);
        return participle
                && goesOn
                && body.at(i - 1).isWord()
                && !body.at(i - 1).is(Tag.DETERMINER);
    }

    /** Whether "of" or "for" stands within a title before a name: "Secretary of State John Kerry". */
    private boolean isInTitle(int of, int to) {
        if (!body.at(of).is("of") && !body.at(of).is("for")) {
            return false;
        }
        if (!body.at(of - 1).is(Tag.OFFICE | Tag.ROLE) || !body.at(of - 1).isCapital()) {
            return false;
        }
        for (int i = of + 1; i < to; i++) {
            if (body.at(i).is(Tag.FIRST_NAME) && i + 1 < to && body.at(i + 1).isCapital()) {
                return true;
            }
        }
        return false;
    }
}
