package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds who is said to say what within one sentence after the other. */
final class Attributions {
    private final Body body;
    private final NounPhrases phrases;
    private final Cues cues;
    private final List<Attribution> found = new ArrayList<>();
    private int sentenceNumber;
    private int sentenceFirst;

    private Attributions(Body body) {
        this.body = body;
        this.phrases = new NounPhrases(body);
        this.cues = new Cues(body);
    }

    /** All of the body's attributions, in order of their sentences and cues. */
    static List<Attribution> find(Body body) {
        Attributions all = new Attributions(body);
        for (int i = 0; i < body.sentences.size(); i++) {
            all.sentenceNumber = i;
            all.sentenceFirst = all.found.size();
            all.sentence(body.sentences.get(i));
        }
        return all.found;
    }

    private void sentence(Sentence s) {
        if (transcript(s)) {
            return;
        }
        int covered = s.from();
        for (int i = s.from(); i < s.to(); i++) {
            Token t = body.at(i);
            int end = -1;
            if (t.is("as") && i + 2 < s.to() && body.at(i + 1).is("saying") && (end = quoted(i, s)) >= 0) {
                covered = Math.max(covered, end);
                i++;
                continue;
            }
            if (t.is("according") && i + 1 < s.to() && body.at(i + 1).is("to")) {
                end = according(i, s);
            } else if (i >= covered && t.verb() != null && cues.isCue(i, s)) {
                end = verb(i, t.verb(), s);
            } else if (i >= covered
                    && t.is(Tag.NOUN_CUE)
                    && i + 1 < s.to()
                    && body.at(i + 1).is("that")) {
                end = noun(i, s);
            } else if (t.verb() != null && i + 1 == trailingCueEnd(i, s)) {
                end = verb(i, t.verb(), s);
            }
            covered = Math.max(covered, end);
        }
    }

    /** A cue inside what was taken for another's matter counts when it ends its sentence: "..., Beijing said." */
    private int trailingCueEnd(int i, Sentence s) {
        int next = i + 1;
        boolean last =
                next >= s.to() || (body.at(next).isMark() && !body.at(next).is(":"));
        return last && cues.isCue(i, s) ? next : -1;
    }

    /** "NAME: words": a line of a transcript. */
    private boolean transcript(Sentence s) {
        boolean first = s.from() == 0 || body.sentences.get(sentenceNumber).paragraph() != paragraphBefore();
        if (!first) {
            return false;
        }
        int colon = s.from();
        while (colon < s.to()
                && colon < s.from() + 12
                && (body.at(colon).isWord()
                        || body.at(colon).is(",")
                        || body.at(colon).kind() == Token.Kind.POSSESSIVE)) {
            colon++;
        }
        if (colon == s.from() || colon + 1 >= s.to() || !body.at(colon).is(":") || !isLabel(s.from(), colon)) {
            return false;
        }
        Mention speaker = new Mention(s.from(), colon - 1, colon);
        found.add(new Attribution(sentenceNumber, colon, colon + 1, speaker, colon + 1, s.to(), "transcript", null));
        return true;
    }

    private boolean isLabel(int from, int colon) {
        if (!body.at(colon - 1).isCapital()) {
            return false;
        }
        for (int i = from; i < colon; i++) {
            Token t = body.at(i);
            if ((t.verb() != null && !t.isCapital()) || t.is(Tag.AUXILIARY | Tag.PRONOUN)) {
                return false;
            }
        }
        boolean quoted = body.at(colon + 1).isQuotation();
        boolean name = colon - from >= 2
                && body.at(from).is(Tag.FIRST_NAME | Tag.OFFICE | Tag.ANY_HONORIFIC | Tag.FAMILY_FIRST);
        return quoted || name;
    }

    private int paragraphBefore() {
        return sentenceNumber == 0 ? -1 : body.sentences.get(sentenceNumber - 1).paragraph();
    }

    private int verb(int i, Verb.Inflected inflected, Sentence s) {
        Verb verb = inflected.verb();
        int floor = floor(i, s);
        boolean ing = inflected.is(Verb.Form.ING) && !inflected.is(Verb.Form.BASE);
        Mention subject = ing ? controller(i, s) : subject(i, floor, s);
        int cueFrom = i;
        int cueTo = i + 1;
        boolean inverted = false;
        boolean direct = verb.takes(Verb.Pattern.DIRECT);
        if (direct && !ing && invertible(i, s)) {
            Mention after = phrases.after(i + 1, s.to());
            if (after != null) {
                subject = after;
                inverted = true;
                cueTo = after.to();
            }
        }
        if (subject == null) {
            return -1;
        }
        int left = inverted ? i : Math.min(subject.from(), i);
        int right = inverted ? afterInverted(cueTo, s) : cues.matterAfter(i, verb, s.to());
        boolean trailing = !ing && trails(left, s, right, verb);
        if (trailing) {
            return trailing(left, i, subject, inverted ? "cue-inverted" : "cue-subject", s, cueTo);
        }
        if (right < 0) {
            found.add(new Attribution(sentenceNumber, cueFrom, i + 1, subject, -1, -1, "cue-subject", null));
            return -1;
        }
        if (verb.takes(Verb.Pattern.WEAK) && !strong(right, s)) {
            return -1;
        }
        int end = cues.matterEnd(right, s.to(), inflected);
        found.add(new Attribution(
                sentenceNumber, cueFrom, i + 1, subject, right, end, inverted ? "cue-inverted" : "cue-subject", null));
        return end;
    }

