package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where what a cue introduces ends: at another act of speech, at an aside, at the sentence's end. */
final class ContentEnd {
    private static final Set<String> OCCASIONS =
            Set.of("debate", "conference", "rally", "speech", "hearing", "meeting", "ceremony", "briefing");

    private static final Set<String> BEFORE_OCCASION = Set.of("in", "during", "on", "at");

    private static final Set<String> LEADING_UP = Set.of("and", "while", "but");
    private static final Set<String> CONTRASTING = Set.of("but", "while", "although", "though", "even");

    private final Body body;
    private final SaidClauses clauses;
    private final EndChooser ends;

    ContentEnd(Body body, SaidClauses clauses, EndChooser ends) {
        this.body = body;
        this.clauses = clauses;
        this.ends = ends;
    }

    /**
     * Where the matter that begins at {@code from} ends: at the next act of speech of its sentence, or the sentence's
     * end.
     */
    int of(int from, int limit, Verb.@Nullable Inflected main) {
        int end = limit;
        while (end > from
                && body.at(end - 1).isMark()
                && !body.at(end - 1).is(")")
                && !body.at(end - 1).is("%")) {
            end--;
        }
        if (end - from < 2) {
            return end;
        }
        Endings endings = new Endings(body, clauses, from, end, main, ruled(from, end, main));
        int chosen = endings.cuts().get(ends.choose(endings));
        if (isBrokenOff(from, chosen, end, main) || isThen(chosen, end)) {
            return end;
        }
        return isOnlyCondition(from, chosen, end) ? of(chosen + 1, limit, null) : chosen;
    }

    /** "that he could have let her go, then blamed her": "then" goes on with the same matter. */
    private boolean isThen(int chosen, int end) {
        return chosen + 1 < end
                && body.at(chosen).is(",")
                && body.at(chosen + 1).is("then");
    }

    /** "said if it rains, the mill will close": whether nothing but the condition stands in front of the comma. */
    private boolean isOnlyCondition(int from, int chosen, int end) {
        int first = body.at(from).is("that") || body.at(from).is("how") ? from + 1 : from;
        boolean condition = chosen + 1 < end && body.at(chosen).is(",") && SaidClauses.isCondition(body.at(first));
        for (int i = first; condition && i < chosen; i++) {
            condition = !body.at(i).is(",");
        }
        return condition && clauses.startsAt(chosen + 1, end);
    }

    /**
     * "that the orders — which let agents listen — were late", "that the orders, well read, were late": a dash or comma
     * in front of the verb ends nothing.
     */
    private boolean isBrokenOff(int from, int chosen, int end, Verb.@Nullable Inflected main) {
        boolean that = body.at(from).is("that");
        boolean say = main != null && main.verb().lemma().equals("say");
        boolean dash = chosen < end && body.at(chosen).isDash() && (that || say);
        boolean comma = chosen < end && body.at(chosen).is(",") && (that || (say && isApposed(chosen, end)));
        return (dash || comma) && !mayHaveVerb(from, chosen) && !body.hasQuotation(from, chosen);
    }

    /** "said the mate, a man of 40 who had sailed, had never ...": whether the verb stands behind the next comma. */
    private boolean isApposed(int comma, int end) {
        if (comma + 1 >= end || !body.at(comma + 1).is(Tag.DETERMINER)) {
            return false;
        }
        int close = comma + 1;
        while (close < end && !body.at(close).isMark()) {
            close++;
        }
        return close + 1 < end && body.at(close).is(",") && body.at(close + 1).is(Tag.AUXILIARY);
    }

    /** Where the rules end the matter. */
    private int ruled(int from, int end, Verb.@Nullable Inflected main) {
        boolean thing = isThing(from, main);
        for (int i = from + 1; i < end; i++) {
            int relative = hasVerb(from, i) ? -1 : clauses.relativeEnd(i, end);
            if (relative > 0) {
                i = relative;
                continue;
            }
            if (endsInComma(i) && breaks(from, i, end)) {
                return i + 1;
            }
            if ((thing && isOccasion(i, end)) || endsBefore(i, from, end, main)) {
                return i;
            }
        }
        return end;
    }

