package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who speaks at a verb of speech: its subject, in front of it or behind it. */
final class CueSubjects {
    private static final Set<String> SEVERAL = Set.of("many", "one");
    /** Words behind which a verb has the subject of the verb before: "and said", "to say". */
    private static final Set<String> JOINING = Set.of("and", "but", "or", "then", "to");

    /** What a word may be that carries a phrase which speaks. */
    private static final int SPEAKING =
            Tag.PRONOUN | Tag.ROLE | Tag.OFFICE | Tag.ORGANISATION | Tag.CARRIER | Tag.PARTY | Tag.QUANTITY;

    private final Body body;
    private final NounPhrases phrases;
    private final Cues cues;
    private final FoundAttributions found;

    CueSubjects(Body body, NounPhrases phrases, Cues cues, FoundAttributions found) {
        this.body = body;
        this.phrases = phrases;
        this.cues = cues;
        this.found = found;
    }

    /** The subject behind the verb at {@code i}: "said Berg"; null where none can stand there. */
    @Nullable
    Mention behind(int i, Verb verb, Sentence s) {
        boolean inverts = verb.takes(Verb.Pattern.DIRECT) && !verb.lemma().equals("tell");
        return inverts && invertible(i, s) ? phrases.after(i + 1, s.to()) : null;
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

    /** Whether nothing but who speaks follows the verb: "..., said Anna Berg." */
    private boolean endsWithName(int i, Sentence s) {
        Mention behind = phrases.after(i + 1, s.to());
        if (behind == null) {
            return false;
        }
        Verb.Inflected verb = body.at(i).verb();
        boolean said = verb != null && verb.verb().lemma().equals("say");
        boolean speaker = body.at(behind.head()).isCapital() || (said && canSpeak(behind) && !isClause(behind));
        return speaker && (behind.to() >= s.to() - 1 || (said && isSetOff(behind)));
    }

    /** "said | the sentence sent a clear message": words with an object among them, and nobody's name. */
    private boolean isClause(Mention phrase) {
        for (int i = phrase.from() + 2; i < phrase.to(); i++) {
            Token before = body.at(i - 1);
            if (body.at(i).is("a") || body.at(i).is("the") || body.at(i).is("an")) {
                return before.isSmallWord() && !before.is(Tag.PREPOSITION | Tag.COORDINATOR);
            }
        }
        return false;
    }

    /** "said Berg, a lawyer", "said experts like Berg". */
    private boolean isSetOff(Mention mention) {
        Token next = body.at(mention.to());
        return next.isMark() || next.is("like");
    }

    /** The subject in front of the verb at {@code i}: "Berg said", "Berg left and said"; or null. */
    @Nullable
    Mention inFront(int i, Sentence s) {
        int floor = floor(i, s);
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
        return JOINING.contains(before.lower()) ? controller(i, s) : phrases.before(i, floor);
    }

    /** Whose "asking" or "saying" it is: a name right before it, else the subject of the sentence. */
    @Nullable
    Mention ofParticiple(int i, Sentence s) {
        if (i == s.from()) {
            return phrases.first(s.from(), s.to());
        }
        boolean named = body.at(i - 1).isCapital() && !NameWords.isFunctionWord(body.at(i - 1));
        if (!named && i - 1 == s.from() && body.at(i - 1).is(Tag.PREPOSITION | Tag.SUBORDINATOR)) {
            return phrases.first(s.from(), s.to());
        }
        int floor = floor(i, s);
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
            if ((t.isQuotation() && !body.isNickname(j) && !body.isTitle(j)) || t.is(";") || t.is(":")) {
                return j + 1;
            }
        }
        return s.from();
    }

    /** Whether the phrase looks like somebody: a name, a pronoun, a role, a body, a document, or several people. */
    boolean canSpeak(Mention mention) {
        Token head = body.at(mention.head());
        boolean several = head.endsInS() || SEVERAL.contains(head.lower()) || head.isNumber();
        return several || head.isCapital() || head.is(SPEAKING) || head.lower().endsWith("-year-old");
    }
}
