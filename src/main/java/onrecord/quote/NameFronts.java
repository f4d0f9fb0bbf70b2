package onrecord.quote;

import java.util.Locale;
import java.util.Set;
import onrecord.text.PartsOfNames;

/** The words that stand in front of a name and do not belong to it: titles, trades, offices with "of", and strays. */
final class NameFronts {
    /** Where somebody plays, by words that mean other things too: "Center Josh Berg". */
    private static final Set<String> POSITIONS = Set.of(
            "center",
            "centre",
            "guard",
            "forward",
            "back",
            "fullback",
            "left-back",
            "right-back",
            "centre-back",
            "cornerback",
            "safety",
            "tackle",
            "lock",
            "prop",
            "wing",
            "end");

    /** Participles that a sentence about somebody begins with: "Watching Anna Berg at work". */
    private static final Set<String> ABOUT_SOMEBODY = Set.of(
            "watching",
            "remembering",
            "meeting",
            "introducing",
            "honoring",
            "honouring",
            "celebrating",
            "replacing",
            "joining",
            "including",
            "quoting",
            "citing",
            "succeeding",
            "mourning",
            "representing",
            "meet");

    /** In words: what an office is for, up to its "and". */
    private static final int LONGEST_FIELD = 6;

    private final Body body;
    private final Lexicon lexicon;

