package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a noun phrase names: parts titles from names, people from bodies, places and mere roles. */
final class NameReader {

    /** Kinds of bodies that a nation or an owner has many of: "the Swiss group" names none. */
    private static final Set<String> GENERIC = Set.of(
            "group",
            "company",
            "firm",
            "media",
            "outlets",
            "forces",
            "school",
            "bank",
            "organization",
            "organisation",
            "studio",
            "hospital",
            "airline",
            "airlines",
            "club",
            "corporation");

    private static final int MOST_PARTICLES = 3;
    /** How many given names may stand in front of a nickname. */
    private static final int MOST_GIVEN = 2;

    private final Body body;
    private final Lexicon lexicon;
    private final NameFronts fronts;

    NameReader(Body body, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
        this.fronts = new NameFronts(body, lexicon);
    }

    /** What the phrase of a speaker names: "University of Ulm historian Anna Berg" is she. */
    Name read(Mention mention) {
        return readHead(behindThing(mention));
    }

    /**
     * The full name at the end of a phrase whose head is a body or an office; the phrase itself where there is none.
     */
    Mention behindThing(Mention mention) {
        Token head = body.at(mention.head());
        int words = mention.head() + 1 - runStart(mention.head() + 1, mention.from());
        boolean thing = isThing(head, words) || fronts.isDean(mention.head());
        boolean late = head.isCapital() && thing && lateName(mention) != null;
        return late ? new Mention(mention.from(), mention.to() - 1, mention.to()) : mention;
    }

    /** What the head of a phrase names, whatever name stands behind it. */
    Name readHead(Mention mention) {
        Token only = body.at(mention.from());
        if (mention.to() - mention.from() == 1 && only.is(Tag.PRONOUN | Tag.OBJECT_PRONOUN | Tag.HE | Tag.SHE)) {
            return name(Name.Kind.PRONOUN, mention.from(), mention.to(), mention.from());
        }
        int from = mention.from();
        while (from < mention.head()
                && body.at(from).is(Tag.DETERMINER | Tag.POSSESSIVE | Tag.ADVERB)
                && !body.at(from).is(Tag.FIRST_NAME)) {
            from++;
        }
        Token head = body.at(mention.head());
        return head.isCapital() || NameWords.isParticle(head.lower()) ? capital(from, mention) : common(from, mention);
    }

    /** A phrase whose head is a common noun: a carrier, a body, a role. */
    private Name common(int from, Mention mention) {
        Token head = body.at(mention.head());
        int to = mention.head() + 1;
        boolean named = !isGeneric(mention.head()) && isNamed(from, mention.head());
        if (named && NameWords.isPress(head)) {
            int last = lastCapital(from, mention.head());
            return name(Name.Kind.ORGANISATION, runStart(last + 1, from), last + 1, from);
        }
        if (head.is(Tag.CARRIER)) {
            return name(Name.Kind.CARRIER, from, to, from);
        }
        if (head.is(Tag.ORGANISATION) && !head.is(Tag.ROLE)) {
            return name(named ? Name.Kind.ORGANISATION : Name.Kind.CARRIER, from, to, from);
        }
        Name late = lateName(mention);
        if (late != null) {
            return late;
        }
        boolean role = head.is(Tag.ROLE | Tag.OFFICE) || head.lower().endsWith(Roles.AGED);
        return name(role ? Name.Kind.ROLE : Name.Kind.OTHER, from, to, from);
    }

    /** "the Swiss group", but not "Swiss state media". */
    private boolean isGeneric(int head) {
        boolean state = head > 0 && body.at(head - 1).is("state");
        return GENERIC.contains(body.at(head).lower()) && !state;
    }

    private int lastCapital(int from, int head) {
        int last = head;
        while (last > from && !body.at(last).isCapital()) {
            last--;
        }
        return last;
    }

    /** "the director of the museum, John Smith" and the like: a full name at the very end of the phrase. */
    private @Nullable Name lateName(Mention mention) {
        int to = mention.to();
        int run = runStart(to, mention.head() + 1);
        if (to - run < 2 || run <= mention.head() + 1) {
            return null;
        }
        int start = fronts.afterTitles(run, to);
        Token before = body.at(run - 1);
        boolean given = body.at(start == to ? run : start).is(Tag.FIRST_NAME);
        boolean titled = start > run && given && body.at(mention.head()).isCapital();
        boolean attached = before.is(Tag.ROLE | Tag.OFFICE) && (given || before.kind() == Token.Kind.WORD);
        return (titled || attached) && to - start >= 2 && !containsOrganisation(start, to)
                ? person(start, to, mention.from())
                : null;
    }

    /** Whether a capitalised head names a body or an office rather than a person. */
    private static boolean isThing(Token head, int words) {
        boolean official = head.is(Tag.ORGANISATION | Tag.OFFICE | Tag.ROLE);
        return (official || words == 1) && !head.is(Tag.FIRST_NAME | Tag.ANY_HONORIFIC);
    }

