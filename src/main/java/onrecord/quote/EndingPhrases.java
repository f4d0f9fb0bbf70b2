package onrecord.quote;

import org.jspecify.annotations.Nullable;

/** Finds noun phrases from their last word back: in front of a verb, of a comma, of "who". */
final class EndingPhrases {
    private static final int LONGEST = 60;

    private final Body body;
    private final PhraseHeads heads;

    EndingPhrases(Body body, PhraseHeads heads) {
        this.body = body;
        this.heads = heads;
    }

    /** The noun phrase whose last token stands before {@code end}. */
    @Nullable
    Mention endingAt(int end, int floor) {
        int start = end;
        while (start > floor && start > end - LONGEST && !bounds(start - 1, end)) {
            start--;
        }
        while (start < end && (isLeading(start, end) || body.at(start).is("with"))) {
            start++;
        }
        if (start < end && body.at(start).is(Tag.PREPOSITION) && !body.at(start).is(Tag.PRONOUN | Tag.DETERMINER)) {
            start = end;
            while (start > floor && body.at(start - 1).isCapital()) {
                start--;
            }
        }
        return start >= end ? null : heads.of(start, end);
    }

    /** "And later Monday Berg said": whether the token only leads up to the phrase. */
    private boolean isLeading(int start, int end) {
        Token t = body.at(start);
        if (t.is(Tag.PRONOUN)) {
            return false;
        }
        boolean more = start + 1 < end;
        boolean connects = t.is(Tag.COORDINATOR | Tag.ADVERB)
                && (!t.isCapital() || (more && !body.at(start + 1).is(Tag.ADVERB)));
        boolean tellsTime = t.is(Tag.TIME) && more && !t.is(Tag.FIRST_NAME);
        return connects || tellsTime || t.kind() == Token.Kind.POSSESSIVE;
    }

    /** Whether the token at {@code i} cannot belong to a noun phrase that ends at {@code end}. */
    private boolean bounds(int i, int end) {
        Token t = body.at(i);
        if (t.isQuotation()) {
            return !body.isNickname(i);
        }
        if (t.isMark()) {
            return !isWithinPhrase(i);
        }
        boolean another = t.is(Tag.PRONOUN) && end - i > 1; // "he" in "he and the mayor"
        if (another || opensClause(t)) {
            return true;
        }
        if (t.is("and") || t.is("or")) {
            return !joinsNames(i) && !joinsRoles(i, end);
        }
        boolean verb = t.isSmallWord() && i + 1 < end && !isDetermined(i);
        return verb && (hasObject(i) || isSpeech(t));
    }

    /** "AT&T", "St. Anna", "Stuttgart/Ulm", "5% of the voters". */
    private boolean isWithinPhrase(int i) {
        Token t = body.at(i);
        boolean share = t.is("%") && i > 0 && body.at(i - 1).isNumber();
        return t.is("&") || t.is(".") || t.is("/") || share;
    }

    /** "when", "but", "is": what belongs to a clause and to no noun phrase of it. */
    private static boolean opensClause(Token t) {
        return (t.is(Tag.SUBORDINATOR) && !t.is("what")) || t.is("but") || (t.is(Tag.AUXILIARY) && !t.isCapital());
    }

    /** "the reported delay": what an article stands in front of is no verb. */
    private boolean isDetermined(int i) {
        return i > 0 && body.at(i - 1).is(Tag.DETERMINER);
    }

    /** "visited the mayor", "closed on Monday": the verb of another clause with what goes on behind it. */
    private boolean hasObject(int i) {
        Token t = body.at(i);
        return t.endsInEd()
                && t.lower().length() > 4
                && body.at(i + 1).is(Tag.DETERMINER | Tag.PREPOSITION | Tag.PRONOUN | Tag.OBJECT_PRONOUN);
    }

    private static boolean isSpeech(Token t) {
        return t.is(Verb.Form.PAST) || t.is(Verb.Form.ING);
    }

    /** "Anna Berg and Paul Klein", "Anna Berg and the mayor". */
    private boolean joinsNames(int and) {
        return and > 0
                && and + 1 < body.tokens.size()
                && body.at(and - 1).isCapital()
                && (body.at(and + 1).isCapital() || body.at(and + 1).is(Tag.DETERMINER));
    }

    /** "the former first lady and current nominee": two roles of one person. */
    private boolean joinsRoles(int and, int end) {
        if (and == 0 || !body.at(and).is("and")) {
            return false;
        }
        Token first = body.at(and - 1);
        boolean roles = (isOneRole(first) || first.is("state")) && isOneRole(body.at(end - 1));
        return roles && !body.at(and + 1).is(Tag.DETERMINER);
    }

    private static boolean isOneRole(Token t) {
        return t.is(Tag.ROLE | Tag.OFFICE) && !t.endsInS();
    }
}