    private boolean strong(int right, Sentence s) {
        boolean strong = body.at(right).is("that");
        for (int i = right; i < s.to(); i++) {
            strong |= body.at(i).isQuotation();
        }
        return strong;
    }

    private @Nullable Mention subject(int i, int floor, Sentence s) {
        int end = phrases.skipBack(i, floor);
        if (end > floor) {
            Token before = body.at(end - 1);
            if (before.is("and") || before.is("but") || before.is("or") || before.is("then") || before.is("to")) {
                return controller(i, s);
            }
        }
        if (end <= floor) {
            return floor > s.from() && body.at(floor - 1).is(",") ? controller(i, s) : null;
        }
        return phrases.before(i, floor);
    }

    /** Who does what a participle or a second verb of the sentence says: the speaker before, else the sentence's subject. */
    private @Nullable Mention controller(int i, Sentence s) {
        for (int k = found.size() - 1; k >= sentenceFirst; k--) {
            Attribution earlier = found.get(k);
            if (earlier.cueFrom() < i && earlier.speaker() != null) {
                return earlier.speaker();
            }
        }
        Mention first = phrases.first(s.from(), i);
        return first == null || first.from() >= i ? null : first;
    }

    private int floor(int i, Sentence s) {
        int floor = s.from();
        for (int j = i - 1; j >= s.from(); j--) {
            Token t = body.at(j);
            if (t.isQuotation() || t.is(";") || t.is(":")) {
                boolean nickname = t.isQuotation()
                        && j > s.from()
                        && body.at(j - 1).isCapital()
                        && body.at(j + 1).isCapital();
                if (!nickname) {
                    return j + 1;
                }
            }
        }
        return floor;
    }

    /** Whether the subject may follow the verb at {@code i}: behind a quotation, a comma, or at the sentence's start. */
    private boolean invertible(int i, Sentence s) {
        if (i + 1 >= s.to() || !body.at(i + 1).isWord()) {
            return false;
        }
        Token next = body.at(i + 1);
        if ((next.is(Tag.OBJECT_PRONOUN) && !next.is(Tag.PRONOUN)) || next.is("that")) {
            return false;
        }
        int before = i - 1;
        while (before >= s.from()
                && body.at(before).is(Tag.ADVERB)
                && !body.at(before).isQuotation()) {
            before--;
        }
        if (before < s.from()) {
            return endsWithColonOrQuote(i, s);
        }
        Token t = body.at(before);
        if (t.isQuotation()) {
            return true;
        }
        return t.is(",") && before > s.from() && (body.at(before - 1).isQuotation() || endsAfterName(i, s));
    }

    private boolean endsAfterName(int i, Sentence s) {
        Mention after = phrases.after(i + 1, s.to());
        return after != null
                && after.to() >= s.to() - 1
                && body.at(after.head()).isCapital()
                && body.at(i).verb() != null;
    }

    private boolean endsWithColonOrQuote(int i, Sentence s) {
        Mention after = phrases.after(i + 1, s.to());
        return after != null && after.to() < s.to() && body.at(after.to()).is(":");
    }

    private int afterInverted(int to, Sentence s) {
        if (to < s.to() && body.at(to).is(":")) {
            return to + 1 < s.to() ? to + 1 : -1;
        }
        return -1;
    }

