package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a cue introduces, its matter: where it begins behind the cue. */
final class Content {
    private static final int ADJUNCT = 16;
    /** In words: how far behind a verb its plan may stand: "agreed at a meeting in May to". */
    private static final int PLAN_WITHIN = 6;

    /** Words without which the matter says something else: "said not all were safe", "promised never to". */
    private static final Set<String> LIMITING = Set.of("not", "never", "almost", "nearly", "hardly", "both");

    private static final Set<String> PARTICLES = Set.of("out", "back", "off", "up");

    /** What opens a clause in front of the clause that is said: "said because it rained, they stayed". */
    private static final Set<String> CONDITIONING =
            Set.of("because", "when", "while", "although", "though", "unless", "once");

    /** Marks that lead to a quotation: 'said, "We stay."' */
    private static final Set<String> LEADING = Set.of(",", "—", "–", "-", "...");

    /** What opens the matter behind an expression of time or place: "said on Monday that". */
    private static final Set<String> BEHIND_ADJUNCT = Set.of("that", "how", "why", "whether");

    private final Body body;
    private final SaidClauses clauses;
    private final ContentEnd end;

    /** @param ends chooses where what is said ends */
    Content(Body body, SaidClauses clauses, EndChooser ends) {
        this.body = body;
        this.clauses = clauses;
        this.end = new ContentEnd(body, clauses, ends);
    }

    /** The first token of what the verb at {@code cue} introduces, before {@code limit}; -1 when nothing follows it. */
    int after(int cue, Verb verb, int limit) {
        int i = behindManner(cue + 1, limit);
        if (i >= limit) {
            return -1;
        }
        Token t = body.at(i);
        if (t.isMark()) {
            return afterMark(i, limit);
        }
        boolean words = t.isQuotation() && !isRecipient(i, verb);
        boolean complement = isClausal(verb) && SaidClauses.isComplementizer(t);
        if (words || complement) {
            return i;
        }
        return verb.takes(Verb.Pattern.WHOM) ? afterListener(i, verb, limit) : afterSpeech(cue, i, verb, limit);
    }

    private static boolean isClausal(Verb verb) {
        return verb.takes(Verb.Pattern.CLAUSE) || verb.takes(Verb.Pattern.THAT);
    }

    /** Past an adverb, "said calmly", and a particle, "pointed out that". */
    private int behindManner(int from, int limit) {
        int i = from;
        while (i < limit && isManner(i, limit)) {
            i++;
        }
        return i + 1 < limit && isParticle(i) ? i + 1 : i;
    }

    private boolean isManner(int i, int limit) {
        Token t = body.at(i);
        return t.is(Tag.ADVERB) && !t.is(Tag.SUBORDINATOR) && !t.isCapital() && !isPartOfMatter(i, limit);
    }

    private boolean isPartOfMatter(int i, int limit) {
        return LIMITING.contains(body.at(i).lower())
                && i + 1 < limit
                && !body.at(i + 1).isMark()
                && !SaidClauses.isComplementizer(body.at(i + 1));
    }

    /** "out" in "pointed out that", "back" in "shot back, ...". */
    private boolean isParticle(int i) {
        Token next = body.at(i + 1);
        return PARTICLES.contains(body.at(i).lower())
                && (SaidClauses.isComplementizer(next) || next.isMark() || next.isQuotation());
    }

    /** 'told \"Fair & Square\" that': a programme or paper that is told it. */
    private boolean isRecipient(int i, Verb verb) {
        Quotation quotation = body.at(i).quotation();
        return quotation != null
                && verb.takes(Verb.Pattern.WHOM)
                && quotation.words() > 1
                && quotation.isCapitalised(body.text);
    }

    /** Behind a verb that names its listener: "told reporters that", "warned them to go". */
    private int afterListener(int i, Verb verb, int limit) {
        int told = afterRecipient(i, limit);
        boolean object = verb.takes(Verb.Pattern.OBJECT);
        if (told >= 0 && object && !verb.takes(Verb.Pattern.CLAUSE) && !isToldSo(told)) {
            return i; // "ordered an overhaul of Ulm's rules"
        }
        if (told >= 0) {
            return object && body.at(told).is("to") ? i : told; // "urged Berg to go" is the matter as a whole
        }
        boolean warning = verb.takes(Verb.Pattern.CLAUSE) && verb.lemma().equals("warn"); // "warned of floods"
        return object || warning ? i : -1;
    }

    /** "to go", "not to go", "that he go": what somebody can be ordered. */
    private boolean isToldSo(int i) {
        Token t = body.at(i);
        return t.is("to") || t.is("not") || t.is("never") || t.isQuotation() || SaidClauses.isComplementizer(t);
    }

