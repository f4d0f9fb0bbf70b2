package onrecord.quote;

import org.jspecify.annotations.Nullable;

/** Attributions by a verb of speech: its subject before or behind it, and what is said after or in front of it. */
final class VerbPhrases {
    private static final int CONTINUES_WITHIN = 14;

    /** "The mayor, Anna Berg, disagreed": so many words without a verb are a name's other half and not what is said. */
    private static final int APPOSED = 4;

    private final Body body;
    private final NounPhrases phrases;
    private final Cues cues;
    private final Content content;
    private final FoundAttributions found;
    private final InsertedCues inserted;
    private final Acts acts;
    private final Unsaid unsaid;

    VerbPhrases(Body body, NounPhrases phrases, Cues cues, Content content, FoundAttributions found) {
        this.body = body;
        this.phrases = phrases;
        this.cues = cues;
        this.content = content;
        this.found = found;
        this.inserted = new InsertedCues(body, cues, content, found);
        this.acts = new Acts(body, content);
        this.unsaid = new Unsaid(body);
    }

    /** Reads the cue at {@code i}; the token up to which the sentence is explained by it, or -1. */
    int read(int i, Verb.Inflected inflected, Sentence s) {
        Verb verb = inflected.verb();
        int floor = floor(i, s);
        boolean ing = inflected.is(Verb.Form.ING) && !inflected.is(Verb.Form.BASE);
        if (verb.takes(Verb.Pattern.DIRECT) && !verb.lemma().equals("tell") && !ing && invertible(i, s)) {
            Mention behind = phrases.after(i + 1, s.to());
            if (behind != null) {
                return inverted(i, inflected, behind, s);
            }
        }
        Mention subject = ing ? participleSubject(i, floor, s) : subject(i, floor, s);
        if (subject == null) {
            return -1;
        }
        int right = content.after(i, verb, s.to());
        int left = Math.min(subject.from(), i);
        if (right == i + 1 && verb.takes(Verb.Pattern.WORK) && namesWork(right, subject)) {
            return -1;
        }
        boolean goesOn = right > i + 1 && inserted.goesOnInside(right);
        if (!ing && (right < 0 || goesOn) && inserted.isInserted(i, left, verb, s)) {
            return inserted.read(i, left, subject, s);
        }
        if (!ing && trails(i, left, s, right, verb)) {
            return trailing(left, i, subject, "cue-subject", s, i + 1);
        }
        return leading(i, inflected, subject, right, "cue-subject", s);
    }

    private int inverted(int i, Verb.Inflected inflected, Mention subject, Sentence s) {
        int right = subject.to() < s.to() && body.at(subject.to()).is(":") && subject.to() + 1 < s.to()
                ? subject.to() + 1
                : -1;
        if (right < 0 && inserted.isInsertedInverted(i, subject, inflected.verb(), s)) {
            return inserted.readInverted(i, subject, s);
        }
        if (trails(i, i, s, right, inflected.verb()) || closes(i, subject, s, right, inflected.verb())) {
            return trailing(i, i, subject, "cue-inverted", s, subject.to());
        }
        return leading(i, inflected, subject, right, "cue-inverted", s);
    }

    private int leading(int i, Verb.Inflected inflected, Mention subject, int right, String method, Sentence s) {
        if (right < 0) {
            found.add(i, i + 1, subject, -1, -1, method);
            return -1;
        }
        Verb verb = inflected.verb();
        boolean study = body.at(subject.head()).is(Tag.CARRIER) && verb.takes(Verb.Pattern.THAT);
        if (verb.takes(Verb.Pattern.WEAK) && !study && !isStrong(right, s)) {
            return -1;
        }
        if (unsaid.is(i, verb, subject, right, hasQuotation(right, s.to())) || !isSpeech(verb, subject, right, s)) {
            return -1;
        }
        int end = content.end(right, s.to(), inflected);
        boolean act = acts.isAct(verb, right, end);
        if (act && !acts.isDone(i, verb, subject)) {
            return -1;
        }
        found.add(i, i + 1, subject, right, end, method, null, act);
        return isReportersAside(end, s) ? s.to() : end;
    }

    /**
     * Whether what follows the verb is somebody's words: a clause, words in marks, or the matter of one who can speak.
     */
    private boolean isSpeech(Verb verb, Mention subject, int right, Sentence s) {
        Token first = body.at(right);
        boolean clause = first.is("that") || first.is("whether") || first.is("if") || hasQuotation(right, s.to());
        boolean said = verb.lemma().equals("say") && !body.at(subject.head()).is(Tag.SUBORDINATOR);
        return clause || said || canSpeak(subject);
    }

