package onrecord.quote;

import org.jspecify.annotations.Nullable;

/** Finds noun phrases from their first word on: behind an inverted verb, and at the beginning of a clause. */
final class FollowingPhrases {
    private static final int LONGEST_NAME = 14;

    private final Body body;
    private final NounPhrases phrases;

    FollowingPhrases(Body body, NounPhrases phrases) {
        this.body = body;
        this.phrases = phrases;
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
        Mention plain = phrases.withHead(i, end);
        int name = apposedNameEnd(plain, limit);
        return name < 0 ? plain : new Mention(i, name - 1, name);
    }

    /** The end of the name that stands behind a role and a comma ("said the town's engineer, Anna Berg"), or -1. */
    private int apposedNameEnd(Mention role, int limit) {
        Token head = body.at(role.head());
        int start = role.to() + 1;
        if (role.to() >= limit || !body.at(role.to()).is(",") || head.isCapital() || !head.is(Tag.ROLE | Tag.OFFICE)) {
            return -1;
        }
        int end = start;
        while (end < limit && body.at(end).isCapital() && !body.at(end).is(Tag.TIME)) {
            end++;
        }
        boolean full = end - start >= 2 && body.at(start).is(Tag.FIRST_NAME | Tag.OFFICE | Tag.ANY_HONORIFIC);
        return full && (end >= limit || body.at(end).isMark()) ? end : -1;
    }

    private boolean endsInverted(int i, int start) {
        Token t = body.at(i);
        if (t.isQuotation()) {
            return true;
        }
        if (t.isMark()) {
            return !t.is("&") && !t.is("/");
        }
        if (i == start) {
            return (!t.isWord() && t.kind() != Token.Kind.NUMBER)
                    || (t.is(Tag.TIME) && !t.is(Tag.FIRST_NAME))
                    || (t.is(Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.OBJECT_PRONOUN) && !t.is(Tag.PRONOUN));
        }
        if (body.at(i - 1).is(Tag.PRONOUN) && i - 1 == start) {
            return true;
        }
        boolean manner = t.is(Tag.ADVERB) && !t.isCapital() && body.at(i - 1).isCapital();
        return manner
                || t.is(Tag.PRONOUN | Tag.SUBORDINATOR)
                || (t.is(Tag.AUXILIARY) && !t.isCapital())
                || (t.is(Tag.PREPOSITION)
                        && !t.is("of")
                        && !t.is("for")
                        && !t.is("at")
                        && !t.is("from")
                        && !t.is("with"))
                || t.is(Tag.TIME)
                || t.is("told");
    }

    /**
     * The first noun phrase of a clause that begins at {@code from}: the subject of its main verb, as far as can be
     * told.
     */
    @Nullable
    Mention first(int from, int limit) {
        int i = from;
        while (i < limit
                && ((body.at(i).is(Tag.COORDINATOR | Tag.ADVERB) && !body.at(i).is(Tag.PRONOUN))
                        || body.at(i).isMark())) {
            i++;
        }
        if (i < limit && (body.at(i).is(Tag.PREPOSITION | Tag.SUBORDINATOR) || isParticiple(i) || isAsked(i, from))) {
            while (i < limit && !(body.at(i).is(",") && !isDate(i, limit))) {
                i++;
            }
            return i < limit ? first(i + 1, limit) : null;
        }
        int end = i;
        while (end < limit && end < i + LONGEST_NAME && !endsFirst(end, i)) {
            end++;
        }
        while (end > i && body.at(end - 1).is(Tag.ADVERB) && !body.at(end - 1).isCapital()) {
            end--;
        }
        return end == i ? null : phrases.withHead(i, end);
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
        return (body.at(i - 1).is(Tag.PRONOUN) && i - 1 == start)
                || (t.is(Tag.AUXILIARY | Tag.SUBORDINATOR | Tag.TIME) && !t.isCapital())
                || t.is("who")
                || (body.at(i - 1).isCapital()
                        && !body.at(i - 1).is(Tag.DETERMINER | Tag.PARTY | Tag.DEMONYM)
                        && t.kind() == Token.Kind.WORD
                        && !t.is(Tag.ROLE | Tag.OFFICE | Tag.ORGANISATION)
                        && !t.is("of")
                        && !t.is("and"))
                || (t.is(Tag.PREPOSITION) && !t.is("of"))
                || (t.kind() == Token.Kind.WORD
                        && !t.is(Tag.ROLE | Tag.OFFICE | Tag.ORGANISATION)
                        && (t.verb() != null || t.lower().endsWith("ed")));
    }
}