    private int afterSpeech(int cue, int i, Verb verb, int limit) {
        Token t = body.at(i);
        boolean more = i + 1 < limit;
        if (t.is("as") && verb.takes(Verb.Pattern.OBJECT) && more) {
            return i + 1; // "dismissed as nonsense"
        }
        if (verb.lemma().equals("put")) {
            return isPutSo(i, limit) ? i + 2 : -1;
        }
        boolean towards = more && body.at(i + 1).is(Tag.DETERMINER); // "offers to its members"
        boolean infinitive = (t.is("to") && !towards) || isNegatedInfinitive(i, limit);
        if (infinitive && verb.takes(Verb.Pattern.PLAN)) {
            return i; // "promised to stay"
        }
        if (verb.takes(Verb.Pattern.ABOUT)) {
            if (cue > 0 && body.at(cue - 1).is("to")) {
                return -1; // "wanted to speak about the bridge": it is not said yet
            }
            if (verb.leadsToMatter(t.lower())) {
                return more ? i + 1 : -1; // "spoke about the bridge"
            }
        }
        return clauseAt(i, verb, limit);
    }

    /** 'Berg put it, "We stay."' */
    private boolean isPutSo(int i, int limit) {
        return i + 2 < limit
                && body.at(i).is("it")
                && body.at(i + 1).isMark()
                && body.at(i + 2).isQuotation();
    }

    private int clauseAt(int i, Verb verb, int limit) {
        Token t = body.at(i);
        boolean clausal = isClausal(verb);
        if (clausal && t.is(Tag.PRONOUN) && !t.is("who") && clauses.startsAt(i, limit)) {
            return i; // "argued she would stay", behind a verb that takes "that" elsewhere
        }
        if (opensAdjunct(i, limit)) {
            int plan = verb.takes(Verb.Pattern.PLAN) ? planBehind(i, limit) : -1;
            return plan >= 0 ? plan : afterAdjunct(i, limit, clausal);
        }
        if (t.is(Tag.SUBORDINATOR | Tag.COORDINATOR)) {
            return verb.takes(Verb.Pattern.CLAUSE) && isCondition(i, limit) ? i : -1;
        }
        if (verb.takes(Verb.Pattern.CLAUSE) || verb.takes(Verb.Pattern.OBJECT)) {
            return i;
        }
        return clausal ? afterAdjunct(i, limit, true) : -1;
    }

    /** "agreed in May to cap the price": the plan behind the time or place, or -1. */
    private int planBehind(int i, int limit) {
        for (int j = i + 1; j < Math.min(limit, i + PLAN_WITHIN); j++) {
            if (body.at(j).isMark() || body.at(j).is("that")) {
                return -1;
            }
            if (isOrder(j, limit)) {
                return j;
            }
        }
        return -1;
    }

    /** "said in Ulm", "said Monday", "said to reporters"; not "said Monday's vote", "said about half". */
    private boolean opensAdjunct(int i, int limit) {
        Token t = body.at(i);
        boolean owner = t.is(Tag.TIME) && i + 1 < limit && body.at(i + 1).kind() == Token.Kind.POSSESSIVE;
        return (t.is(Tag.PREPOSITION | Tag.TIME) && !owner && !t.is("about")) || t.is("to");
    }

    /** "not to rush", "never to go": an order or a plan that is denied. */
    private boolean isNegatedInfinitive(int i, int limit) {
        return i + 2 < limit
                && (body.at(i).is("not") || body.at(i).is("never"))
                && body.at(i + 1).is("to")
                && body.at(i + 2).isSmallWord();
    }

