package onrecord.quote;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributions without a verb of speech of their own: "according to X", "quoting X as saying", "his claim that". */
final class SourcePhrases {
    private static final int LONGEST_PHRASE = 20;
    /** How many tokens "as saying" may stand behind its verb: "quoted the mayor of Ulm, Anna Berg, as saying". */
    private static final int FARTHEST = 12;

    /** What something is done by, and nobody who says it. */
    private static final Set<String> MEASURES = Set.of(
            "belief",
            "beliefs",
            "faith",
            "conscience",
            "need",
            "needs",
            "ability",
            "abilities",
            "wish",
            "wishes",
            "value",
            "values",
            "principle",
            "principles",
            "means",
            "preference",
            "preferences",
            "taste",
            "plan",
            "schedule",
            "custom",
            "tradition",
            "wisdom",
            "size",
            "age",
            "rank",
            "income",
            "weight",
            "merit");

    private final Body body;
    private final NounPhrases phrases;
    private final Cues cues;
    private final Content content;
    private final VerbPhrases verbs;
    private final FoundAttributions found;

    SourcePhrases(
            Body body, NounPhrases phrases, Cues cues, Content content, VerbPhrases verbs, FoundAttributions found) {
        this.body = body;
        this.phrases = phrases;
        this.cues = cues;
        this.content = content;
        this.verbs = verbs;
        this.found = found;
    }

    /**
     * "according to X" at {@code i}: in front of what X says, or behind it; or beside another's words, which X passes
     * on. The token up to which the sentence is explained, or -1.
     */
    int according(int i, Sentence s) {
        Mention source = phrases.after(i + 2, s.to());
        if (source == null) {
            return -1;
        }
        if (MEASURES.contains(body.at(source.head()).lower())) {
            return source.to(); // "teach according to their beliefs"
        }
        int open = body.at(i).is("words") ? i - 2 : i; // "in the words of X"
        while (open > s.from()
                && (body.at(open - 1).isMark() || body.at(open - 1).is(Tag.COORDINATOR | Tag.ADVERB))) {
            open--;
        }
        if (open == s.from()) {
            return inFront(i, source, s);
        }
        int end = i;
        while (end > s.from() && (body.at(end - 1).isMark() || body.at(end - 1).is(Tag.ADVERB | Tag.COORDINATOR))) {
            end--;
        }
        if (found.hasContent()) {
            found.passOn(source, end);
            return source.to();
        }
        int from = found.clauseStart(end, s);
        boolean between = body.at(i - 1).is(",")
                && source.to() + 1 < s.to()
                && body.at(source.to()).is(",");
        boolean inserted =
                between && from < end && body.at(source.to() + 1).is(Tag.AUXILIARY) && !body.hasQuotation(from, s.to());
        if (inserted) { // "The building, according to Anna Berg, would have fallen"
            int to = content.end(source.to() + 1, s.to(), null);
            found.add(i, i + 2, source, from, to, "according-to");
            return to;
        }
        if (from < end) {
            found.add(i, i + 2, source, from, end, "according-to");
        }
        return source.to();
    }

    private int inFront(int i, Mention source, Sentence s) {
        int start = source.to();
        while (start < s.to()
                && !body.at(start).is(",")
                && !body.at(start).is(":")
                && start < source.to() + LONGEST_PHRASE) {
            start++;
        }
        start++;
        if (start >= s.to()) {
            return -1;
        }
        int before = found.size();
        for (int j = start; j < s.to(); j++) {
            Verb.Inflected verb = body.at(j).verb();
            if (verb != null && !verb.verb().takes(Verb.Pattern.WEAK) && cues.isCue(j, s)) {
                int end = verbs.read(j, verb, s);
                if (end > 0) {
                    found.passOn(source, s.to());
                    return end;
                }
            }
        }
        found.cutTo(before);
        int end = content.end(start, s.to(), null);
        found.add(i, i + 2, source, start, end, "according-to");
        return end;
    }

