package onrecord.quote;

import org.jspecify.annotations.Nullable;

/** Finds what a cue introduces, its matter: where it begins behind the cue. */
final class Content {
    private static final int ADJUNCT = 16;

    private final Body body;
    private final ContentEnd end;

    /** @param ends chooses where what is said ends */
    Content(Body body, EndChooser ends) {
        this.body = body;
        this.end = new ContentEnd(body, this, ends);
    }

    /** The first token of what the verb at {@code cue} introduces, before {@code limit}; -1 when nothing follows it. */
    int after(int cue, Verb verb, int limit) {
        int i = cue + 1;
        while (i < limit
                && body.at(i).is(Tag.ADVERB)
                && !body.at(i).is(Tag.SUBORDINATOR)
                && !body.at(i).isCapital()
                && !isPartOfMatter(i, limit)) {
            i++;
        }
        if (i + 1 < limit && isParticle(i)) {
            i++;
        }
        if (i >= limit) {
            return -1;
        }
        Token t = body.at(i);
        if (t.isMark()) {
            return afterMark(i, limit);
        }
        if (t.isQuotation() && !isRecipient(i, verb)) {
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
        if ((t.is("to") || isNegatedInfinitive(i, limit)) && verb.takes(Verb.Pattern.PLAN)) {
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
            return verb.takes(Verb.Pattern.CLAUSE) && conditions(i, limit) ? i : -1;
        }
        if (verb.takes(Verb.Pattern.CLAUSE) || verb.takes(Verb.Pattern.OBJECT)) {
            return i;
        }
        int told = clausal ? afterAdjunct(i, limit, true) : -1;
        return told;
    }

    /** "said not all were safe", "promised never to": a word without which the matter says something else. */
    private boolean isPartOfMatter(int i, int limit) {
        Token t = body.at(i);
        boolean limits =
                t.is("not") || t.is("never") || t.is("almost") || t.is("nearly") || t.is("hardly") || t.is("both");
        return limits && i + 1 < limit && !body.at(i + 1).isMark() && !isComplementizer(body.at(i + 1));
    }

    /** "not to rush", "never to go": an order or a plan that is denied. */
    private boolean isNegatedInfinitive(int i, int limit) {
        return i + 2 < limit
                && (body.at(i).is("not") || body.at(i).is("never"))
                && body.at(i + 1).is("to")
                && body.at(i + 2).kind() == Token.Kind.WORD;
    }

    /** 'told \"Fair & Square\" that': a programme or paper that is told it. */
    private boolean isRecipient(int i, Verb verb) {
        Quotation quotation = body.at(i).quotation();
        return quotation != null
                && verb.takes(Verb.Pattern.WHOM)
                && quotation.words() > 1
                && quotation.isCapitalised(body.text);
    }

    /** "out" in "pointed out that", "back" in "shot back, ...". */
    private boolean isParticle(int i) {
        Token t = body.at(i);
        Token next = body.at(i + 1);
        return (t.is("out") || t.is("back") || t.is("off") || t.is("up"))
                && (isComplementizer(next) || next.isMark() || next.isQuotation());
    }

    /** "said because it rained, they stayed": a clause in front of the clause that is said. */
    private boolean conditions(int i, int limit) {
        Token t = body.at(i);
        boolean opens = t.is("because")
                || t.is("when")
                || t.is("while")
                || t.is("although")
                || t.is("though")
                || t.is("unless")
                || t.is("once");
        Token next = i + 1 < limit ? body.at(i + 1) : t;
        if (!opens
                || !(next.is(Tag.PRONOUN | Tag.DETERMINER)
                        || next.isCapital()
                        || next.lower().endsWith("s"))) {
            return false;
        }
        for (int j = i + 2; j < limit; j++) {
            if (body.at(j).is(",")) {
                return true;
            }
        }
        return false;
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

    /**
     * Past the listener: to "that", to a quotation, or to the first word of a bare clause; -1 when only the recipient
     * follows.
     */
    private int afterRecipient(int i, int limit) {
        int j = i;
        Token first = body.at(i);
        if (first.is(Tag.OBJECT_PRONOUN | Tag.PRONOUN) || first.isQuotation()) {
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
            while (j > i && j < limit && body.at(j).isCapital()) { // "asked the Senate to"
                j++;
            }
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
        if (isNegatedInfinitive(j, limit)) {
            return j;
        }
        int behind = behindDashes(j, limit);
        if (behind >= 0) {
            return behind;
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

    /** "cautioned Berg — and all others — that": the "that" behind what is put in behind the listener, or -1. */
    private int behindDashes(int open, int limit) {
        if (open >= limit || !VerbPhrases.isDash(body.at(open))) {
            return -1;
        }
        int close = open + 1;
        while (close < limit && close < open + ADJUNCT && !VerbPhrases.isDash(body.at(close))) {
            close++;
        }
        return close + 1 < limit && body.at(close + 1).is("that") ? close + 1 : -1;
    }

    private static boolean plainNoun(Token t) {
        return (t.kind() == Token.Kind.WORD
                        && !t.is("not")
                        && !t.is("never")
                        && !t.is(Tag.DETERMINER
                                | Tag.PRONOUN
                                | Tag.PREPOSITION
                                | Tag.SUBORDINATOR
                                | Tag.TIME
                                | Tag.AUXILIARY))
                || t.is("of")
                || t.kind() == Token.Kind.POSSESSIVE;
    }

    boolean startsClause(int i, int limit) {
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
                    || (u.kind() == Token.Kind.WORD
                            && u.lower().endsWith("ed")
                            && !u.lower().endsWith("eed"))) {
                return true;
            }
        }
        return false;
    }

    /** Past an expression of time or place: to "that", or to a quotation after a comma or colon, within a few words. */
    private int afterAdjunct(int i, int limit, boolean clausal) {
        for (int j = i; j < limit && j < i + ADJUNCT; j++) {
            Token t = body.at(j);
            boolean complement = t.is("that") || t.is("how") || t.is("why") || t.is("whether");
            if (clausal && complement && j > i && !isMeasured(j)) {
                return j;
            }
            if (t.isMark()) {
                int k = afterMark(j, limit);
                if (k >= 0) {
                    return k;
                }
                if (t.is(",") && clausal && j + 1 < limit && body.at(j + 1).is("that")) {
                    return j + 1;
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

    /**
     * "the mate, who had 630 hours at sea, had been tested": the comma that closes a relative clause put in behind the
     * comma at {@code comma}, with the verb it was put in front of; -1 for anything else.
     */
    int relativeEnd(int comma, int limit) {
        boolean relative = comma + 1 < limit
                && body.at(comma).is(",")
                && (body.at(comma + 1).is("who")
                        || body.at(comma + 1).is("which")
                        || body.at(comma + 1).is("whose"));
        for (int i = comma + 2; relative && i + 1 < limit; i++) {
            Token t = body.at(i);
            if (t.isQuotation() || t.is(";")) {
                return -1;
            }
            if (t.is(",")) {
                Token next = body.at(i + 1);
                boolean verb = next.is(Tag.AUXILIARY)
                        || (next.kind() == Token.Kind.WORD
                                && next.verb() == null
                                && next.lower().endsWith("ed"));
                return verb ? i : -1;
            }
        }
        return -1;
    }

    /** Where the matter that begins at {@code from} ends, see {@link ContentEnd}. */
    int end(int from, int limit, Verb.@Nullable Inflected main) {
        return end.of(from, limit, main);
    }
}
