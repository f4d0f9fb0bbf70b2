package onrecord.quote;

import java.util.Set;

/**
 * Speakers put into the middle of what they say: "The plan, he said, was ready", "As Berg put it, the plan was ready".
 */
final class InsertedCues {
    /** How many tokens may stand between the cue and the mark behind it: "he said in an interview on Monday,". */
    private static final int ADJUNCT = 12;

    /** What opens words that say nothing without those in front of the cue. */
    private static final Set<String> CONCEDING = Set.of("despite", "without", "rather", "unlike", "when");

    private static final Set<String> APPOSED = Set.of("a", "an", "the", "who");

    private final Body body;
    private final Cues cues;
    private final SaidClauses clauses;
    private final Content content;
    private final FoundAttributions found;

    InsertedCues(Body body, Cues cues, SaidClauses clauses, Content content, FoundAttributions found) {
        this.body = body;
        this.cues = cues;
        this.clauses = clauses;
        this.content = content;
        this.found = found;
    }

    /**
     * Whether the cue and its subject stand between two commas or dashes, or between "as" and a comma.
     *
     * @param cue the index of the verb
     * @param left the first token of its subject
     */
    boolean isInserted(int cue, int left, Verb verb, Sentence s) {
        boolean speech = verb.takes(Verb.Pattern.CLAUSE)
                || verb.takes(Verb.Pattern.DIRECT)
                || (verb.takes(Verb.Pattern.THAT) && !verb.takes(Verb.Pattern.WEAK));
        int end = opens(left, s);
        return speech && end >= 0 && closes(cue, s) >= 0 && !isApposed(end, left, s);
    }

    /** "One hopeful, Anna Berg, said despite ...": what stands in front is the subject's other name. */
    private boolean isApposed(int end, int left, Sentence s) {
        return end > s.from()
                && body.at(end - 1).is(Tag.ROLE | Tag.OFFICE)
                && body.at(left).isCapital()
                && !hasVerb(found.clauseStart(end, s), end);
    }

    /**
     * "The problem, say experts like Paul Bauman, is the ground": whether what is said goes on behind cue and subject.
     */
    boolean isInsertedInverted(int cue, Mention subject, Verb verb, Sentence s) {
        boolean behindComma = cue - 1 > s.from() && body.at(cue - 1).is(",");
        if (!behindComma || !verb.lemma().equals("say")) {
            return false;
        }
        int close = behindApposition(subject, s);
        return close >= 0 && close + 1 < s.to() && goesOn(close + 1, s);
    }

    /** The comma behind the subject and what is put behind it: "said Anna Berg, a lawyer,"; -1 when there is none. */
    private int behindApposition(Mention subject, Sentence s) {
        int comma = subject.to();
        boolean example = comma < s.to() && body.at(comma).is("like");
        while (example && comma < s.to() - 1 && !body.at(comma).is(",")) {
            comma++;
        }
        if (comma >= s.to() - 1 || !body.at(comma).is(",")) {
            return -1;
        }
        if (!opensApposition(body.at(comma + 1))) {
            return comma;
        }
        for (int i = comma + 1; i < s.to() - 1; i++) {
            if (body.at(i).is(",")) {
                return i;
            }
        }
        return -1;
    }

    /** "Anna Berg, a lawyer,", "Anna Berg, who ...,", "Anna Berg, 51,", "Anna Berg, mayor of Ulm,". */
    private static boolean opensApposition(Token t) {
        return APPOSED.contains(t.lower()) || t.isNumber() || (t.is(Tag.ROLE | Tag.OFFICE) && !t.isCapital());
    }

    /** Whether a predicate, or a clause with a subject of its own, begins at {@code i}. */
    private boolean goesOn(int i, Sentence s) {
        Token t = body.at(i);
        boolean acts = t.isSmallWord() && (t.endsInEd() || t.is(Verb.Form.PAST));
        boolean predicate = t.is(Tag.AUXILIARY) || t.is("but") || t.is("and") || acts;
        return predicate || (clauses.startsAt(i, s.to()) && !t.isQuotation() && !SaidClauses.isComplementizer(t));
    }

    /** As {@link #read}, for a subject behind the cue. */
    int readInverted(int cue, Mention subject, Sentence s) {
        int end = cue - 1;
        int from = found.clauseStart(end, s);
        int behind = behindApposition(subject, s) + 1;
        int to = content.end(behind, s.to(), null);
        boolean whole = from < end && !hasVerb(from, end) && !body.hasQuotation(from, to);
        if (from < end) {
            found.add(cue, cue + 1, subject, from, whole ? to : end, "cue-inserted");
        }
        if (!whole) {
            found.add(cue, cue + 1, subject, behind, to, "cue-inserted");
        }
        return to;
    }

    /**
     * "A downturn, he said, "could be a good time": the quotation at {@code token} goes on with the sentence in front
     * of it.
     */
    boolean goesOnInside(int token) {
        Quotation quotation = body.at(token).quotation();
        return quotation != null && body.at(token - 1).is(",") && !quotation.startsUpper(body.text);
    }

