package onrecord.quote;

/** Cues behind what is said, which may go on behind them: "...," he said, "...". */
final class TrailingCues {
    private static final int CONTINUES_WITHIN = 14;

    /** "The mayor, Anna Berg, disagreed": so many words without a verb are a name's other half and not what is said. */
    private static final int APPOSED = 4;

    /** How many words may tell to whom and when something was said: "told reporters on Monday". */
    private static final int TOLD_WITHIN = 5;

    private final Body body;
    private final Cues cues;
    private final Content content;
    private final FoundAttributions found;

    TrailingCues(Body body, Cues cues, Content content, FoundAttributions found) {
        this.body = body;
        this.cues = cues;
        this.content = content;
        this.found = found;
    }

    /** Whether what is said stands before its speaker: "..., he said". */
    boolean trails(int cue, int left, Sentence s, int right, Verb verb) {
        int end = behindSaid(left, s, verb);
        if (end <= s.from()) {
            return false;
        }
        boolean comma = end < left;
        Quotation quotation = body.isTitle(end - 1) ? null : body.at(end - 1).quotation();
        if (quotation != null && verb.takes(Verb.Pattern.DIRECT)) {
            boolean closedOff = comma || ",.?!…—-".indexOf(quotation.lastCharacter(body.text)) >= 0;
            return closedOff && !introduces(cue, right);
        }
        boolean speech = verb.takes(Verb.Pattern.CLAUSE) || verb.takes(Verb.Pattern.DIRECT);
        boolean nothingFollows = right < 0 ? !hasObject(cue, s) : isToSomebody(right, verb);
        return comma && speech && nothingFollows && isSaidInFront(cue, end, s);
    }

    /** The index behind what may be said, the comma or dash left out, and the "as" of "as Berg put it". */
    private int behindSaid(int left, Sentence s, Verb verb) {
        int end = left;
        while (end > s.from() && setsOff(body.at(end - 1), verb)) {
            end--;
        }
        return end;
    }

    private static boolean setsOff(Token t, Verb verb) {
        return t.is(",") || t.isDash() || (t.is("as") && verb.lemma().equals("put"));
    }

    /** '"Yes." She said: "No."', '"Yes." She said that ...': what follows the cue is what it tells. */
    private boolean introduces(int cue, int right) {
        return right >= 0
                && (body.at(right - 1).is(":")
                        || (right == cue + 1 && body.at(right).is("that")));
    }

    /** "..., the office began it": the verb has another object. */
    private boolean hasObject(int cue, Sentence s) {
        return cue + 1 < s.to() && body.at(cue + 1).is("it");
    }

    /** "..., she told reporters": what follows is a listener. */
    private boolean isToSomebody(int right, Verb verb) {
        return verb.takes(Verb.Pattern.WHOM)
                && !body.at(right).is("that")
                && !body.at(right).is("to")
                && !body.at(right).isQuotation();
    }

    /** Whether what stands in front can be said, and is not the speaker's other name. */
    private boolean isSaidInFront(int cue, int end, Sentence s) {
        return isClause(s.from(), end) || (end - s.from() > APPOSED && endsSentence(cue, s));
    }

    /** Whether "said" and its subject stand behind a comma at the sentence's end: what is in front is what was said. */
    boolean closes(int cue, Mention subject, Sentence s, Verb verb) {
        boolean behindWords = cue - 1 > s.from()
                && body.at(cue - 1).is(",")
                && !body.at(cue - 2).isQuotation();
        return behindWords && verb.lemma().equals("say") && endsClause(subject.to(), s);
    }

    /** "..., said Berg.", "..., said Berg, ...", "..., said Berg who ...". */
    private boolean endsClause(int i, Sentence s) {
        return i >= s.to() - 1 || body.at(i).is(",") || body.at(i).is("who");
    }

    /**
     * Whether the cue and a word of time at most end the sentence: what stands before them can only be what was said.
     */
    private boolean endsSentence(int cue, Sentence s) {
        int i = cue + 1;
        while (i < s.to() && body.at(i).is(Tag.TIME)) {
            i++;
        }
        boolean colon = i < s.to() && body.at(i).is(":"); // "In a speech last July, he said:"
        return i >= s.to() || (i == s.to() - 1 && body.at(i).isMark() && !colon);
    }

