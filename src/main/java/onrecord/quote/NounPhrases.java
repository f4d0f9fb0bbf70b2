package onrecord.quote;

import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases that can speak, around a cue, by the closed-class words and marks that bound them: no parser, no
 * part-of-speech tags, each search a few tokens long.
 */
final class NounPhrases {
    private static final int LONGEST = 60;
    private static final int LONGEST_NAME = 14;
    private static final int LONGEST_DATELINE = 8;

    private final Body body;
    private final Insertions insertions;

    NounPhrases(Body body) {
        this.body = body;
        this.insertions = new Insertions(body, this);
    }

    /** The subject of the verb at {@code verb}, looked for back to {@code floor}; null when there is none. */
    @Nullable
    Mention before(int verb, int floor) {
        int end = skipBack(verb, floor);
        int hops = 0;
        while (end > floor && insertions.endsAt(end - 1)) {
            int open = insertions.openingOf(end - 1, floor);
            if (open < 0) {
                return null;
            }
            if (insertions.isName(open + 1, end - 1, floor)) {
                return endingAt(insertions.withoutParenthesis(open + 1, end - 1), open + 1);
            }
            end = skipBack(open, floor);
            if (++hops > 6) {
                return null;
            }
        }
        if (end <= floor) {
            return null;
        }
        Token last = body.at(end - 1);
        if (last.is(Tag.PRONOUN) && !last.is("who")) {
            return new Mention(end - 1, end - 1, end);
        }
        if (last.is("who") || last.is("which")) {
            return antecedent(end - 1, floor);
        }
        return endingAt(end, floor);
    }

    /** Goes back over auxiliaries, adverbs and expressions of time; the index behind the token it stops at. */
    int skipBack(int end, int floor) {
        int i = end;
        while (i > floor) {
            Token t = body.at(i - 1);
            boolean skip = (t.is(Tag.AUXILIARY | Tag.ADVERB)
                            && !t.is(Tag.PRONOUN)
                            && !(t.is("may") && t.isCapital() && isNameBefore(i - 1, floor)))
                    || (t.is(Tag.TIME) && !isNamePart(i - 1, floor))
                    || (t.kind() == Token.Kind.NUMBER
                            && i - 2 >= floor
                            && body.at(i - 2).is(Tag.TIME))
                    || (t.is("to") && i < end && body.at(i).is("to"))
                    || ((t.is("on") || t.is("in") || t.is("this") || t.is("the") || t.is("at"))
                            && i < end
                            && body.at(i).is(Tag.TIME));
            if (!skip) {
                break;
            }
            i--;
        }
        return i;
    }

    private boolean isNameBefore(int i, int floor) {
        return i > floor && body.at(i - 1).isCapital();
    }

    private boolean isNamePart(int i, int floor) {
        Token t = body.at(i);
        return t.isCapital()
                && i > floor
                && body.at(i - 1).isCapital()
                && body.at(i - 1).is(Tag.FIRST_NAME);
    }

    /** Whether the quotation at {@code i} is a nickname within a name: Marcia "Cia" Price. */
    boolean isNickname(int i) {
        Quotation quotation = body.at(i).quotation();
        return quotation != null
                && quotation.words() <= 2
                && i > 0
                && i + 1 < body.tokens.size()
                && body.at(i - 1).isCapital()
                && body.at(i + 1).isCapital();
    }

    /** The noun phrase that "who" at {@code who} refers to. */
    private @Nullable Mention antecedent(int who, int floor) {
        int end = who;
        while (end > floor && (body.at(end - 1).is(",") || body.at(end - 1).is(")"))) {
            int open = body.at(end - 1).is(")") ? insertions.openingOf(end - 1, floor) : end - 1;
            if (open < 0) {
                return null;
            }
            end = open;
        }
        boolean comma = end < who && end > floor && body.at(end).is(",");
        int last = comma && body.at(who).is("who") ? lastOfNames(end, floor) : -1;
        return end <= floor ? null : last >= 0 ? endingAt(end, last) : endingAt(end, floor);
    }

    /** "A, B, C and D, who joked": the token behind the "and" of a list of three names and more, or -1. */
    private int lastOfNames(int end, int floor) {
        int and = end - 1;
        while (and > floor && body.at(and).isCapital()) {
            and--;
        }
        boolean list =
                body.at(and).is("and") && and - 1 > floor && body.at(and - 1).isCapital();
        for (int i = and - 1; list && i > floor; i--) {
            if (body.at(i).is(",")) {
                return and + 1;
            }
            list = body.at(i).isCapital();
        }
        return -1;
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
        return start >= end ? null : withHead(start, end);
    }

    private boolean isLeading(int start, int end) {
        Token t = body.at(start);
        if (t.is(Tag.PRONOUN)) {
            return false;
        }
        return (t.is(Tag.COORDINATOR | Tag.ADVERB) && !t.isCapital())
                || (t.is(Tag.COORDINATOR | Tag.ADVERB)
                        && start + 1 < end
                        && t.isCapital()
                        && !body.at(start + 1).is(Tag.ADVERB))
                || (t.is(Tag.TIME) && start + 1 < end && !t.is(Tag.FIRST_NAME))
                || t.kind() == Token.Kind.POSSESSIVE;
    }