    /**
     * Takes what stands around the insertion as said by {@code speaker}; the token up to which the sentence is
     * explained.
     */
    int read(int cue, int left, Mention speaker, Sentence s) {
        int end = opens(left, s);
        int from = found.clauseStart(end, s);
        int behind = closes(cue, s) + 1;
        int to = content.end(behind, s.to(), null);
        boolean front = from < end && !isRelative(end - 1) && !isTime(from, end) && !isFunctionWords(from, end);
        // "The outreach, they said, raised worries", "It rained, they said, despite ...": one piece of reported speech
        boolean one = !hasVerb(from, end)
                || isCondition(from, end)
                || body.at(behind).is(Tag.BE)
                || CONCEDING.contains(body.at(behind).lower());
        if (front && one && !body.hasQuotation(from, to)) {
            found.add(cue, cue + 1, speaker, from, to, "cue-inserted");
            return to;
        }
        if (front && hasVerb(from, end)) {
            found.add(cue, cue + 1, speaker, from, end, "cue-inserted");
        }
        if (front && isAside(behind, from, end)) {
            return behind;
        }
        found.add(cue, cue + 1, speaker, behind, to, "cue-inserted");
        return to;
    }

    /** "Once it rains, as Berg said, the mill closes": what stands in front is only when or whether. */
    private boolean isCondition(int from, int end) {
        boolean condition = SaidClauses.isCondition(body.at(from));
        for (int i = from; condition && i < end; i++) {
            condition = !body.at(i).is(",");
        }
        return condition;
    }

    /** "... which, he said, ...": the clause is about what stands before it. */
    private boolean isRelative(int token) {
        return body.at(token).is("which") || body.at(token).is("who");
    }

    /** The index behind the last token in front of the insertion, or -1 when nothing sets the insertion off there. */
    private int opens(int left, Sentence s) {
        int i = left;
        boolean as = i > s.from() && body.at(i - 1).is("as");
        if (as) {
            i--;
        }
        if (as && i == s.from()) {
            return i;
        }
        if (i <= s.from() || !(body.at(i - 1).is(",") || body.at(i - 1).isDash())) {
            return -1;
        }
        while (i > s.from() && body.at(i - 1).isMark() && !body.at(i - 1).is(")")) {
            i--;
        }
        return i > s.from() || as ? i : -1;
    }

    /** The index of the mark that ends the insertion, with more of the sentence behind it; -1 when there is none. */
    private int closes(int cue, Sentence s) {
        for (int i = cue + 1; i < s.to() - 1 && i <= cue + ADJUNCT; i++) {
            Token t = body.at(i);
            if (t.is(",") || t.isDash()) {
                return isDate(i) ? -1 : i;
            }
            boolean first = i == cue + 1;
            if (first && t.is("it") && verbIsPut(cue)) {
                continue;
            }
            boolean plan = first && t.is("to") && body.at(i + 1).isSmallWord(); // "they hope to go"
            boolean adjunct = !first
                    || (t.is(Tag.PREPOSITION | Tag.TIME | Tag.ADVERB)
                            && !body.at(i + 1).is("least")
                            && !body.at(i + 1).is("most"));
            boolean ends = t.isMark() || t.isQuotation() || (t.verb() != null && cues.isCue(i, s));
            if (ends || plan || !adjunct) {
                return -1;
            }
        }
        return -1;
    }

    private boolean verbIsPut(int cue) {
        Verb.Inflected verb = body.at(cue).verb();
        return verb != null && verb.verb().lemma().equals("put");
    }

    /** "Nov. 4, 2023": a comma that ends nothing. */
    private boolean isDate(int comma) {
        return body.at(comma - 1).kind() == Token.Kind.NUMBER
                && body.at(comma + 1).kind() == Token.Kind.NUMBER;
    }

    /** Whether the words only tell when: "On Monday, he said, ...". */
    private boolean isTime(int from, int end) {
        if (end - from > 4) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (body.at(i).is(Tag.TIME)) {
                return true;
            }
        }
        return false;
    }

    /** "And, as Berg put it, ...": nothing that says something. */
    private boolean isFunctionWords(int from, int end) {
        for (int i = from; i < end; i++) {
            if (!body.at(i).is(Tag.COORDINATOR | Tag.ADVERB | Tag.SUBORDINATOR)
                    && !body.at(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether what follows a clause already complete tells of its speaker: "..., he said, adding", "..., he said, who".
     */
    private boolean isAside(int behind, int from, int end) {
        Token t = body.at(behind);
        boolean aside =
                t.lower().endsWith("ing") || t.is("who") || t.is("whose") || t.is("according") || t.is("citing");
        return aside && hasVerb(from, end);
    }

    private boolean hasVerb(int from, int end) {
        for (int i = from; i < end; i++) {
            if (body.at(i).is(Tag.AUXILIARY)
                    || body.at(i).verb() != null
                    || body.at(i).lower().endsWith("ed")) {
                return true;
            }
        }
        return false;
    }
}
