package onrecord.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases that can speak, around a cue, by the closed-class words and marks that bound them: no parser,
 * no part-of-speech tags, each search a few tokens long.
 */
final class NounPhrases {
    /** How many insertions in a row may stand between a subject and its verb. */
    private static final int MOST_INSERTIONS = 6;

    /** What may open an expression of time: "on Monday", "this week", "the day". */
    private static final Set<String> BEFORE_TIME = Set.of("on", "in", "this", "the", "at");

    private final Body body;
    private final EndingPhrases ending;
    private final Insertions insertions;
    private final FollowingPhrases following;

    NounPhrases(Body body) {
        this.body = body;
        PhraseHeads heads = new PhraseHeads(body);
        this.ending = new EndingPhrases(body, heads);
        this.insertions = new Insertions(body, ending);
        this.following = new FollowingPhrases(body, heads);
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
            if (++hops > MOST_INSERTIONS) {
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
        while (i > floor && isBetweenSubjectAndVerb(i - 1, end, floor)) {
            i--;
        }
        return i;
    }

    private boolean isBetweenSubjectAndVerb(int i, int end, int floor) {
        return isAuxiliaryOrAdverb(i, floor) || isTime(i, floor) || isRepeatedTo(i, end) || opensTime(i, end);
    }

    /** "has", "also"; not "May" in "Theresa May". */
    private boolean isAuxiliaryOrAdverb(int i, int floor) {
        Token t = body.at(i);
        boolean name = t.is("may") && t.isCapital() && isNameBefore(i, floor);
        return t.is(Tag.AUXILIARY | Tag.ADVERB) && !t.is(Tag.PRONOUN) && !name && !isNamePart(i, floor);
    }

    /** "Monday", "July 6"; not "April" in "Anna April". */
    private boolean isTime(int i, int floor) {
        Token t = body.at(i);
        boolean day = t.isNumber() && i - 1 >= floor && body.at(i - 1).is(Tag.TIME);
        return (t.is(Tag.TIME) && !isNamePart(i, floor)) || day;
    }

    /** "wanted to to say", a slip. */
    private boolean isRepeatedTo(int i, int end) {
        return body.at(i).is("to") && i + 1 < end && body.at(i + 1).is("to");
    }

    private boolean opensTime(int i, int end) {
        return BEFORE_TIME.contains(body.at(i).lower())
                && i + 1 < end
                && body.at(i + 1).is(Tag.TIME);
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
        return ending.endingAt(end, floor);
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
}