    /** Whether the token at {@code i} cannot belong to a noun phrase that ends at {@code end}. */
    private boolean bounds(int i, int end) {
        Token t = body.at(i);
        if (t.isQuotation()) {
            return !isNickname(i);
        }
        if (t.isMark()) {
            boolean share = t.is("%") && i > 0 && body.at(i - 1).kind() == Token.Kind.NUMBER;
            return !t.is("&") && !t.is(".") && !t.is("/") && !share;
        }
        if (t.is(Tag.PRONOUN) && end - i > 1) {
            return true;
        }
        if ((t.is(Tag.SUBORDINATOR) && !t.is("what")) || t.is("but") || (t.is(Tag.AUXILIARY) && !t.isCapital())) {
            return true;
        }
        if (t.is("and") || t.is("or")) {
            return !joinsNames(i) && !joinsRoles(i, end);
        }
        boolean participle = t.kind() == Token.Kind.WORD
                && t.lower().endsWith("ed")
                && i + 1 < end
                && t.lower().length() > 4;
        if (participle
                && body.at(i + 1).is(Tag.DETERMINER | Tag.PREPOSITION | Tag.PRONOUN | Tag.OBJECT_PRONOUN)
                && !(i > 0 && body.at(i - 1).is(Tag.DETERMINER))) {
            return true;
        }
        if (t.verb() != null && t.kind() == Token.Kind.WORD && i + 1 < end) {
            Verb.Inflected verb = t.verb();
            boolean said = verb.is(Verb.Form.PAST) || verb.is(Verb.Form.ING);
            boolean modifies = i > 0 && body.at(i - 1).is(Tag.DETERMINER);
            return said && !modifies;
        }
        return false;
    }

    private boolean joinsNames(int and) {
        return and > 0
                && and + 1 < body.tokens.size()
                && body.at(and - 1).isCapital()
                && (body.at(and + 1).isCapital() || body.at(and + 1).is(Tag.DETERMINER));
    }

    /** "the former first lady and current nominee": two roles of one person. */
    private boolean joinsRoles(int and, int end) {
        return and > 0
                && body.at(and).is("and")
                && (body.at(and - 1).is(Tag.ROLE | Tag.OFFICE)
                        || body.at(and - 1).is("state"))
                && !body.at(and - 1).lower().endsWith("s")
                && body.at(end - 1).is(Tag.ROLE | Tag.OFFICE)
                && !body.at(end - 1).lower().endsWith("s")
                && !body.at(and + 1).is(Tag.DETERMINER);
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
        Mention plain = withHead(i, end);
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
        return t.is(Tag.PRONOUN | Tag.SUBORDINATOR)
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

    /** The first noun phrase of a clause that begins at {@code from}: the subject of its main verb, as far as can be told. */
    @Nullable
    Mention first(int from, int limit) {
        int i = behindDateline(from, limit);
        while (i < limit
                && ((body.at(i).is(Tag.COORDINATOR | Tag.ADVERB) && !body.at(i).is(Tag.PRONOUN))
                        || body.at(i).isMark())) {
            i++;
        }
        if ((i < limit && body.at(i).is(Tag.PREPOSITION | Tag.SUBORDINATOR)) || (i < limit && isParticiple(i))) {
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
        return end == i ? null : withHead(i, end);
    }

    /** "WASHINGTON (AP) - The mayor said": the token behind place, agency and dash; {@code from} where there is none. */
    private int behindDateline(int from, int limit) {
        for (int i = from; i < limit && i < from + LONGEST_DATELINE; i++) {
            Token t = body.at(i);
            boolean dash = VerbPhrases.isDash(t) || t.is("-");
            if (dash) {
                return i > from ? i + 1 : from;
            }
            boolean place = t.isCapital() || t.isMark() || t.kind() == Token.Kind.NUMBER;
            if (!place || (i == from && !isShouted(i))) {
                return from;
            }
        }
        return from;
    }

    private boolean isShouted(int i) {
        String printed = body.printed(i);
        return printed.length() > 2 && printed.equals(printed.toUpperCase(java.util.Locale.ROOT));
    }

    /** "On July 6, 2015, ...": the comma within a date ends no adjunct. */
    private boolean isDate(int comma, int limit) {
        return comma + 1 < limit && body.at(comma + 1).kind() == Token.Kind.NUMBER;
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

    private Mention withHead(int from, int to) {
        int head = from;
        for (int i = from; i < to; i++) {
            Token t = body.at(i);
            if (i > from && t.is(Tag.PREPOSITION) && !(t.is("of") && inTitle(i, to)) && !t.isCapital()) {
                break;
            }
            if (t.isWord()) {
                head = i;
            }
        }
        return new Mention(from, head, to);
    }

    /** Whether "of" at {@code of} stands within a title before a name: "Secretary of State John Kerry". */
    private boolean inTitle(int of, int to) {
        if (!body.at(of - 1).is(Tag.OFFICE | Tag.ROLE) || !body.at(of - 1).isCapital()) {
            return false;
        }
        for (int i = of + 1; i < to; i++) {
            if (body.at(i).is(Tag.FIRST_NAME) && i + 1 < to && body.at(i + 1).isCapital()) {
                return true;
            }
        }
        return false;
    }
}
