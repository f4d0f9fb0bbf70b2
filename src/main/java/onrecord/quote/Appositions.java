package onrecord.quote;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a name and tells who it is: "her co-author, Anna Berg", "his wife, Marlys,", "Anna Berg, a nun,".
 */
final class Appositions {
    /** How many words may stand between the article and the noun behind a name: "Anna Berg, a former bus driver". */
    private static final int LONGEST = 5;

    private static final Set<String> HIS = Set.of(
            "father",
            "dad",
            "son",
            "brother",
            "husband",
            "ex-husband",
            "uncle",
            "nephew",
            "grandfather",
            "grandpa",
            "grandson",
            "stepfather",
            "stepson",
            "widower",
            "boyfriend",
            "fiancé",
            "man",
            "boy",
            "actor",
            "king",
            "prince",
            "monk",
            "priest",
            "landlord",
            "waiter",
            "fireman",
            "postman",
            "herdsman",
            "fisherman",
            "businessman",
            "spokesman",
            "chairman",
            "congressman",
            "councilman",
            "alderman",
            "headmaster",
            "godfather",
            "father-in-law",
            "son-in-law");

    private static final Set<String> HERS = Set.of(
            "mother",
            "mum",
            "mom",
            "daughter",
            "sister",
            "wife",
            "ex-wife",
            "aunt",
            "niece",
            "grandmother",
            "grandma",
            "granddaughter",
            "stepmother",
            "stepdaughter",
            "widow",
            "girlfriend",
            "fiancée",
            "woman",
            "girl",
            "actress",
            "queen",
            "princess",
            "nun",
            "landlady",
            "waitress",
            "housewife",
            "businesswoman",
            "spokeswoman",
            "chairwoman",
            "congresswoman",
            "councilwoman",
            "alderwoman",
            "headmistress",
            "midwife",
            "godmother",
            "mother-in-law",
            "daughter-in-law",
            "heiress");

    /** Nouns for companies and things that end like one for who does something: "the maker Berg Computer". */
    private static final Set<String> THINGS = Set.of(
            "maker",
            "manufacturer",
            "retailer",
            "publisher",
            "carrier",
            "insurer",
            "lender",
            "provider",
            "operator",
            "developer",
            "supplier",
            "distributor",
            "exporter",
            "importer",
            "giant",
            "restaurant",
            "plant",
            "river",
            "tower",
            "center",
            "computer",
            "paper",
            "newspaper",
            "number",
            "chapter",
            "letter",
            "theater",
            "other",
            "another",
            "under",
            "over",
            "after",
            "for",
            "or",
            "nor",
            "cancer",
            "steamer",
            "tanker",
            "freighter",
            "trawler",
            "thriller",
            "blockbuster",
            "server",
            "browser",
            "helicopter",
            "per",
            "major");

    private final Body body;

    Appositions(Body body) {
        this.body = body;
    }

    /**
     * The noun in front of the name at {@code from}, with a comma or without: "his wife, Marlys", "brewer Anna Berg".
     */
    private @Nullable Token nounBefore(int from) {
        int noun = from > 1 && body.at(from - 1).is(",") ? from - 2 : from - 1;
        if (noun < 0 || !body.at(noun).isWord()) {
            return null;
        }
        boolean close = noun == from - 1;
        return close || isOwned(noun) ? body.at(noun) : null;
    }

    /** "his co-author", "Berg's younger brother": whether the noun belongs to somebody. */
    private boolean isOwned(int noun) {
        for (int i = noun - 1; i >= 0 && i > noun - LONGEST; i--) {
            Token t = body.at(i);
            if (t.is(Tag.POSSESSIVE) || t.kind() == Token.Kind.POSSESSIVE) {
                return true;
            }
            if (t.kind() != Token.Kind.WORD) {
                return false;
            }
        }
        return false;
    }

    /** "Her co-author, Anna Berg", "brewer Anna Berg": whether a noun for a person stands in front. */
    boolean followsPerson(int from) {
        Token noun = nounBefore(from);
        return noun != null && noun.kind() == Token.Kind.WORD && noun.verb() == null && isPerson(noun);
    }

    private static boolean isPerson(Token noun) {
        boolean agent = Roles.isAgent(noun.lower()) && !THINGS.contains(noun.lower());
        return !noun.is(Tag.ORGANISATION) && (noun.is(Tag.ROLE | Tag.OFFICE) || agent);
    }

    /** "His wife, Marlys,": whether the name at {@code from} is of somebody's kin, who may be named with one word. */
    boolean isKin(int from) {
        Token noun = nounBefore(from);
        Token next = from + 1 < body.tokens.size() ? body.at(from + 1) : null;
        boolean ends = next == null || next.isMark() || next.verb() != null || next.is(Tag.AUXILIARY);
        return ends
                && noun != null
                && !noun.isCapital()
                && isKin(noun.lower())
                && isOwned(from - (body.at(from - 1).is(",") ? 2 : 1));
    }

    /** "wife", "brother": a noun for somebody's kin, or another for a man or a woman. */
    static boolean isKin(String noun) {
        return HIS.contains(noun) || HERS.contains(noun);
    }

    /** The gender that the nouns beside the name of tokens {@code from} to {@code to} tell. */
    Person.Gender gender(int from, int to) {
        Token before = nounBefore(from);
        Person.Gender gender = before == null ? Person.Gender.UNKNOWN : of(before.lower());
        return gender == Person.Gender.UNKNOWN ? genderBehind(to) : gender;
    }

    /** "Anna Berg, a former nun,", "Anna Berg, mother of Paul,". */
    private Person.Gender genderBehind(int to) {
        boolean apposed = to + 1 < body.tokens.size() && body.at(to).is(",");
        boolean opens = apposed
                && (body.at(to + 1).is(Tag.DETERMINER) || of(body.at(to + 1).lower()) != Person.Gender.UNKNOWN);
        for (int i = to + 1; opens && i < body.tokens.size() && i <= to + LONGEST; i++) {
            Token t = body.at(i);
            boolean owner = i + 1 < body.tokens.size() && body.at(i + 1).kind() == Token.Kind.POSSESSIVE;
            if (of(t.lower()) != Person.Gender.UNKNOWN && !owner) {
                return of(t.lower());
            }
            opens = t.kind() == Token.Kind.WORD && !t.is(Tag.PREPOSITION | Tag.SUBORDINATOR);
        }
        return Person.Gender.UNKNOWN;
    }

    /** "wife", "mum-of-three". */
    static Person.Gender of(String noun) {
        int hyphen = noun.indexOf("-of-");
        String word = hyphen > 0 ? noun.substring(0, hyphen) : noun;
        if (HIS.contains(word)) {
            return Person.Gender.HE;
        }
        return HERS.contains(word) ? Person.Gender.SHE : Person.Gender.UNKNOWN;
    }

    /** The words of {@code followsPerson}'s noun as a role. */
    List<String> role(int from) {
        Token noun = nounBefore(from);
        return noun != null && followsPerson(from) ? List.of(noun.lower()) : List.of();
    }
}