    /**
     * "Securities and Exchange Commission": whether the "and" within the phrase belongs to the name of one body.
     * Neither half names a person, and the first does not end as a body's name does.
     */
    boolean joinsOneBody(int and, Mention mention) {
        Token head = body.at(mention.head());
        boolean single = head.is(Tag.ORGANISATION) && and > mention.from() && and + 1 < mention.head() + 1;
        for (int i = mention.from(); single && i <= mention.head(); i++) {
            single = i == and || isOfOneBody(i, and, mention.from());
        }
        return single;
    }

    /** A capital, or a small word in front of all capitals; no person, and no body that is whole before the "and". */
    private boolean isOfOneBody(int i, int and, int from) {
        Token t = body.at(i);
        boolean whole = i == and - 1 && t.is(Tag.ORGANISATION);
        boolean inFront = i < and - 1 && t.kind() == Token.Kind.WORD && !hasCapital(from, i);
        return (t.isCapital() || inFront) && !whole && !t.is(Tag.FIRST_NAME | Tag.ANY_HONORIFIC);
    }

    private boolean hasCapital(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.at(i).isCapital()) {
                return true;
            }
        }
        return false;
    }

    private Name capital(int from, Mention mention) {
        int to = mention.head() + 1;
        for (int i = from + 1; i < mention.head(); i++) {
            if (body.at(i).is("and") && joinsOneBody(i, mention)) {
                return name(Name.Kind.ORGANISATION, from, to, from);
            }
        }
        int run = runStart(to, from);
        if (run >= to) {
            return name(Name.Kind.OTHER, mention.head(), to, mention.head());
        }
        int end = beforeLetters(run, to);
        if (end < to) {
            return capital(from, new Mention(mention.from(), end - 1, mention.to()));
        }
        Token head = body.at(mention.head());
        if (head.is(Tag.ORGANISATION) && !head.is(Tag.FIRST_NAME) && (to - run > 1 || !head.is(Tag.ROLE))) {
            return name(Name.Kind.ORGANISATION, possessorStart(run, from), organisationEnd(mention), from);
        }
        if (to - run > 1 && fronts.isPlace(run, to)) {
            return name(Name.Kind.PLACE, run, to, from);
        }
        boolean national =
                to - run == 1 && head.is(Tag.DEMONYM) && body.at(mention.from()).is("the"); // "the Italian"
        int start = national ? to : fronts.afterTitles(run, to);
        if (start == to) {
            return name(Name.Kind.ROLE, run, to, from);
        }
        if (containsOrganisation(start, to)) {
            return name(Name.Kind.ORGANISATION, start, organisationEnd(mention), from);
        }
        return person(start, to, from);
    }

    private Name person(int start, int to, int from) {
        if (to - start > 1
                && NameWords.isAcronym(body.printed(start))
                && fronts.isFullName(start + 1, to)
                && !isInitials(start)) {
            return person(start + 1, to, from);
        }
        boolean titled = start > from && body.at(start - 1).is(Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC);
        if (!titled) {
            if (fronts.isPlace(start, to)) {
                return name(Name.Kind.PLACE, start, to, from);
            }
            boolean letters = to - start == 1 && NameWords.isAcronym(body.printed(start));
            if (letters) {
                return name(Name.Kind.ORGANISATION, start, to, from);
            }
        }
        return name(Name.Kind.PERSON, start, to, from);
    }

    /** The index behind a name without the letters that follow it: "Anna Berg KC". */
    int beforeLetters(int run, int to) {
        return fronts.beforeLetters(run, to);
    }

    /** The index of the first token of the run of capitalised words that ends at {@code to}. */
    int runStart(int to, int floor) {
        int i = to;
        while (i > floor && (body.at(i - 1).isCapital() || isParticle(i - 1, floor))) {
            if (isTime(i - 1, floor)) {
                break;
            }
            i--;
        }
        while (i < to - 1 && (NameWords.isFunctionWord(body.at(i)) || isSentenceAdverb(i))) {
            i++;
        }
        return i;
    }

    /** "Lately Berg's trouble": an adverb that begins a sentence, and no "Emily". */
    private boolean isSentenceAdverb(int i) {
        Token t = body.at(i);
        return t.lower().endsWith("ly")
                && (t.lower().length() > 6 || t.is(Tag.ADVERB))
                && !t.is(Tag.FIRST_NAME)
                && i == body.sentenceAt(i).from();
    }

    /** Whether the capitalised word tells when, and is not the family name of "Theresa May". */
    boolean isTime(int i, int floor) {
        Token t = body.at(i);
        boolean family =
                i > floor && body.at(i - 1).is(Tag.FIRST_NAME) && body.at(i - 1).isCapital();
        return t.is(Tag.TIME) && !t.is(Tag.FIRST_NAME) && !family;
    }

    private boolean isParticle(int i, int floor) {
        return NameWords.isParticle(body.at(i).lower())
                && i > floor
                && (body.at(i - 1).isCapital() || isParticle(i - 1, floor));
    }

    /** The capitalised word behind the particles at {@code i} ("von der" in "Ursula von der Leyen"), or -1. */
    int behindParticles(int i, int limit) {
        int behind = i;
        while (behind < limit
                && behind < i + MOST_PARTICLES
                && NameWords.isParticle(body.at(behind).lower())
                && !body.at(behind).isCapital()) {
            behind++;
        }
        return behind > i && behind < limit && body.at(behind).isCapital() ? behind : -1;
    }

    private boolean containsOrganisation(int start, int to) {
        for (int i = start; i < to; i++) {
            if (body.at(i).is(Tag.ORGANISATION) && !body.at(i).is(Tag.FIRST_NAME) && to - start > 1) {
                return i == to - 1 || !body.at(start).is(Tag.FIRST_NAME);
            }
        }
        return false;
    }

    /** "China's Foreign Ministry": the possessor belongs to the name of a body. */
    private int possessorStart(int run, int from) {
        return run - 2 >= from
                        && body.at(run - 1).kind() == Token.Kind.POSSESSIVE
                        && lexicon.place(body.at(run - 2).lower()) != null
                ? run - 2
                : run;
    }

    /** "Department of Justice", "University of Virginia": what follows "of" belongs to the name of a body. */
    private int organisationEnd(Mention mention) {
        int end = mention.head() + 1;
        boolean joined = end + 1 < mention.to()
                && (body.at(end).is("of")
                        || body.at(end).is("for")
                        || body.at(end).is("on")
                        || body.at(end).is("to"));
        if (joined) {
            int i = end + 1;
            if ((body.at(i).is("the") || body.at(i).is("a")) && i + 1 < mention.to()) {
                i++;
            }
            int start = i;
            while (i < mention.to()
                    && (body.at(i).isCapital() || (isConjunction(i) && i > start))
                    && !body.at(i).is(Tag.TIME)) {
                i++;
            }
            if (i > start && body.at(i - 1).isCapital()) {
                return i;
            }
        }
        return end;
    }

    private boolean isConjunction(int i) {
        return body.at(i).is("and") || body.at(i).is("&");
    }

    /**
     * Whether a name stands right before the common noun at {@code head}, "Clinton's campaign", or a nation and its
     * office.
     */
    private boolean isNamed(int from, int head) {
        if (from < head && body.at(from).is(Tag.DEMONYM) && body.at(from).isCapital()) {
            return true;
        }
        int i = head - 1;
        boolean official = body.at(head).is("ministry")
                || body.at(head).is("government")
                || body.at(head).is("department")
                || body.at(head).is("authorities")
                || body.at(head).is("agency");
        while (official && i >= from && body.at(i).kind() == Token.Kind.WORD) {
            i--;
        }
        if (i >= from && body.at(i).kind() == Token.Kind.POSSESSIVE) {
            i--;
        }
        boolean opens = i == from && body.sentenceAt(i).from() == i; // "Media outlets", "Government authorities"
        return i >= from && body.at(i).isCapital() && !(opens && body.at(i).is(Tag.ORGANISATION | Tag.CARRIER));
    }

    /** "J.D. Klein", "AJ Klein": two letters in front of a name stand for given names, unless they are a title. */
    private boolean isInitials(int i) {
        String word = body.printed(i);
        return word.indexOf('.') >= 0 || (word.length() == 2 && !body.at(i).is(Tag.OFFICE));
    }

    /** 'William C. "Mac" Berg': the given names in front of a nickname; none where the name has no nickname. */
    private List<String> beforeNickname(int start, int to) {
        boolean nickname = to - start == 1 && start > 1 && isNickname(start - 1);
        int from = start - 1;
        while (nickname
                && from > 0
                && start - from <= MOST_GIVEN
                && body.at(from - 1).isCapital()) {
            from--;
            boolean opens = from == 0
                    || body.at(from - 1).isMark()
                    || from == body.sentenceAt(from).from();
            boolean next = start - 1 - from == 1;
            boolean alone = !opens && next && !body.at(from - 1).isCapital() && !isTitle(from);
            if (body.at(from).is(Tag.FIRST_NAME) || (opens && next) || alone) {
                List<String> given = new ArrayList<>();
                for (int i = from; i < start - 1; i++) {
                    given.add(body.printed(i));
                }
                return given;
            }
        }
        return List.of();
    }

    private boolean isTitle(int i) {
        return body.at(i).is(Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC | Tag.ORGANISATION);
    }

    private boolean isNickname(int i) {
        Quotation quotation = body.at(i).quotation();
        return quotation != null && quotation.words() <= 2 && quotation.startsUpper(body.text);
    }

    private Name name(Name.Kind kind, int start, int to, int from) {
        List<String> words = new ArrayList<>(kind == Name.Kind.PERSON ? beforeNickname(start, to) : List.of());
        for (int i = start; i < to; i++) {
            words.add(body.printed(i));
        }
        List<String> title = new ArrayList<>();
        for (int i = from; i < start; i++) {
            if (body.at(i).isWord()) {
                title.add(body.at(i).lower());
            }
        }
        return new Name(kind, List.copyOf(words), List.copyOf(title));
    }
}