    /** '"We stay," she said': the comma stands within the marks. */
    private boolean endsInComma(int i) {
        Quotation quotation = body.at(i).quotation();
        return quotation != null && quotation.lastCharacter(body.text) == ',';
    }

    /** "...; he left", "..., which cost more", "..., adding that", "... and denied it". */
    private boolean endsBefore(int i, int from, int end, Verb.@Nullable Inflected main) {
        Token t = body.at(i);
        boolean which = i + 1 < end && body.at(i + 1).is("which");
        if (t.is(";") || (t.is(",") && (which || breaks(from, i, end)))) {
            return true;
        }
        return (t.is("and") || t.is("but")) && joinsAnotherCue(i, end, main);
    }

    private boolean mayHaveVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            Token t = body.at(i);
            if (t.is(Tag.AUXILIARY) || t.verb() != null || t.endsInEd()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).is(Tag.AUXILIARY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the matter is what somebody praises or attacks rather than a clause that he says. */
    private boolean isThing(int from, Verb.@Nullable Inflected main) {
        if (main == null || !main.verb().takes(Verb.Pattern.OBJECT)) {
            return false;
        }
        // a complementizer and a quotation start a clause, "to" an order: "urged him to go"
        int limit = Math.min(from + 12, body.tokens.size());
        return !body.at(from).is("to") && !clauses.startsAt(from, limit);
    }

    /** "in a statement", "during the debate", "on Thursday", "when ...": where or when it was said. */
    private boolean isOccasion(int i, int end) {
        Token t = body.at(i);
        if (t.is("when") || t.is("while")) {
            return true;
        }
        if (!BEFORE_OCCASION.contains(t.lower())) {
            return false;
        }
        for (int j = i + 1; j < end && j < i + 6; j++) {
            Token u = body.at(j);
            if (u.is(Tag.TIME | Tag.CARRIER) || OCCASIONS.contains(u.lower())) {
                return true;
            }
            if (u.isMark() || u.is(Tag.PREPOSITION)) {
                return false;
            }
        }
        return false;
    }

    /** Whether another act of speech, or what the reporter adds, begins behind the comma. */
    private boolean breaks(int from, int comma, int end) {
        int i = comma + 1;
        while (i < end && leadsUp(body.at(i))) {
            i++;
        }
        return i < end && (opensAside(from, comma + 1) || speaksAnew(i, end) || reportsMore(i, comma, end));
    }

    /** "and also", "but", "while": in front of the words that tell. */
    private static boolean leadsUp(Token t) {
        return (t.is(Tag.ADVERB) || LEADING_UP.contains(t.lower())) && !t.isCapital();
    }

    /** ", who left early", ", but he stayed", which a matter with "that" may go on with. */
    private boolean opensAside(int from, int i) {
        Token t = body.at(i);
        boolean contrast = CONTRASTING.contains(t.lower()) && !body.at(from).is("that");
        return t.is("who") || t.is("whose") || contrast;
    }

    /** ", adding that", ", according to", ", and said", ", with one quoting him". */
    private boolean reportsMore(int i, int comma, int end) {
        Token t = body.at(i);
        if (t.is(Verb.Form.ING) || t.is("according") || t.is("citing")) {
            return true;
        }
        return (t.is(Verb.Form.PAST) && i > comma + 1) || (t.is("with") && quotes(i, end));
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
        Verb.Inflected verb = j < end && !body.at(j).isCapital() ? body.at(j).verb() : null;
        return verb != null
                && isFinite(verb)
                && verb.verb().takes(Verb.Pattern.DIRECT)
                && !verb.verb().takes(Verb.Pattern.WEAK);
    }

    private static boolean isFinite(Verb.Inflected verb) {
        return verb.is(Verb.Form.PAST) || verb.is(Verb.Form.PRESENT) || verb.is(Verb.Form.BASE);
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
                || (verb.is(Verb.Form.PRESENT) && (main.is(Verb.Form.PRESENT) || main.is(Verb.Form.ING)));
    }
}