    private boolean hasQuotation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).isQuotation()) {
                return true;
            }
        }
        return false;
    }

    /** ", which called for talks": what the reporter adds about the matter, and nobody's act of speech. */
    private boolean isReportersAside(int end, Sentence s) {
        boolean aside =
                end + 1 < s.to() && body.at(end).is(",") && body.at(end + 1).is("which");
        for (int i = end; aside && i < s.to(); i++) {
            aside = !body.at(i).isQuotation();
        }
        return aside;
    }

    /** Whether the matter is words rather than a mere thought: "that", or quotation marks in it. */
    private boolean isStrong(int right, Sentence s) {
        return body.at(right).is("that") || hasQuotation(right, s.to());
    }

    /** Whether the phrase looks like somebody: a name, a pronoun, a role, a body, a document, or several people. */
    private boolean canSpeak(Mention mention) {
        Token head = body.at(mention.head());
        return head.isCapital()
                || head.is(
                        Tag.PRONOUN | Tag.ROLE | Tag.OFFICE | Tag.ORGANISATION | Tag.CARRIER | Tag.PARTY | Tag.QUANTITY)
                || head.kind() == Token.Kind.NUMBER
                || head.lower().endsWith("s")
                || head.is("many")
                || head.is("one")
                || head.lower().endsWith("-year-old");
    }

    private @Nullable Mention subject(int i, int floor, Sentence s) {
        int end = phrases.skipBack(i, floor);
        if (end <= floor) {
            return floor > s.from() && body.at(floor - 1).is(",") ? controller(i, s) : null;
        }
        Token before = body.at(end - 1);
        if (before.is("to") && cues.isMadeToSpeak(end - 1, floor)) {
            return phrases.endingAt(end - 1, floor);
        }
        if (before.is("to") && end - 2 > floor) {
            Mention governor = phrases.before(body.at(end - 2).is("on") ? end - 3 : end - 2, floor);
            return governor != null ? governor : controller(i, s);
        }
        boolean second =
                before.is("and") || before.is("but") || before.is("or") || before.is("then") || before.is("to");
        return second ? controller(i, s) : phrases.before(i, floor);
    }

    /** Whose "asking" or "saying" it is: a name right before it, else the subject of the sentence. */
    private @Nullable Mention participleSubject(int i, int floor, Sentence s) {
        if (i == s.from()) {
            return phrases.first(s.from(), s.to());
        }
        boolean named = body.at(i - 1).isCapital() && !NameReader.isFunctionWord(body.at(i - 1));
        if (!named && i - 1 == s.from() && body.at(i - 1).is(Tag.PREPOSITION | Tag.SUBORDINATOR)) {
            return phrases.first(s.from(), s.to());
        }
        int from = i;
        while (from > floor && body.at(from - 1).isCapital()) {
            from--;
        }
        return named ? new Mention(from, i - 1, i) : controller(i, s);
    }

    /**
     * Who does what a participle or a second verb of the sentence says: the speaker before, else the sentence's
     * subject.
     */
    private @Nullable Mention controller(int i, Sentence s) {
        Mention earlier = found.speakerBefore(i);
        if (earlier != null) {
            return earlier;
        }
        Mention first = phrases.first(s.from(), i);
        return first == null || first.from() >= i ? null : first;
    }

    /**
     * The first token that can belong to the clause of the cue at {@code i}: behind the last quotation, colon or
     * semicolon.
     */
    private int floor(int i, Sentence s) {
        for (int j = i - 1; j >= s.from(); j--) {
            Token t = body.at(j);
            if ((t.isQuotation() && !phrases.isNickname(j) && !body.isTitle(j)) || t.is(";") || t.is(":")) {
                return j + 1;
            }
        }
        return s.from();
    }

    /**
     * Whether the subject may follow the verb at {@code i}: behind a quotation, a comma, or at the sentence's start.
     */
    private boolean invertible(int i, Sentence s) {
        if (i + 1 >= s.to()) {
            return false;
        }
        Token next = body.at(i + 1);
        boolean nominal = next.isWord() || next.kind() == Token.Kind.NUMBER;
        if (!nominal || (next.is(Tag.OBJECT_PRONOUN) && !next.is(Tag.PRONOUN)) || next.is("that")) {
            return false;
        }
        int before = i - 1;
        while (before >= s.from() && body.at(before).is(Tag.ADVERB)) {
            before--;
        }
        if (before < s.from()) {
            Mention behind = phrases.after(i + 1, s.to());
            return behind != null
                    && behind.to() < s.to()
                    && body.at(behind.to()).is(":");
        }
        Token t = body.at(before);
        boolean afterQuotation = (t.isQuotation() && !body.isTitle(before))
                || (t.is(",") && before > s.from() && body.at(before - 1).isQuotation());
        return afterQuotation || (t.is(",") && endsWithName(i, s) && !hasSubjectInFront(i, s));
    }

    /** "Anna Berg, who is 12, said the bridge": all that stands in front of the verb is its subject. */
    private boolean hasSubjectInFront(int i, Sentence s) {
        int floor = floor(i, s);
        Mention subject = phrases.before(i, floor);
        return subject != null
                && subject.from() == floor
                && subject.to() < i - 1
                && body.at(subject.to()).isMark();
    }

    private boolean endsWithName(int i, Sentence s) {
        Mention behind = phrases.after(i + 1, s.to());
        Verb.Inflected verb = body.at(i).verb();
        boolean said = verb != null && verb.verb().lemma().equals("say");
        return behind != null
                && (body.at(behind.head()).isCapital() || (said && canSpeak(behind)))
                && (behind.to() >= s.to() - 1
                        || (said
                                && (body.at(behind.to()).isMark()
                                        || body.at(behind.to()).is("like"))));
    }

    /** Whether what is said stands before its speaker: "..., he said". */
    private boolean trails(int cue, int left, Sentence s, int right, Verb verb) {
        int end = left;
        while (end > s.from()
                && (body.at(end - 1).is(",")
                        || (body.at(end - 1).is("as") && verb.lemma().equals("put"))
                        || isDash(body.at(end - 1)))) {
            end--;
        }
        if (end <= s.from()) {
            return false;
        }
        boolean comma = end < left;
        Quotation quotation = body.isTitle(end - 1) ? null : body.at(end - 1).quotation();
        if (quotation != null && verb.takes(Verb.Pattern.DIRECT)) {
            boolean closedOff = comma || ",.?!…—-".indexOf(quotation.lastCharacter(body.text)) >= 0;
            boolean introduces =
                    right >= 0 && (body.at(right - 1).is(":") || (body.at(right).is("that") && right == cue + 1));
            return closedOff && !introduces;
        }
        boolean toSomebody = verb.takes(Verb.Pattern.WHOM)
                && right >= 0
                && !body.at(right).is("that")
                && !body.at(right).isQuotation();
        boolean object = cue + 1 < s.to() && body.at(cue + 1).is("it"); // "..., the office began it"
        boolean nothingFollows = (right < 0 && !object) || toSomebody;
        boolean speech = verb.takes(Verb.Pattern.CLAUSE) || verb.takes(Verb.Pattern.DIRECT);
        boolean apposed = end - s.from() <= APPOSED && !isClause(s.from(), end);
        return comma && nothingFollows && speech && !apposed && (endsSentence(cue, s) || isClause(s.from(), end));
    }

    /** Whether "said" and its subject stand behind a comma at the sentence's end: what is in front is what was said. */
    private boolean closes(int cue, Mention subject, Sentence s, int right, Verb verb) {
        boolean last = subject.to() >= s.to() - 1
                || body.at(subject.to()).is(",")
                || body.at(subject.to()).is("who");
        return right < 0
                && verb.lemma().equals("say")
                && cue - 1 > s.from()
                && body.at(cue - 1).is(",")
                && !body.at(cue - 2).isQuotation()
                && last;
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
     * Whether somebody reads or sings what is in the marks at {@code i}: a book, a song. A sign that reads so says it.
     */
    private boolean namesWork(int i, Mention subject) {
        Quotation quotation = body.at(i).quotation();
        Token head = body.at(subject.head());
        boolean person = head.is(Tag.PRONOUN | Tag.ROLE | Tag.FIRST_NAME) || head.isCapital();
        return quotation != null && person && quotation.isCapitalised(body.text);
    }

    static boolean isDash(Token t) {
        return t.is("—") || t.is("–") || t.is("--") || t.is("―");
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
    private int trailing(int left, int cue, Mention speaker, String method, Sentence s, int cueTo) {
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
