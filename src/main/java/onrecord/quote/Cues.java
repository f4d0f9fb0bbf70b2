package onrecord.quote;

import org.jspecify.annotations.Nullable;

/** Tells whether a word that may be a verb of speech is one where it stands, and where the matter that follows it begins. */
final class Cues {
    private static final int ADJUNCT = 16;

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
        Token before = i > sentence.from() ? body.at(i - 1) : null;
        if (before == null) {
            return verb.is(Verb.Form.PAST) || verb.is(Verb.Form.PRESENT) || verb.is(Verb.Form.ING);
        }
        if (negated(i, sentence.from())) {
            return false;
        }
        if (verb.is(Verb.Form.PAST)) {
            return !passive(i, sentence.from()) && !isModifier(i, before);
        }
        if (verb.is(Verb.Form.ING)) {
            return (before.isCapital()
                            && i + 1 < sentence.to()
                            && body.at(i + 1).is(","))
                    || before.isMark()
                    || before.is("by")
                    || before.is("in")
                    || before.is("while")
                    || before.is("and")
                    || before.is("before")
                    || before.is("after")
                    || before.is(Tag.BE | Tag.ADVERB)
                    || before.isQuotation()
                    || before.is("as")
                    || before.is("from");
        }
        if (verb.is(Verb.Form.PRESENT)) {
            return (!t.is(Tag.NOUN_TOO) && !before.is(Tag.DETERMINER | Tag.PREPOSITION))
                    || before.isCapital()
                    || before.is(Tag.PRONOUN
                            | Tag.ROLE
                            | Tag.OFFICE
                            | Tag.ORGANISATION
                            | Tag.CARRIER
                            | Tag.ADVERB
                            | Tag.TIME)
                    || before.isMark()
                    || before.isQuotation()
                    || before.is("and")
                    || before.is("which")
                    || before.is("but")
                    || before.lower().endsWith("-year-old");
        }
        return isBase(i, before, sentence);
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
        if (before.is(Tag.MODAL | Tag.DO)) {
            Verb.Inflected verb = body.at(i).verb();
            return verb == null || !verb.verb().takes(Verb.Pattern.PLAIN);
        }
        if (before.is(Tag.PRONOUN) && !before.is("he") && !before.is("she") && !before.is("it")) {
            return true;
        }
        if (before.is(Tag.ADVERB) && i - 2 >= sentence.from()) {
            return isBase(i - 1, body.at(i - 2), sentence);
        }
        boolean plural = before.kind() == Token.Kind.WORD
                && (before.lower().endsWith("s") || before.is("people"))
                && !before.is(Tag.PREPOSITION | Tag.DETERMINER | Tag.AUXILIARY | Tag.SUBORDINATOR);
        boolean names = (before.isCapital() && before.lower().endsWith("s")) || before.is("police");
        return plural || names;
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
        return t.is("many")
                || t.is("others")
                || t.is("another")
                || t.is("some")
                || t.is("few")
                || t.is("most")
                || t.is("one")
                || t.is("several");
    }

    /** Whether a form of "to be" stands before the participle at {@code i}: it is said of somebody, not by him. */
    private boolean passive(int i, int floor) {
        for (int j = i - 1; j >= floor && j > i - 4; j--) {
            Token t = body.at(j);
            if ((t.is(Tag.BE) && !t.is("'s")) || t.is("get") || t.is("got")) {
                return true;
            }
            if (!t.is(Tag.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    /** The first token of what the verb at {@code cue} introduces, before {@code limit}; -1 when nothing follows it. */
    int matterAfter(int cue, Verb verb, int limit) {
        int i = cue + 1;
        while (i < limit
                && body.at(i).is(Tag.ADVERB)
                && !body.at(i).is(Tag.SUBORDINATOR)
                && !body.at(i).isCapital()) {
            i++;
        }
        if (i >= limit) {
            return -1;
        }
        Token t = body.at(i);
        if (t.isMark()) {
            return afterMark(i, limit);
        }
        if (t.isQuotation()) {
            return i;
        }
        boolean clausal = verb.takes(Verb.Pattern.CLAUSE) || verb.takes(Verb.Pattern.THAT);
        if (clausal && isComplementizer(t)) {
            return i;
        }
        if (verb.takes(Verb.Pattern.WHOM)) {
            int told = afterRecipient(i, limit);
            if (told >= 0) {
                return told;
            }
            return verb.takes(Verb.Pattern.OBJECT)
                            || (verb.takes(Verb.Pattern.CLAUSE) && verb.lemma().equals("warn"))
                    ? i
                    : -1;
        }
        if (t.is("as") && verb.takes(Verb.Pattern.OBJECT) && i + 1 < limit) {
            return i + 1;
        }
        if (verb.lemma().equals("put")) {
            return t.is("it")
                            && i + 2 < limit
                            && body.at(i + 1).isMark()
                            && body.at(i + 2).isQuotation()
                    ? i + 2
                    : -1;
        }
        if (t.is("to") && verb.takes(Verb.Pattern.PLAN)) {
            return i;
        }
        if (verb.takes(Verb.Pattern.ABOUT) && verb.leadsToMatter(t.lower())) {
            return i + 1 < limit ? i + 1 : -1;
        }
        if ((t.is(Tag.PREPOSITION | Tag.TIME) && !t.is("about")) || t.is("to")) {
            return afterAdjunct(i, limit, clausal);
        }
        if (t.is(Tag.SUBORDINATOR | Tag.COORDINATOR)) {
            return -1;
        }
        if (verb.takes(Verb.Pattern.CLAUSE) || verb.takes(Verb.Pattern.OBJECT)) {
            return i;
        }
        int told = clausal ? afterAdjunct(i, limit, true) : -1;
        return told;
    }

    private int afterMark(int i, int limit) {
        Token t = body.at(i);
        boolean more = i + 1 < limit;
        if (t.is(":")) {
            return more ? i + 1 : -1;
        }
        if ((t.is(",") || t.is("—") || t.is("–") || t.is("-") || t.is("..."))
                && more
                && body.at(i + 1).isQuotation()) {
            return i + 1;
        }
        return -1;
    }

    static boolean isComplementizer(Token t) {
        return t.is("that")
                || t.is("whether")
                || t.is("if")
                || t.is("how")
                || t.is("why")
                || t.is("what")
                || t.is("where");
    }

    /** Past whom it is told: to "that", to a quotation, or to the first word of a bare clause; -1 when only the recipient follows. */
    private int afterRecipient(int i, int limit) {
        int j = i;
        Token first = body.at(i);
        if (first.is(Tag.OBJECT_PRONOUN | Tag.PRONOUN)) {
            j = i + 1;
        } else if (first.isCapital()) {
            while (j < limit
                    && (body.at(j).isCapital()
                            || body.at(j).kind() == Token.Kind.POSSESSIVE
                            || body.at(j).is(Tag.ROLE))) {
                j++;
            }
        } else {
            j = first.is(Tag.DETERMINER) ? i + 1 : i;
            while (j < limit && plainNoun(body.at(j))) {
                j++;
            }
            while (j < limit
                    && j > i
                    && body.at(j - 1).is(Tag.ROLE | Tag.OFFICE)
                    && body.at(j).isCapital()) {
                j++;
                while (j < limit && body.at(j).isCapital()) {
                    j++;
                }
            }
        }
        if (j < limit && startsClause(j, limit)) {
            return j;
        }
        return afterAdjunct(j, limit, true);
    }

    private static boolean plainNoun(Token t) {
        return (t.kind() == Token.Kind.WORD
                        && !t.is(Tag.DETERMINER
                                | Tag.PRONOUN
                                | Tag.PREPOSITION
                                | Tag.SUBORDINATOR
                                | Tag.TIME
                                | Tag.AUXILIARY))
                || t.is("of")
                || t.kind() == Token.Kind.POSSESSIVE;
    }

    private boolean startsClause(int i, int limit) {
        Token t = body.at(i);
        if (t.isQuotation() || isComplementizer(t)) {
            return true;
        }
        boolean nominal = t.is(Tag.DETERMINER | Tag.PRONOUN) || (t.isCapital() && !t.is(Tag.TIME)) || t.is("there");
        if (!nominal) {
            return false;
        }
        for (int j = i + 1; j < limit && j < i + 12; j++) {
            Token u = body.at(j);
            if (u.isMark()) {
                return false;
            }
            if (u.is(Tag.AUXILIARY)
                    || u.verb() != null
                    || u.isQuotation()
                    || (u.kind() == Token.Kind.WORD && u.lower().endsWith("ed"))) {
                return true;
            }
        }
        return false;
    }

    /** Past an expression of time or place: to "that", or to a quotation after a comma or colon, within a few words. */
    private int afterAdjunct(int i, int limit, boolean clausal) {
        for (int j = i; j < limit && j < i + ADJUNCT; j++) {
            Token t = body.at(j);
            if (clausal && t.is("that") && j > i && !isMeasured(j)) {
                return j;
            }
            if (t.isMark()) {
                int k = afterMark(j, limit);
                if (k >= 0) {
                    return k;
                }
                boolean insertion = t.is(",") && j + 1 < limit && clausal && comesThat(j + 1, limit);
                if (!insertion) {
                    return -1;
                }
            }
            if (t.isQuotation()
                    && j > i
                    && (body.at(j - 1).isMark()
                            || (t.quotation() != null && t.quotation().startsUpper(body.text)))) {
                return j;
            }
            boolean timeDone = clausal
                    && j > i
                    && body.at(j - 1).is(Tag.TIME)
                    && !t.is(Tag.TIME | Tag.PREPOSITION)
                    && startsClause(j, limit);
            if (timeDone) {
                return j;
            }
        }
        return -1;
    }

    private boolean comesThat(int i, int limit) {
        for (int j = i; j < limit && j < i + ADJUNCT; j++) {
            if (body.at(j).is(",")) {
                return j + 1 < limit && body.at(j + 1).is("that");
            }
        }
        return false;
    }

    /** "that" as a pronoun or after a noun it belongs to: "the day that". */
    private boolean isMeasured(int that) {
        return body.at(that - 1).is(Tag.PREPOSITION);
    }

    /** Where the matter that begins at {@code from} ends: at the next act of speech of its sentence, or the sentence's end. */
    int matterEnd(int from, int limit, Verb.@Nullable Inflected main) {
        int end = limit;
        while (end > from
                && body.at(end - 1).isMark()
                && !body.at(end - 1).is(")")
                && !body.at(end - 1).is("%")) {
            end--;
        }
        for (int i = from + 1; i < end; i++) {
            Token t = body.at(i);
            boolean comma = t.is(",") || (t.quotation() != null && t.quotation().lastCharacter(body.text) == ',');
            if (comma && t.isQuotation() && breaks(i, end)) {
                return i + 1;
            }
            if (t.is(";")
                    || (comma && breaks(i, end))
                    || ((t.is("and") || t.is("but")) && joinsAnotherCue(i, end, main))) {
                return i;
            }
        }
        return end;
    }

    private boolean breaks(int comma, int end) {
        int i = comma + 1;
        while (i < end
                && (body.at(i).is(Tag.ADVERB)
                        || body.at(i).is("and")
                        || body.at(i).is("while")
                        || body.at(i).is("but"))
                && !body.at(i).isCapital()) {
            i++;
        }
        if (i >= end) {
            return false;
        }
        Token t = body.at(i);
        return (t.verb() != null && t.verb().is(Verb.Form.ING))
                || t.is("according")
                || t.is("citing")
                || (t.verb() != null && t.verb().is(Verb.Form.PAST) && i > comma + 1)
                || (t.is(Tag.PREPOSITION) && t.is("with") && quotes(i, end));
    }

    private boolean quotes(int with, int end) {
        for (int i = with; i < end && i < with + 8; i++) {
            if (body.at(i).is("quoting")) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsAnotherCue(int and, int end, Verb.@Nullable Inflected main) {
        int i = and + 1;
        while (i < end && body.at(i).is(Tag.ADVERB) && !body.at(i).isCapital()) {
            i++;
        }
        Verb.Inflected verb = i < end ? body.at(i).verb() : null;
        if (verb == null || main == null || body.at(i).isCapital()) {
            return false;
        }
        return (verb.is(Verb.Form.PAST) && main.is(Verb.Form.PAST))
                || (verb.is(Verb.Form.PRESENT) && main.is(Verb.Form.PRESENT));
    }
}