    NameFronts(Body body, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
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
            boolean several = isSeveral(t) && body.at(i + 1).is(Tag.FIRST_NAME);
            boolean strays = i == run && isStray(i, to);
            boolean called = several || isTrade(i, to) || (title && !family);
            boolean ranked = isRank(i, run) || isCompoundRole(i, run) || isLetters(i, to);
            if (country || called || ranked || strays) {
                start = Math.max(start, i + 1);
            }
        }
        Token last = body.at(to - 1);
        boolean title = last.is(Tag.OFFICE | Tag.ROLE | Tag.ANY_HONORIFIC | Tag.PARTY);
        boolean surname = to - 2 >= run && body.at(to - 2).is(Tag.ANY_HONORIFIC | Tag.FIRST_NAME);
        boolean member = last.is(Tag.PARTY) && isPlace(run, to - 1); // "the South Carolina Republican"
        return title && (!surname || member) ? to : start;
    }

    /** "Hosts Anna Berg and Paul Klein": an office or role in the plural. */
    private boolean isSeveral(Token t) {
        String word = t.lower();
        return word.endsWith("s") && isRole(word.substring(0, word.length() - 1));
    }

    /** "Sgt. 1st Class Anna Berg", "Private First Class Anna Berg"; "Sr. Anna Berg", a nun. */
    private boolean isRank(int i, int run) {
        Token t = body.at(i);
        boolean ordinal = t.is("class")
                && i > 0
                && (body.at(i - 1).kind() == Token.Kind.NUMBER
                        || body.at(i - 1).is("first")
                        || body.at(i - 1).is("second"));
        boolean constable = t.is("con") && i > run && body.at(i - 1).is(Tag.OFFICE); // "Det Con Anna Berg"
        return ordinal || constable || (i == run && (t.is("sr.") || t.is("sr")));
    }

    /** "Ask Dot Berg", "Remembering Anna Berg": a verb, which a headline or a sentence begins with. */
    private boolean isStray(int i, int to) {
        Token t = body.at(i);
        String word = t.lower();
        boolean likely = (word.endsWith("ing") || word.endsWith("ed")) && word.length() > 5;
        boolean full = isFullName(i + 1, to);
        boolean known = t.verb() != null || ABOUT_SOMEBODY.contains(word);
        boolean verb = (known && (opens(i) || full)) || (likely && full);
        return verb && to - i > 2 && !t.is(Tag.FIRST_NAME | Tag.AMBIGUOUS_NAME);
    }

    /** "Dean for Student Life", "Dean of Arts": an office, where "Dean Berg" has a given name. */
    boolean isDean(int i) {
        return body.at(i).is("dean")
                && i + 1 < body.tokens.size()
                && (body.at(i + 1).is("of") || body.at(i + 1).is("for"));
    }

    private boolean opens(int i) {
        return i == body.sentenceAt(i).from();
    }

    boolean isFullName(int from, int to) {
        return to - from >= 2 && body.at(from).is(Tag.FIRST_NAME);
    }

    /**
     * "Podcaster Colin Dray", "TikToker Mina Voss", "Dietitian Sunn Voss": a word for who does something, in front of a
     * full name.
     */
    private boolean isTrade(int i, int to) {
        if (i + 2 >= to) {
            return false;
        }
        Token t = body.at(i);
        boolean agent = !t.is(Tag.FIRST_NAME) && Roles.isAgent(t.lower());
        boolean trade = agent || (POSITIONS.contains(t.lower()) && opens(i) && isFullName(i + 1, to));
        return trade && isBeforeName(i);
    }

    private boolean isBeforeName(int i) {
        boolean first =
                opens(i) && body.at(i + 1).isCapital() && body.at(i).lower().indexOf('-') < 0;
        return first || PartsOfNames.isGiven(body.at(i + 1).lower()) || NameWords.isCamel(body.printed(i));
    }

    /** "Sous-chef Anna Berg", "Mum-of-three Anna Berg": a role at either end of a word that a hyphen joins. */
    private boolean isCompoundRole(int i, int run) {
        String word = body.at(i).lower();
        int hyphen = word.indexOf('-');
        boolean aged = word.endsWith(Roles.AGED); // "Eight-year-old Anna Berg"
        return i == run
                && hyphen > 0
                && (aged || isRole(word.substring(0, hyphen)) || isRole(word.substring(word.lastIndexOf('-') + 1)));
    }

    private boolean isRole(String word) {
        return (lexicon.tags(word) & (Tag.OFFICE | Tag.ROLE)) != 0;
    }

    /**
     * "Island MSP Anna Berg", "DGP R.K. Berg": letters for an office or a body in front of a name; "J.D. Berg" and "AJ
     * Berg" begin with given names.
     */
    private boolean isLetters(int i, int to) {
        String word = body.printed(i);
        return i + 2 < to
                && word.length() > 2
                && word.indexOf('.') < 0
                && NameWords.isAcronym(NameWords.withoutDigit(word))
                && !NameWords.isShouted(body.printed(i + 1));
    }

    /** The index behind the name where letters follow it: "Anna Berg KC", "Anna Berg MP"; {@code to} without them. */
    int beforeLetters(int run, int to) {
        int end = to;
        while (end - run > 2
                && NameWords.isPostNominal(body.printed(end - 1))
                && !NameWords.isShouted(body.printed(end - 2))) {
            end--;
        }
        boolean one = run > 0 && body.at(run - 1).is(Tag.DETERMINER); // "the North Berwick MP"
        return one && !body.at(run).is(Tag.FIRST_NAME) ? to : end;
    }

    /** "Minister of Trade and Industry": the word in front of what "and" joins; {@code i} where it is no "and". */
    private int beforeConjunction(int i) {
        int before = i;
        if (i > 0 && body.at(i).is("and")) {
            before--;
            while (before > i - LONGEST_FIELD && before > 0 && isField(before)) {
                before--;
            }
        }
        return before;
    }

    private boolean isField(int i) {
        return body.at(i).isCapital() || body.at(i).is(",");
    }

    /**
     * Where the name begins in a run that an office goes on into: "Secretary of State John Kerry", "Chief of Staff Anna
     * Berg", "Speaker of the House Lena Ortmann"; {@code run} where no office stands in front.
     */
    private int afterOffice(int run, int to) {
        int of = run > 0 && body.at(run - 1).is("the") ? run - 2 : beforeConjunction(run - 1);
        boolean joined = of >= 1 && (body.at(of).is("of") || body.at(of).is("for"));
        boolean office =
                joined && body.at(of - 1).isCapital() && (body.at(of - 1).is(Tag.OFFICE | Tag.ROLE) || isDean(of - 1));
        boolean within = joined
                && of >= 3
                && body.at(of - 2).is("of")
                && body.at(of - 3).is(Tag.OFFICE); // "Under Secretary of State for Trade Anna Berg"
        if ((!office && !within) || to - run < 2) {
            return run;
        }
        for (int i = run + 1; i + 1 < to; i++) {
            if (body.at(i).is(Tag.FIRST_NAME)) {
                return i;
            }
        }
        return to - run >= 3 ? to - 2 : to - 1;
    }

    /** Whether the words from {@code start} up to {@code to} name a place together. */
    boolean isPlace(int start, int to) {
        if (start >= to) {
            return false;
        }
        String words =
                body.text.substring(body.at(start).start(), body.at(to - 1).end());
        return lexicon.place(words.toLowerCase(Locale.ROOT)) != null;
    }
}