    /** Whether what is said stands before its speaker: "..., he said". */
    private boolean trails(int left, Sentence s, int right, Verb verb) {
        int end = left;
        while (end > s.from()
                && (body.at(end - 1).is(",")
                        || body.at(end - 1).is("—")
                        || body.at(end - 1).is("–"))) {
            end--;
        }
        if (end <= s.from()) {
            return false;
        }
        boolean comma = end < left;
        Token before = body.at(end - 1);
        if (before.isQuotation() && verb.takes(Verb.Pattern.DIRECT)) {
            char last = before.quotation() == null ? ' ' : before.quotation().lastCharacter(body.text);
            boolean closedOff = comma || ",.?!…—-".indexOf(last) >= 0;
            return closedOff
                    && !(right >= 0 && body.at(right - 1).is(":"))
                    && !(right >= 0 && body.at(right).is("that"));
        }
        boolean toSomebody = verb.takes(Verb.Pattern.WHOM)
                && right >= 0
                && !body.at(right).is("that")
                && !body.at(right).isQuotation();
        if (!comma || (right >= 0 && !body.at(right - 1).is(",") && !toSomebody)) {
            return false;
        }
        return (verb.takes(Verb.Pattern.CLAUSE) || verb.takes(Verb.Pattern.DIRECT)) && isClause(s.from(), end);
    }

    /** Whether the tokens make a main clause: a verb, and no preposition or conjunction in front that makes it an adjunct. */
    private boolean isClause(int from, int to) {
        int start = from;
        while ((start < to && body.at(start).is(Tag.COORDINATOR))
                || (start < to && body.at(start).isMark())) {
            start++;
        }
        if (start >= to) {
            return false;
        }
        boolean fronted = (body.at(start).is(Tag.PREPOSITION | Tag.SUBORDINATOR)
                        && !body.at(start).is("that"))
                || (body.at(start).lower().endsWith("ing") && !body.at(start).is(Tag.PRONOUN));
        boolean comma = false;
        for (int i = start; i < to; i++) {
            Token t = body.at(i);
            comma |= t.is(",");
            boolean verb = t.is(Tag.AUXILIARY)
                    || (t.verb() != null && t.kind() == Token.Kind.WORD)
                    || (t.kind() == Token.Kind.WORD && t.lower().endsWith("ed"));
            if (verb && (!fronted || comma)) {
                return true;
            }
        }
        return false;
    }

    private int trailing(int left, int cue, Mention speaker, String method, Sentence s, int cueTo) {
        int end = left;
        while (end > s.from() && body.at(end - 1).isMark() && !body.at(end - 1).is(")")) {
            end--;
        }
        int from = clauseStart(end, s);
        Attribution inner = covering(from, end);
        if (inner != null && inner.speaker() != null && isPlural(inner.speaker())) {
            found.remove(inner);
            inner = null;
        }
        if (inner != null && inner.via() == null && !body.at(end - 1).isQuotation()) {
            int index = found.indexOf(inner);
            found.set(
                    index,
                    new Attribution(
                            inner.sentence(),
                            inner.cueFrom(),
                            inner.cueTo(),
                            inner.speaker(),
                            inner.contentFrom(),
                            Math.min(inner.contentTo(), end),
                            inner.method(),
                            speaker));
            return -1;
        }
        found.add(new Attribution(sentenceNumber, cue, cue + 1, speaker, from, end, method, null));
        int next = cueTo;
        if (next < s.to()
                && body.at(next).is(",")
                && next + 1 < s.to()
                && body.at(next + 1).isQuotation()) {
            next++;
        }
        if (next < s.to() && body.at(next).isQuotation()) {
            int to = cues.matterEnd(next, s.to(), null);
            found.add(new Attribution(sentenceNumber, cue, cue + 1, speaker, next, to, method, null));
            return to;
        }
        return cueTo;
    }

    /** "X quoted Y as saying ...", "Y was quoted as saying ...": Y speaks, X passes it on; -1 when it is neither. */
    private int quoted(int as, Sentence s) {
        int verb = quotingVerb(as, s);
        if (!isQuoting(verb) || verb == s.from()) {
            return -1;
        }
        boolean passive = verb == as - 1;
        Mention before = phrases.before(verb, s.from());
        Mention speaker = passive ? before : phrases.endingAt(as, verb + 1);
        int right = cues.matterAfter(
                as + 1, Objects.requireNonNull(body.at(as + 1).verb()).verb(), s.to());
        if (speaker == null || right < 0) {
            return -1;
        }
        found.removeIf(a -> a.sentence() == sentenceNumber && a.cueFrom() == verb);
        int end = cues.matterEnd(right, s.to(), null);
        found.add(new Attribution(
                sentenceNumber, verb, as + 2, speaker, right, end, "quoted-by", passive ? null : before));
        return end;
    }

    private int quotingVerb(int as, Sentence s) {
        int verb = as - 1;
        while (verb > s.from() && verb > as - 12 && !isQuoting(verb)) {
            verb--;
        }
        return verb;
    }

    private boolean isQuoting(int i) {
        Verb.Inflected verb = body.at(i).verb();
        return verb != null
                && (verb.verb().lemma().equals("quote") || verb.verb().lemma().equals("cite"));
    }