    /** "X quoted Y as saying ...", "Y was quoted as saying ...": Y speaks, X passes it on; -1 when it is neither. */
    int quoted(int as, Sentence s) {
        int verb = quoting(as, s);
        if (verb < 0) {
            return -1;
        }
        boolean by = body.at(verb + 1).is("by"); // "Berg was quoted by the Post as saying"
        boolean passive = verb == as - 1 || by;
        Mention before = phrases.before(verb, s.from());
        Mention speaker = passive ? before : phrases.endingAt(as, verb + 1);
        int right = content.after(
                as + 1, Objects.requireNonNull(body.at(as + 1).verb()).verb(), s.to());
        if (speaker == null) {
            return -1;
        }
        if (right < 0 && passive && !by) {
            return quotedInFront(verb, as, speaker, s);
        }
        if (right < 0) {
            return before == null || passive ? -1 : quotedBehind(verb, as, before, speaker, s);
        }
        found.removeCueAt(verb);
        int end = content.end(right, s.to(), null);
        Mention via = by ? phrases.endingAt(as, verb + 2) : before;
        found.add(verb, as + 2, speaker, right, end, "quoted-by", passive && !by ? null : via);
        return end;
    }

    /** '"...," the Post quoted Berg as saying on Monday': what is said stands in front. */
    private int quotedBehind(int verb, int as, Mention via, Mention speaker, Sentence s) {
        int quotation = via.from() - 1;
        while (quotation > s.from() && body.at(quotation).is(",")) {
            quotation--;
        }
        if (quotation < s.from() || !body.at(quotation).isQuotation()) {
            return -1;
        }
        found.removeCueAt(verb);
        found.add(verb, as + 2, speaker, quotation, quotation + 1, "quoted-by", via);
        return s.to();
    }

    /** '"...," Berg was quoted as saying on Monday': -1 where no words stand in front. */
    private int quotedInFront(int verb, int as, Mention speaker, Sentence s) {
        int quotation = speaker.from() - 1;
        while (quotation > s.from() && body.at(quotation).is(",")) {
            quotation--;
        }
        if (quotation < s.from() || !body.at(quotation).isQuotation()) {
            return -1;
        }
        found.removeCueAt(verb);
        found.add(verb, as + 2, speaker, quotation, quotation + 1, "quoted-by");
        return s.to();
    }

    /** The "quoted" or "cited" in front of "as saying"; -1 for none. */
    private int quoting(int as, Sentence s) {
        int verb = as - 1;
        while (verb > s.from() && verb > as - FARTHEST && !isQuoting(verb)) {
            verb--;
        }
        return verb > s.from() && isQuoting(verb) ? verb : -1;
    }

    private boolean isQuoting(int i) {
        Verb.Inflected verb = body.at(i).verb();
        return verb != null
                && (verb.verb().lemma().equals("quote") || verb.verb().lemma().equals("cite"));
    }

    /** "his claim that ..." with the noun at {@code i}: the possessor speaks. */
    int noun(int i, Sentence s) {
        int owner = i - 1;
        while (owner >= s.from()
                && owner > i - 5
                && body.at(owner).kind() == Token.Kind.WORD
                && !body.at(owner).is(Tag.POSSESSIVE)) {
            owner--;
        }
        Mention speaker = owner < s.from() ? null : possessor(owner, s);
        if (speaker == null) {
            return -1;
        }
        int end = content.end(i + 1, s.to(), null);
        found.add(i, i + 1, speaker, i + 1, end, "noun-cue");
        return end;
    }

    private @Nullable Mention possessor(int owner, Sentence s) {
        Token t = body.at(owner);
        if (t.is(Tag.POSSESSIVE)) {
            return new Mention(owner, owner, owner + 1);
        }
        if (t.kind() != Token.Kind.POSSESSIVE) {
            return null;
        }
        int from = owner;
        while (from > s.from() && body.at(from - 1).isCapital()) {
            from--;
        }
        return from < owner
                ? new Mention(from, owner - 1, owner)
                : phrases.endingAt(owner, Math.max(s.from(), owner - 4));
    }
}
