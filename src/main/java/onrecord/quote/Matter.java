package onrecord.quote;

import org.jspecify.annotations.Nullable;

/** Finds what a cue introduces, its matter: where it begins behind the cue, and where it ends. */
final class Matter {
    private static final int ADJUNCT = 16;

    private final Body body;

    Matter(Body body) {
        this.body = body;
    }

    /** The first token of what the verb at {@code cue} introduces, before {@code limit}; -1 when nothing follows it. */
    int after(int cue, Verb verb, int limit) {
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
            if (told >= 0 && verb.takes(Verb.Pattern.OBJECT) && body.at(told).is("to")) {
                return i;
            }
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
        if (verb.takes(Verb.Pattern.ABOUT) && cue > 0 && body.at(cue - 1).is("to")) {
            return -1;
        }
        if (verb.takes(Verb.Pattern.ABOUT) && verb.leadsToMatter(t.lower())) {
            return i + 1 < limit ? i + 1 : -1;
        }
        if (clausal && t.is(Tag.PRONOUN) && !t.is("who") && startsClause(i, limit)) {
            return i;
        }
        boolean owned = t.is(Tag.TIME) && i + 1 < limit && body.at(i + 1).kind() == Token.Kind.POSSESSIVE;
        if ((t.is(Tag.PREPOSITION | Tag.TIME) && !owned && !t.is("about")) || t.is("to")) {
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
                            || body.isTitle(j)
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
        boolean order = j < limit
                && body.at(j).is("to")
                && j + 1 < limit
                && (body.at(j + 1).kind() == Token.Kind.WORD || body.at(j + 1).isQuotation());
        if ((order && !body.at(j + 1).is(Tag.DETERMINER | Tag.TIME)) || (j < limit && startsClause(j, limit))) {
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
                    && !body.isTitle(j)
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
    int end(int from, int limit, Verb.@Nullable Inflected main) {
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
            if (comma && t.isQuotation() && breaks(from, i, end)) {
                return i + 1;
            }
            if (t.is(";")
                    || (comma && breaks(from, i, end))
                    || ((t.is("and") || t.is("but")) && joinsAnotherCue(i, end, main))) {
                return i;
            }
        }
        return end;
    }

    private boolean breaks(int from, int comma, int end) {
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
        Token next = body.at(comma + 1);
        boolean contrast =
                next.is("but") || next.is("while") || next.is("although") || next.is("though") || next.is("even");
        if (next.is("who") || next.is("whose") || (contrast && !body.at(from).is("that"))) {
            return true;
        }
        if (speaksAnew(i, end)) {
            return true;
        }
        return (t.verb() != null && t.verb().is(Verb.Form.ING))
                || t.is("according")
                || t.is("citing")
                || (t.verb() != null && t.verb().is(Verb.Form.PAST) && i > comma + 1)
                || (t.is(Tag.PREPOSITION) && t.is("with") && quotes(i, end));
    }

    /** Whether a pronoun or name and a verb of speech begin at {@code i}: another act of speech. */
    private boolean speaksAnew(int i, int end) {
        int j = i;
        if (body.at(j).is(Tag.PRONOUN) && !body.at(j).is("who")) {
            j++;
        } else {
            while (j < end && j < i + 5 && body.at(j).isCapital()) {
                j++;
            }
        }
        if (j == i) {
            return false;
        }
        while (j < end && body.at(j).is(Tag.ADVERB | Tag.HAVE) && !body.at(j).isCapital()) {
            j++;
        }
        Verb.Inflected verb = j < end ? body.at(j).verb() : null;
        return verb != null
                && !body.at(j).isCapital()
                && (verb.is(Verb.Form.PAST) || verb.is(Verb.Form.PRESENT) || verb.is(Verb.Form.BASE))
                && verb.verb().takes(Verb.Pattern.DIRECT)
                && !verb.verb().takes(Verb.Pattern.WEAK);
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