    /** "said because it rained, they stayed": a clause in front of the clause that is said. */
    private boolean isCondition(int i, int limit) {
        Token t = body.at(i);
        Token next = i + 1 < limit ? body.at(i + 1) : t;
        boolean subject = next.is(Tag.PRONOUN | Tag.DETERMINER) || next.isCapital() || next.endsInS();
        if (!subject || !CONDITIONING.contains(t.lower())) {
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
        if (i + 1 >= limit) {
            return -1;
        }
        Token t = body.at(i);
        boolean leads =
                t.is(":") || (LEADING.contains(t.lower()) && body.at(i + 1).isQuotation());
        return leads ? i + 1 : -1;
    }

    /**
     * Past the listener: to "that", to a quotation, or to the first word of a bare clause; -1 when only the recipient
     * follows.
     */
    private int afterRecipient(int i, int limit) {
        int j = recipientEnd(i, limit);
        int behind = behindDashes(j, limit);
        if (behind >= 0) {
            return behind;
        }
        boolean begins = isNegatedInfinitive(j, limit) || isOrder(j, limit);
        if (begins || (j < limit && clauses.startsAt(j, limit))) {
            return j;
        }
        return afterAdjunct(j, limit, true);
    }

    /** "cautioned Berg — and all others — that": the "that" behind what is put in behind the listener, or -1. */
    private int behindDashes(int open, int limit) {
        if (open >= limit || !body.at(open).isDash()) {
            return -1;
        }
        int close = open + 1;
        while (close < limit && close < open + ADJUNCT && !body.at(close).isDash()) {
            close++;
        }
        return close + 1 < limit && body.at(close + 1).is("that") ? close + 1 : -1;
    }

    private int recipientEnd(int i, int limit) {
        Token first = body.at(i);
        if (first.is("each") && i + 1 < limit && body.at(i + 1).is("other")) {
            return i + 2;
        }
        if (first.is(Tag.OBJECT_PRONOUN | Tag.PRONOUN) || first.isQuotation()) {
            return i + 1;
        }
        return first.isCapital() ? endOfName(i, limit) : endOfNoun(i, limit);
    }

    private int endOfName(int i, int limit) {
        int end = i;
        while (end < limit && isOfName(end)) {
            end++;
        }
        return end;
    }

    /** "Berg", "the Ulm Post's", 'the paper "Kestrel"', "Ulm reporters". */
    private boolean isOfName(int i) {
        Token t = body.at(i);
        return t.isCapital() || t.kind() == Token.Kind.POSSESSIVE || body.isTitle(i) || t.is(Tag.ROLE);
    }

    /** "the reporters of the town", "mayor Anna Berg", "the Senate". */
    private int endOfNoun(int i, int limit) {
        int end = body.at(i).is(Tag.DETERMINER) ? behindCapitals(i + 1, limit) : i;
        while (end < limit && isPlainNoun(body.at(end))) {
            end++;
        }
        boolean office = end > i && body.at(end - 1).is(Tag.ROLE | Tag.OFFICE);
        return office ? behindCapitals(end, limit) : end;
    }

    private int behindCapitals(int i, int limit) {
        int end = i;
        while (end < limit && body.at(end).isCapital()) {
            end++;
        }
        return end;
    }

    private static boolean isPlainNoun(Token t) {
        if (t.is("of") || t.kind() == Token.Kind.POSSESSIVE) {
            return true;
        }
        boolean functionWord =
                t.is(Tag.DETERMINER | Tag.PRONOUN | Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.TIME | Tag.AUXILIARY);
        return t.isSmallWord() && !functionWord && !t.is("not") && !t.is("never");
    }

    /** "to leave", 'to "leave now"'; not "to the town", "to Monday". */
    private boolean isOrder(int i, int limit) {
        if (i + 1 >= limit || !body.at(i).is("to")) {
            return false;
        }
        Token next = body.at(i + 1);
        return (next.isSmallWord() || next.isQuotation()) && !next.is(Tag.DETERMINER | Tag.TIME);
    }

    /** Past an expression of time or place: to "that", or to a quotation after a comma or colon, within a few words. */
    private int afterAdjunct(int i, int limit, boolean clausal) {
        for (int j = i; j < limit && j < i + ADJUNCT; j++) {
            if (body.at(j).isMark()) {
                int behind = behindMark(j, limit, clausal);
                if (behind >= 0 || !isInsertion(j, limit, clausal)) {
                    return behind;
                }
            } else if (j > i && beginsBehindAdjunct(j, limit, clausal)) {
                return j;
            }
        }
        return -1;
    }

    /** Behind a mark that leads to a quotation, or to "that": "said on Monday, that ...". */
    private int behindMark(int mark, int limit, boolean clausal) {
        int behind = afterMark(mark, limit);
        boolean pronoun = mark + 2 < limit && body.at(mark + 2).is(Tag.BE); // "on Monday, that's a reason"
        boolean comma = clausal && mark + 1 < limit && body.at(mark).is(",");
        boolean that = comma && body.at(mark + 1).is("that") && !pronoun;
        return behind < 0 && that ? mark + 1 : behind;
    }

    /** "said on Monday, a day before the vote, that ...". */
    private boolean isInsertion(int comma, int limit, boolean clausal) {
        if (!clausal || !body.at(comma).is(",")) {
            return false;
        }
        for (int j = comma + 1; j < limit && j <= comma + ADJUNCT; j++) {
            if (body.at(j).is(",")) {
                return j + 1 < limit && body.at(j + 1).is("that");
            }
        }
        return false;
    }

    private boolean beginsBehindAdjunct(int i, int limit, boolean clausal) {
        return (clausal && (isComplement(i) || isClauseBehindTime(i, limit))) || isQuotationBehindAdjunct(i);
    }

    /** "said on Monday that ..."; not "the day in that". */
    private boolean isComplement(int i) {
        return BEHIND_ADJUNCT.contains(body.at(i).lower()) && !body.at(i - 1).is(Tag.PREPOSITION);
    }

    /** 'said in Ulm. "We stay"', 'said in Ulm "We stay"'; not 'said in "a mess"'. */
    private boolean isQuotationBehindAdjunct(int i) {
        Quotation quotation = body.at(i).quotation();
        return quotation != null && !body.isTitle(i) && (body.at(i - 1).isMark() || quotation.startsUpper(body.text));
    }

    /** "said Monday the bridge was safe". */
    private boolean isClauseBehindTime(int i, int limit) {
        return body.at(i - 1).is(Tag.TIME) && !body.at(i).is(Tag.TIME | Tag.PREPOSITION) && clauses.startsAt(i, limit);
    }

    /** Where the matter that begins at {@code from} ends, see {@link ContentEnd}. */
    int end(int from, int limit, Verb.@Nullable Inflected main) {
        return end.of(from, limit, main);
    }
}
