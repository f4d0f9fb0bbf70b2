package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases from their first word on: behind an inverted verb, and at the beginning of a clause. */
final class FollowingPhrases {
    private static final int LONGEST_NAME = 14;

    /** Prepositions that go on with a subject behind its verb: "said the mayor of Ulm", "said a man with a hat". */
    private static final Set<String> OF_SUBJECT = Set.of("of", "for", "at", "from", "with");

    private final Body body;
    private final PhraseHeads heads;

    FollowingPhrases(Body body, PhraseHeads heads) {
        this.body = body;
        this.heads = heads;
    }

    /** The subject that follows an inverted verb ("said Trump"), from {@code from} up to {@code limit}, or null. */
    @Nullable
    Mention after(int from, int limit) {
        int i = from;
        while (i < limit && body.at(i).is(Tag.ADVERB) && !body.at(i).isCapital()) {
            i++;
        }
        int end = i;
        while (end < limit && end < i + LONGEST_NAME * 2 && !endsInverted(end, i)) {
            end++;
        }
        if (end == i) {
            return null;
        }
        Mention plain = heads.of(i, end);
        int name = apposedNameEnd(plain, limit);
        return name < 0 ? plain : new Mention(i, name - 1, name);
    }

    /** The end of the name that stands behind a role and a comma ("said the town's engineer, Anna Berg"), or -1. */
    private int apposedNameEnd(Mention role, int limit) {
        Token head = body.at(role.head());
        int start = role.to() + 1;
        boolean trade = head.is(Tag.ROLE | Tag.OFFICE) || Roles.isAgent(head.lower());
        if (role.to() >= limit || !body.at(role.to()).is(",") || head.isCapital() || !trade) {
            return -1;
        }
        int end = start;
        while (end < limit && body.at(end).isCapital() && !body.at(end).is(Tag.TIME)) {
            end++;
        }
        boolean known = body.at(start == end ? role.head() : start).is(Tag.FIRST_NAME | Tag.OFFICE | Tag.ANY_HONORIFIC);
        boolean full = end - start >= 2 && (known || (isOne(role) && isNew(start, end)));
        return full && (end >= limit || body.at(end).isMark()) ? end : -1;
    }

    /** "The town's engineer", "its chairman": whether a role is that of one person. */
    private boolean isOne(Mention role) {
        boolean one = body.at(role.from()).is("the") || body.at(role.from()).is(Tag.POSSESSIVE);
        for (int i = role.from(); i < role.head(); i++) {
            one |= body.at(i).kind() == Token.Kind.POSSESSIVE;
        }
        return one;
    }

    /** Whether two words with capitals, or three, may be a name that no list has: no body's, and no place's. */
    private boolean isNew(int start, int end) {
        boolean fresh =
                end - start <= 3 && !ProperNames.isDirection(body.at(start).lower());
        for (int i = start; fresh && i < end; i++) {
            fresh = !body.at(i).is(Tag.ORGANISATION | Tag.DEMONYM | Tag.PARTY) && !body.isPlace(i);
        }
        return fresh;
    }

    private boolean endsInverted(int i, int start) {
        Token t = body.at(i);
        if (t.isQuotation()) {
            return i == start || !body.isNickname(i);
        }
        if (t.isMark()) {
            return !t.is("&") && !t.is("/");
        }
        if (i == start) {
            return !opensSubject(t);
        }
        return isBehindPronoun(i, start) || isManner(i) || isWhen(i) || followsSubject(t);
    }

    /**
     * Whether a subject can begin with the token: not "said on Monday", "said her"; but "said May Berg", "said you".
     */
    private static boolean opensSubject(Token t) {
        boolean nominal = t.isWord() || t.isNumber();
        boolean time = t.is(Tag.TIME) && !t.is(Tag.FIRST_NAME);
        boolean adjunct = t.is(Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.OBJECT_PRONOUN) && !t.is(Tag.PRONOUN);
        return nominal && !time && !adjunct;
    }

    /** "said she | the day before": a pronoun is a subject by itself. */
    private boolean isBehindPronoun(int i, int start) {
        return i - 1 == start && body.at(start).is(Tag.PRONOUN);
    }

    /** "said Berg | calmly". */
    private boolean isManner(int i) {
        Token t = body.at(i);
        return t.is(Tag.ADVERB) && !t.isCapital() && body.at(i - 1).isCapital();
    }

