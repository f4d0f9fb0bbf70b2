package onrecord.quote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an article says people are: the words of office and role beside their names, and whether a later "the foreign
 * minister" can mean them.
 */
final class Roles {
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("diplomat", "ambassador", "envoy", "foreign"),
            Set.of("billionaire", "businessman", "mogul", "magnate", "tycoon", "developer"),
            Set.of("leader", "president", "premier", "chancellor", "prime"),
            Set.of(
                    "lawmaker",
                    "senator",
                    "sen.",
                    "rep.",
                    "representative",
                    "congressman",
                    "congresswoman",
                    "mp",
                    "hon",
                    "hon.",
                    "td",
                    "msp",
                    "mla"),
            Set.of("candidate", "nominee"),
            Set.of("judge", "justice", "magistrate"),
            Set.of("governor", "gov."));

    /** What people in public life are called instead of by name. */
    private static final Set<String> PUBLIC = Set.of(
            "nominee",
            "candidate",
            "senator",
            "governor",
            "congressman",
            "congresswoman",
            "mayor",
            "president",
            "minister",
            "premier",
            "chancellor",
            "businessman",
            "businesswoman",
            "billionaire",
            "mogul",
            "magnate",
            "tycoon",
            "diplomat",
            "lawmaker");

    /** Endings of nouns for who does something: "the neurosurgeon", "the publican". */
    private static final List<String> AGENTS = List.of("ist", "er", "or", "ian", "eon", "ant", "man", "woman", "star");

    /** What the word for an age ends in: "the 46-year-old". */
    static final String AGED = "-year-old";

    private Roles() {}

    /** Whether a word ends like one for who does something. */
    static boolean isAgent(String lower) {
        return AGENTS.stream().anyMatch(lower::endsWith);
    }

    /**
     * Whether a role without a name is of the kind that stands for somebody named before: "the Vermont senator", but
     * not a bare "the senator", and there may be several.
     */
    static boolean isPublic(Name role) {
        return role.words().size() > 1 && isPublicNoun(role);
    }

    /** Whether several in public life may be called so: "the senator". */
    static boolean isPublicNoun(Name role) {
        return PUBLIC.contains(role.last().toLowerCase(Locale.ROOT));
    }

    /** Whether several people are meant: "officials", who are nobody in particular. */
    static boolean isPlural(Name role) {
        String head = role.last().toLowerCase(Locale.ROOT);
        return (head.endsWith("s") && !head.endsWith("ss")) || head.endsWith("men") || head.endsWith("people");
    }

    /** Whether nothing but party and nation is said of a person by words that we know, and these agree with a role. */
    static boolean mayBe(Name role, Person person, Lexicon lexicon) {
        return person.roles().stream()
                        .map(lexicon::tags)
                        .allMatch(tags -> tags == 0 || (tags & (Tag.PARTY | Tag.DEMONYM)) != 0)
                && allows(role, person, lexicon);
    }

    /** Whether no office or role is said of a person, and party and nation agree with a role. */
    static boolean hasNoOther(Name role, Person person, Lexicon lexicon) {
        return person.roles().stream().allMatch(word -> (lexicon.tags(word) & (Tag.OFFICE | Tag.ROLE)) == 0)
                && allows(role, person, lexicon);
    }

    /** Whether the role is one of the past: "the former senator". */
    static boolean isFormer(Name role) {
        return role.words().stream().anyMatch(Roles::isPast);
    }

    private static boolean isPast(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("former") || lower.equals("ex") || lower.equals("onetime") || lower.startsWith("ex-");
    }

    /** Whether no nation or party that is said of a person speaks against a role. */
    static boolean allows(Name role, Person person, Lexicon lexicon) {
        Set<String> wanted = new HashSet<>();
        role.words().forEach(word -> wanted.add(word.toLowerCase(Locale.ROOT)));
        return !speaksAgainst(Tag.PARTY, wanted, person, lexicon)
                && !speaksAgainst(Tag.DEMONYM, wanted, person, lexicon);
    }

    /**
     * The words of role in apposition to the name of tokens {@code from} to {@code to}: "Wang, a seasoned diplomat".
     */
    static List<String> around(Body body, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int i = from - 1; i >= 0 && i > from - 6 && body.at(i).isWord(); i--) {
            Token t = body.at(i);
            if (t.is(Tag.ROLE | Tag.OFFICE | Tag.DEMONYM | Tag.PARTY)) {
                words.add(t.lower());
            } else if (i == from - 1 && !isField(body, i)) {
                break;
            }
        }
        boolean apposed = to + 1 < body.tokens.size()
                && body.at(to).is(",")
                && (body.at(to + 1).is(Tag.DETERMINER)
                        || (body.at(to + 1).is(Tag.ROLE | Tag.OFFICE)
                                && !body.at(to + 1).isCapital()));
        boolean appointed = to + 3 < body.tokens.size() && body.at(to).is(Tag.BE);
        if (apposed || appointed) {
            collect(body, to + 1, words);
        }
        if (apposed) {
            words.addAll(appointment(body, to + 1));
        }
        return words;
    }

    /** "Minister of State Anna Berg": a word of what an office is for. */
    private static boolean isField(Body body, int i) {
        return i > 0
                && (body.at(i).is("of") || body.at(i).is("for"))
                && body.at(i - 1).is(Tag.OFFICE | Tag.ROLE)
                && body.at(i - 1).isCapital();
    }

    /** "Anna Berg, 46,": "46-year-old". */
    static List<String> age(Body body, int to) {
        boolean aged = to + 2 < body.tokens.size()
                && body.at(to).is(",")
                && body.at(to + 1).kind() == Token.Kind.NUMBER
                && body.at(to + 2).isMark();
        return aged ? List.of(body.at(to + 1).lower() + AGED) : List.of();
    }

    private static void collect(Body body, int start, List<String> words) {
        for (int i = start;
                i < body.tokens.size() && i < start + 8 && body.at(i).isWord();
                i++) {
            boolean owner = i + 1 < body.tokens.size() && body.at(i + 1).kind() == Token.Kind.POSSESSIVE;
            if (body.at(i).is(Tag.ROLE | Tag.OFFICE | Tag.PARTY) && !owner) { // "Berg, the president's son"
                words.add(body.at(i).lower());
            }
        }
    }

    /** "Wang, ..., was reappointed as foreign minister": the words of role behind a later "as" of the sentence. */
    private static List<String> appointment(Body body, int from) {
        List<String> words = new ArrayList<>();
        for (int i = from;
                i + 1 < body.tokens.size() && i < from + 30 && !body.at(i).is(".");
                i++) {
            if (body.at(i).is("as") && body.at(i - 1).lower().endsWith("ed")) {
                collect(body, i + 1, words);
            }
        }
        return words;
    }

    /** Whether the phrase has a nation or party, and the person is said to be of others alone. */
    private static boolean speaksAgainst(int tag, Set<String> wanted, Person person, Lexicon lexicon) {
        Set<String> asked = withTag(tag, wanted, lexicon);
        Set<String> known = withTag(tag, person.roles(), lexicon);
        return !asked.isEmpty() && !known.isEmpty() && Collections.disjoint(asked, known);
    }

    private static String party(String word) {
        if (word.equals("gop")) {
            return "republican";
        }
        return word.startsWith("democrat") ? "democratic" : word;
    }

    /** The words of a kind; the names of one party are one. */
    private static Set<String> withTag(int tag, Set<String> words, Lexicon lexicon) {
        Set<String> found = new HashSet<>();
        for (String word : words) {
            if ((lexicon.tags(word) & tag) != 0) {
                found.add(party(word));
            }
        }
        return found;
    }

    /**
     * Whether a phrase such as "the Russian foreign minister" can mean this person: no word of role speaks against it.
     */
    static boolean fits(Name role, Person person, Lexicon lexicon) {
        Set<String> wanted = new HashSet<>();
        for (String word : role.words()) {
            wanted.add(word.toLowerCase(Locale.ROOT));
        }
        String head = role.last().toLowerCase(Locale.ROOT);
        if (speaksAgainst(Tag.DEMONYM, wanted, person, lexicon) || speaksAgainst(Tag.PARTY, wanted, person, lexicon)) {
            return false;
        }
        boolean past = isFormer(role) && person.roles().stream().noneMatch(Roles::isPast);
        if (past || head.endsWith(AGED)) {
            return false;
        }
        return person.roles().contains(head)
                || ALIKE.stream()
                        .anyMatch(group ->
                                group.contains(head) && person.roles().stream().anyMatch(group::contains));
    }
}
