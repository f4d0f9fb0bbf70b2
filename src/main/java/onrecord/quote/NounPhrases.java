package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases that can speak, around a cue, by the closed-class words and marks that bound them: no parser,
 * no part-of-speech tags, each search a few tokens long.
 */
final class NounPhrases {
    private static final int LONGEST = 60;

    private static final Set<String> PARTICIPLES =
            Set.of("seen", "written", "made", "known", "sent", "given", "taken", "held", "led");

    private final Body body;
    private final Insertions insertions;
    private final FollowingPhrases following;

    NounPhrases(Body body) {
        this.body = body;
        this.insertions = new Insertions(body, this);
        this.following = new FollowingPhrases(body, this);
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
                Mention name = endingAt(insertions.withoutParenthesis(open + 1, end - 1), open + 1);
                return name == null ? null : withPartner(name, open, floor);
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

    /** "Anna Berg and her husband, Paul Klein,": the name behind the comma, with the person it is joined to. */
    private Mention withPartner(Mention name, int comma, int floor) {
        Mention role = endingAt(comma, floor);
        for (int i = role == null ? comma : role.from() + 1; i < comma; i++) {
            if (body.at(i).is("and")
                    && body.at(i - 1).isCapital()
                    && body.at(i + 1).is(Tag.POSSESSIVE)) {
                return new Mention(role == null ? name.from() : role.from(), name.head(), name.to());
            }
        }
        return name;
    }

    /** Goes back over auxiliaries, adverbs and expressions of time; the index behind the token it stops at. */
    int skipBack(int end, int floor) {
        int i = end;
        while (i > floor) {
            Token t = body.at(i - 1);
            boolean skip = (t.is(Tag.AUXILIARY | Tag.ADVERB)
                            && !t.is(Tag.PRONOUN)
                            && !(t.is("may") && t.isCapital() && isNameBefore(i - 1, floor))
                            && !isNamePart(i - 1, floor))
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
        if (end <= floor) {
            return null;
        }
        boolean comma = end < who && body.at(end).is(",");
        int last = comma && body.at(who).is("who") ? lastOfNames(end, floor) : -1;
        Mention phrase = endingAt(end, last >= 0 ? last : floor);
        Mention name = phrase == null || !body.at(who).is("who") ? null : appositionOf(phrase, floor);
        return name != null ? name : phrase;
    }

    /** "Anna Berg, the lawyer and former mayor who wrote": the name that a role stands behind, or null. */
    private @Nullable Mention appositionOf(Mention role, int floor) {
        int comma = role.from() - 1;
        Token head = body.at(role.head());
        boolean apposed = comma > floor
                && body.at(comma).is(",")
                && body.at(comma - 1).isCapital()
                && head.is(Tag.ROLE | Tag.OFFICE)
                && !head.isCapital();
        return apposed && body.at(role.from()).is(Tag.DETERMINER) ? endingAt(comma, floor) : null;
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
        return following.after(from, limit);
    }

    /**
     * The first noun phrase of a clause that begins at {@code from}: the subject of its main verb, as far as can be
     * told.
     */
    @Nullable
    Mention first(int from, int limit) {
        return following.first(from, limit);
    }

    /** The phrase of these tokens with the word that carries it. */
    Mention withHead(int from, int to) {
        int head = from;
        for (int i = from; i < to; i++) {
            Token t = body.at(i);
            if (i > from && t.is(Tag.PREPOSITION) && !t.isCapital() && !inTitle(i, to)) {
                break;
            }
            if (i > from && isReduced(i, to)) {
                break;
            }
            if (t.isWord()) {
                head = i;
            }
        }
        return new Mention(from, head, to);
    }

    /** "a document seen by reporters", "a letter obtained": a participle behind its noun. */
    private boolean isReduced(int i, int to) {
        Token t = body.at(i);
        boolean participle =
                t.kind() == Token.Kind.WORD && (t.lower().endsWith("ed") || PARTICIPLES.contains(t.lower()));
        boolean goesOn = i + 1 >= to || body.at(i + 1).is(Tag.PREPOSITION);
        return participle
                && goesOn
                && body.at(i - 1).isWord()
                && !body.at(i - 1).is(Tag.DETERMINER);
    }

    /** Whether "of" or "for" stands within a title before a name: "Secretary of State John Kerry". */
    private boolean inTitle(int of, int to) {
        if (!body.at(of).is("of") && !body.at(of).is("for")) {
            return false;
        }
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