    /**
     * Whether the tokens make a main clause: a verb, and no preposition or conjunction in front that makes it an
     * adjunct.
     */
    private boolean isClause(int from, int to) {
        int start = from;
        while (start < to
                && (body.at(start).is(Tag.COORDINATOR) || body.at(start).isMark())) {
            start++;
        }
        if (start >= to) {
            return false;
        }
        Token first = body.at(start);
        boolean fronted = (first.is(Tag.PREPOSITION | Tag.SUBORDINATOR) && !first.is("that"))
                || (first.lower().endsWith("ing") && !first.is(Tag.PRONOUN));
        boolean comma = false;
        for (int i = start; i < to; i++) {
            Token t = body.at(i);
            comma |= t.is(",");
            boolean plain = t.kind() == Token.Kind.WORD
                    && (t.verb() != null || t.lower().endsWith("ed"));
            if ((t.isQuotation() || t.is(Tag.AUXILIARY) || plain) && (!fronted || comma)) {
                return true;
            }
        }
        return false;
    }

    /** The matter stands in front of the cue, and may go on behind it: "...," he said, "...". */
    int read(int left, int cue, Mention speaker, String method, Sentence s, int cueTo) {
        int end = left;
        while (end > s.from() && body.at(end - 1).isMark() && !body.at(end - 1).is(")")) {
            end--;
        }
        int from = found.clauseStart(end, s);
        Attribution inner = found.within(from, end);
        if (inner != null && inner.speaker() != null && isPlural(inner.speaker())) {
            found.remove(inner);
            inner = null;
        }
        if (inner != null && inner.via() == null && !body.at(end - 1).isQuotation()) {
            found.passOn(inner, speaker, end);
            return -1;
        }
        int more = body.at(end - 1).isQuotation() ? -1 : predicate(cueTo, s);
        if (more > 0) {
            int to = content.end(more, s.to(), null);
            found.add(cue, cue + 1, speaker, from, to, method);
            return to;
        }
        found.add(cue, cue + 1, speaker, from, end, method);
        int next = continuation(cueTo, s);
        if (next < 0) {
            return cueTo;
        }
        int to = content.end(next, s.to(), null);
        found.add(cue, cue + 1, speaker, next, to, method);
        return to;
    }

    /**
     * "The town bought a boat, Berg told reporters, but has not used it": the conjunction behind the cue's comma whose
     * verb has its subject in front of the cue; -1 if there is none.
     */
    private int predicate(int cueTo, Sentence s) {
        int i = cueTo;
        while (i < s.to()
                && i < cueTo + TOLD_WITHIN
                && !body.at(i).isMark()
                && !body.at(i).isQuotation()) {
            i++;
        }
        boolean joins = i + 2 < s.to()
                && body.at(i).is(",")
                && (body.at(i + 1).is("but") || body.at(i + 1).is("and"));
        return joins && body.at(i + 2).is(Tag.AUXILIARY) && !body.hasQuotation(i, s.to()) ? i + 1 : -1;
    }

    /**
     * Where the quotation goes on behind its cue: past the listener or the time, at a comma and an opening mark; -1 if
     * nowhere.
     */
    private int continuation(int cueTo, Sentence s) {
        for (int i = cueTo; i < s.to() && i < cueTo + CONTINUES_WITHIN; i++) {
            Token t = body.at(i);
            if (t.quotation() != null) {
                boolean told = i == cueTo && t.quotation().isCapitalised(body.text);
                return (i == cueTo && !told) || body.at(i - 1).isMark() ? i : -1;
            }
            Verb.Inflected verb = t.verb();
            boolean another = verb != null && i > cueTo && !verb.is(Verb.Form.ING) && cues.isCue(i, s);
            if (t.is(";") || another) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether several unnamed people speak: then their words are better those of the one who reports them. */
    private boolean isPlural(Mention mention) {
        Token head = body.at(mention.head());
        return head.kind() == Token.Kind.WORD && head.lower().endsWith("s") && head.is(Tag.ROLE | Tag.OFFICE);
    }
}