    /** "said Berg | this week", "said Berg | a day later". */
    private boolean isWhen(int i) {
        Token t = body.at(i);
        boolean out =
                t.is("out") || (i + 1 < body.tokens.size() && body.at(i + 1).is("out")); // "said Berg | out loud"
        if (out && t.kind() == Token.Kind.WORD && body.at(i - 1).isCapital()) {
            return true;
        }
        return t.is(Tag.DETERMINER)
                && !t.is("the")
                && !t.isCapital()
                && !t.is(Tag.POSSESSIVE)
                && body.at(i - 1).isCapital();
    }

    /** "said Berg | in Ulm", "said Berg | had left", "said Berg | when"; not "said the mayor of Ulm". */
    private static boolean followsSubject(Token t) {
        boolean auxiliary = t.is(Tag.AUXILIARY) && !t.isCapital();
        boolean adjunct = t.is(Tag.PREPOSITION) && !OF_SUBJECT.contains(t.lower());
        return auxiliary || adjunct || t.is(Tag.PRONOUN | Tag.SUBORDINATOR | Tag.TIME) || t.is("told");
    }

    /**
     * The first noun phrase of a clause that begins at {@code from}: the subject of its main verb, as far as can be
     * told.
     */
    @Nullable
    Mention first(int from, int limit) {
        int i = from;
        while (i < limit && leadsUp(body.at(i))) {
            i++;
        }
        if (i < limit && opensAdjunct(i, from)) {
            int comma = commaBehind(i, limit);
            return comma < limit ? first(comma + 1, limit) : null;
        }
        int end = i;
        while (end < limit && end < i + LONGEST_NAME && !endsFirst(end, i)) {
            end++;
        }
        while (end > i && body.at(end - 1).is(Tag.ADVERB) && !body.at(end - 1).isCapital()) {
            end--;
        }
        return end == i ? null : heads.of(i, end);
    }

    /** "And yet", "But": what opens a clause and is no part of its subject. */
    private static boolean leadsUp(Token t) {
        return t.isMark() || (t.is(Tag.COORDINATOR | Tag.ADVERB) && !t.is(Tag.PRONOUN));
    }

    /** "In Ulm, she ...", "When he left, she ...", "Leaving Ulm, she ...", "Asked whether ..., she ...". */
    private boolean opensAdjunct(int i, int from) {
        return body.at(i).is(Tag.PREPOSITION | Tag.SUBORDINATOR) || isParticiple(i) || isAsked(i, from);
    }

    /** The comma that ends the adjunct at {@code i}; {@code limit} where none does. */
    private int commaBehind(int i, int limit) {
        int comma = i;
        while (comma < limit && !(body.at(comma).is(",") && !isDate(comma, limit))) {
            comma++;
        }
        return comma;
    }

    /** "On July 6, 2015, ...": the comma within a date ends no adjunct. */
    private boolean isDate(int comma, int limit) {
        return comma + 1 < limit && body.at(comma + 1).kind() == Token.Kind.NUMBER;
    }

    /** "Asked whether she would resign, she ...": a participle that opens the sentence. */
    private boolean isAsked(int i, int from) {
        Token t = body.at(i);
        return i == from && t.verb() != null && t.verb().is(Verb.Form.PARTICIPLE) && !t.is(Tag.FIRST_NAME);
    }

    private boolean isParticiple(int i) {
        Token t = body.at(i);
        return t.lower().endsWith("ing")
                && t.lower().length() > 5
                && i + 1 < body.tokens.size()
                && !body.at(i + 1).isCapital();
    }

    private boolean endsFirst(int i, int start) {
        Token t = body.at(i);
        if (t.isQuotation() || t.isMark()) {
            return true;
        }
        if (i == start) {
            return false;
        }
        boolean clause = t.is("who") || (t.is(Tag.AUXILIARY | Tag.SUBORDINATOR | Tag.TIME) && !t.isCapital());
        boolean adjunct = t.is(Tag.PREPOSITION) && !t.is("of");
        return clause || adjunct || isBehindPronoun(i, start) || isBehindName(i) || isPredicate(t);
    }

    /** "Berg | leaves": a word behind a name; not "Berg and Klein", "Ulm officials", "the German | mayor". */
    private boolean isBehindName(int i) {
        Token before = body.at(i - 1);
        boolean name = before.isCapital() && !before.is(Tag.DETERMINER | Tag.PARTY | Tag.DEMONYM);
        return name
                && isNoNoun(body.at(i))
                && !body.at(i).is("of")
                && !body.at(i).is("and");
    }

    /** "the mayor | closed", "the town | warns". */
    private static boolean isPredicate(Token t) {
        return isNoNoun(t) && (t.verb() != null || t.endsInEd());
    }

    private static boolean isNoNoun(Token t) {
        return t.isSmallWord() && !t.is(Tag.ROLE | Tag.OFFICE | Tag.ORGANISATION);
    }
}