    private @Nullable Attribution covering(int from, int to) {
        for (int k = found.size() - 1; k >= sentenceFirst; k--) {
            Attribution a = found.get(k);
            if (a.hasContent() && a.contentFrom() > from && a.contentFrom() < to) {
                return a;
            }
        }
        return null;
    }

    /** Whether several unnamed people speak: then their words are better those of the one who reports them. */
    private boolean isPlural(Mention mention) {
        Token head = body.at(mention.head());
        return head.kind() == Token.Kind.WORD && head.lower().endsWith("s") && head.is(Tag.ROLE | Tag.OFFICE);
    }

    /** Where the clause that ends before {@code end} begins: behind the last matter of the sentence, else at its start. */
    private int clauseStart(int end, Sentence s) {
        int from = s.from();
        for (int k = found.size() - 1; k >= sentenceFirst; k--) {
            Attribution a = found.get(k);
            if (a.hasContent()
                    && a.contentTo() < end
                    && a.contentTo() > from
                    && body.at(end - 1).isQuotation()) {
                from = Math.max(a.contentTo(), a.cueTo());
            }
        }
        while (from < end && (body.at(from).isMark() || (body.at(from).is("but") && from == s.from()))) {
            from++;
        }
        return from;
    }

    /** "according to X": in front of what X says, or behind it; or in front of another's words, which X passes on. */
    private int according(int i, Sentence s) {
        Mention source = phrases.after(i + 2, s.to());
        if (source == null) {
            return -1;
        }
        boolean front = i == s.from() || (i == s.from() + 1 && body.at(s.from()).is(Tag.COORDINATOR | Tag.ADVERB));
        if (front) {
            return accordingInFront(i, source, s);
        }
        int end = i;
        while (end > s.from() && (body.at(end - 1).isMark() || body.at(end - 1).is(Tag.ADVERB | Tag.COORDINATOR))) {
            end--;
        }
        Attribution inner = null;
        for (int k = found.size() - 1; k >= sentenceFirst; k--) {
            if (found.get(k).hasContent()) {
                inner = found.get(k);
                break;
            }
        }
        if (inner != null) {
            passOn(source, end);
            return source.to();
        }
        int from = clauseStart(end, s);
        if (from < end) {
            found.add(new Attribution(sentenceNumber, i, i + 2, source, from, end, "according-to", null));
        }
        return source.to();
    }

    private void passOn(Mention via, int end) {
        for (int k = found.size() - 1; k >= sentenceFirst; k--) {
            Attribution a = found.get(k);
            if (a.via() == null && a.hasContent()) {
                int to = a.contentFrom() < end ? Math.min(a.contentTo(), end) : a.contentTo();
                found.set(
                        k,
                        new Attribution(
                                a.sentence(),
                                a.cueFrom(),
                                a.cueTo(),
                                a.speaker(),
                                a.contentFrom(),
                                to,
                                a.method(),
                                via));
            }
        }
    }

    private int accordingInFront(int i, Mention source, Sentence s) {
        int start = source.to();
        while (start < s.to() && !body.at(start).is(",") && !body.at(start).is(":") && start < source.to() + 20) {
            start++;
        }
        start++;
        if (start >= s.to()) {
            return -1;
        }
        int before = found.size();
        for (int j = start; j < s.to(); j++) {
            Token t = body.at(j);
            if (t.verb() != null && !t.verb().verb().takes(Verb.Pattern.WEAK) && cues.isCue(j, s)) {
                int end = verb(j, t.verb(), s);
                if (end > 0) {
                    passOn(source, s.to());
                    return end;
                }
            }
        }
        while (found.size() > before) {
            found.remove(found.size() - 1);
        }
        int end = cues.matterEnd(start, s.to(), null);
        found.add(new Attribution(sentenceNumber, i, i + 2, source, start, end, "according-to", null));
        return end;
    }

    /** "his claim that ...". */
    private int noun(int i, Sentence s) {
        int owner = i - 1;
        while (owner >= s.from()
                && owner > i - 5
                && body.at(owner).kind() == Token.Kind.WORD
                && !body.at(owner).is(Tag.POSSESSIVE)) {
            owner--;
        }
        if (owner < s.from()) {
            return -1;
        }
        Mention speaker = null;
        if (body.at(owner).is(Tag.POSSESSIVE)) {
            speaker = new Mention(owner, owner, owner + 1);
        } else if (body.at(owner).kind() == Token.Kind.POSSESSIVE) {
            speaker = phrases.endingAt(owner, s.from());
        }
        if (speaker == null) {
            return -1;
        }
        int end = cues.matterEnd(i + 1, s.to(), null);
        found.add(new Attribution(sentenceNumber, i, i + 1, speaker, i + 1, end, "noun-cue", null));
        return end;
    }
}
