package onrecord.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a noun phrase names: parts titles from names, people from bodies, places and mere roles. */
final class NameReader {
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "da", "di", "dos", "du", "la", "le", "van", "von", "der", "den", "ter", "bin", "ibn",
            "al", "el", "bint", "zu", "af", "y", "e", "st.");

    private static final int MOST_PARTICLES = 3;

    private final Body body;
    private final Lexicon lexicon;

    NameReader(Body body, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    Name read(Mention mention) {
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
        return head.isCapital() || PARTICLES.contains(head.lower()) ? capital(from, mention) : common(from, mention);
    }

    /** A phrase whose head is a common noun: a carrier, a body, a role. */
    private Name common(int from, Mention mention) {
        Token head = body.at(mention.head());
        int to = mention.head() + 1;
        boolean named = isNamed(from, mention.head());
        if (named && Carriers.isPress(head)) {
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
        boolean role = head.is(Tag.ROLE | Tag.OFFICE) || head.lower().endsWith("-year-old");
        return name(role ? Name.Kind.ROLE : Name.Kind.OTHER, from, to, from);
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
        int start = afterTitles(run, to);
        boolean attached = body.at(run - 1).is(Tag.ROLE | Tag.OFFICE);
        return attached && to - start >= 2 && body.at(start).is(Tag.FIRST_NAME)
                ? person(start, to, mention.from())
                : null;
    }

    /**
     * "Securities and Exchange Commission": whether the "and" within the phrase belongs to the name of one body.
     * Neither half names a person, and the first is no body by itself.
     */
    boolean joinsOneBody(int and, Mention mention) {
        Token head = body.at(mention.head());
        boolean single = head.is(Tag.ORGANISATION) && and > mention.from() && and + 1 < mention.head() + 1;
        for (int i = mention.from(); single && i <= mention.head(); i++) {
            Token t = body.at(i);
            boolean whole = i < and && t.is(Tag.ORGANISATION);
            single = (t.isCapital() || i == and || (i == mention.from() && t.is("the")))
                    && !whole
                    && !t.is(Tag.FIRST_NAME | Tag.ANY_HONORIFIC);
        }
        return single;
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
        Token head = body.at(mention.head());
        if (head.is(Tag.ORGANISATION) && !head.is(Tag.FIRST_NAME) && (to - run > 1 || !head.is(Tag.ROLE))) {
            return name(Name.Kind.ORGANISATION, possessorStart(run, from), organisationEnd(mention), from);
        }
        int start = afterTitles(run, to);
        if (start == to) {
            return name(Name.Kind.ROLE, run, to, from);
        }
        if (containsOrganisation(start, to)) {
            return name(Name.Kind.ORGANISATION, start, organisationEnd(mention), from);
        }
        return person(start, to, from);
    }

    private Name person(int start, int to, int from) {
        Token first = body.at(start);
        boolean titled = start > from && body.at(start - 1).is(Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC);
        if (!titled) {
            Place place = lexicon.place(
                    body.text.substring(first.start(), body.at(to - 1).end()).toLowerCase(Locale.ROOT));
            if (place != null) {
                return name(Name.Kind.PLACE, start, to, from);
            }
            boolean letters = to - start == 1 && isAcronym(body.printed(start));
            if (letters) {
                return name(Name.Kind.ORGANISATION, start, to, from);
            }
        }
        return name(Name.Kind.PERSON, start, to, from);
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
        while (i < to - 1 && (isFunctionWord(body.at(i)) || isSentenceAdverb(i))) {
            i++;
        }
        return i;
    }

    /** "Lately Berg's trouble": an adverb that begins a sentence, and no "Emily". */
    private boolean isSentenceAdverb(int i) {
        Token t = body.at(i);
        return t.lower().endsWith("ly")
                && t.lower().length() > 5
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
        return PARTICLES.contains(body.at(i).lower())
                && i > floor
                && (body.at(i - 1).isCapital() || isParticle(i - 1, floor));
    }

    /** The capitalised word behind the particles at {@code i} ("von der" in "Ursula von der Leyen"), or -1. */
    int behindParticles(int i, int limit) {
        int behind = i;
        while (behind < limit
                && behind < i + MOST_PARTICLES
                && PARTICLES.contains(body.at(behind).lower())
                && !body.at(behind).isCapital()) {
            behind++;
        }
        return behind > i && behind < limit && body.at(behind).isCapital() ? behind : -1;
    }

    static boolean isFunctionWord(Token t) {
        return t.is(Tag.DETERMINER
                        | Tag.PREPOSITION
                        | Tag.COORDINATOR
                        | Tag.SUBORDINATOR
                        | Tag.PRONOUN
                        | Tag.AUXILIARY
                        | Tag.ADVERB)
                && !t.is(Tag.FIRST_NAME | Tag.AMBIGUOUS_NAME | Tag.OFFICE);
    }

    /**
     * The index behind the titles that a run of capitalised words begins with; {@code to} when it is nothing but
     * titles.
     */
    int afterTitles(int run, int to) {
        int start = afterOffice(run, to);
        for (int i = run; i + 1 < to; i++) {
            Token t = body.at(i);
            boolean country = i == run
                    && to - run >= 3
                    && lexicon.place(t.lower()) != null
                    && body.at(i + 1).is(Tag.FIRST_NAME | Tag.FAMILY_FIRST);
            boolean title = t.is(Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC | Tag.PARTY | Tag.DEMONYM);
            boolean family = t.is(Tag.FAMILY_FIRST) && i + 2 == to;
            if (country || isTrade(i, to) || (title && !family)) {
                start = Math.max(start, i + 1);
            }
        }
        Token last = body.at(to - 1);
        boolean title = last.is(Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC | Tag.PARTY);
        boolean surname = to - 2 >= run && body.at(to - 2).is(Tag.ANY_HONORIFIC | Tag.FIRST_NAME);
        return title && !surname ? to : start;
    }

    /** "Podcaster Colin Dray", "TikToker Mina Voss": a word for who does something, in front of a full name. */
    private boolean isTrade(int i, int to) {
        Token t = body.at(i);
        boolean agent = t.lower().endsWith("er")
                || t.lower().endsWith("or")
                || t.lower().endsWith("ist");
        boolean camel = body.printed(i).substring(1).chars().anyMatch(Character::isUpperCase);
        return agent
                && i + 2 < to
                && !t.is(Tag.FIRST_NAME)
                && (camel || body.at(i + 1).is(Tag.FIRST_NAME));
    }

    /**
     * Where the name begins in a run that an office goes on into: "Secretary of State John Kerry", "Chief of Staff Anna
     * Berg", "Speaker of the House Lena Ortmann"; {@code run} where no office stands in front.
     */
    private int afterOffice(int run, int to) {
        int of = run > 0 && body.at(run - 1).is("the") ? run - 2 : run - 1;
        boolean office = of >= 1
                && (body.at(of).is("of") || body.at(of).is("for"))
                && body.at(of - 1).isCapital()
                && body.at(of - 1).is(Tag.OFFICE | Tag.ROLE);
        if (!office || to - run < 2) {
            return run;
        }
        for (int i = run + 1; i + 1 < to; i++) {
            if (body.at(i).is(Tag.FIRST_NAME)) {
                return i;
            }
        }
        return to - run >= 3 ? to - 2 : to - 1;
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
            while (i < mention.to() && (body.at(i).isCapital() || (body.at(i).is("and") && i > start))) {
                i++;
            }
            if (i > start && body.at(i - 1).isCapital()) {
                return i;
            }
        }
        return end;
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
        return i >= from && body.at(i).isCapital();
    }

    /** Two to six capital letters: "NATO", "U.N.". */
    static boolean isAcronym(String word) {
        String letters = word.replace(".", "");
        return letters.length() >= 2 && letters.length() <= 6 && letters.chars().allMatch(Character::isUpperCase);
    }

    private Name name(Name.Kind kind, int start, int to, int from) {
        List<String> words = new ArrayList<>();
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
