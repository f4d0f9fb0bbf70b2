package onrecord.quote;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether words with capitals are somebody's name, or have their capitals for another reason. */
final class ProperNames {
    /** A party and a state: "R-Texas". */
    private static final Pattern PARTY_LABEL = Pattern.compile("[DRI]-[A-Z].*");

    /** What the name of a place takes on for those who live there. */
    private static final List<String> INHABITANTS = List.of("n", "an", "ian", "ite", "er", "i");

    /** "the North", "the Left": part of a country or of its politics. */
    private static final Set<String> DIRECTIONS = Set.of("north", "south", "east", "west", "left", "right");

    /** Letters that stand for a common noun: "my ID". */
    private static final Set<String> COMMON_LETTERS =
            Set.of("id", "tv", "pac", "ceo", "ngo", "suv", "pdf", "dvd", "gdp");

    private final Body body;
    private final Lexicon lexicon;
    private final Capitals capitals;

    ProperNames(Body body, Lexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
        this.capitals = new Capitals(body);
    }

    /** Whether one capitalised word is a name, and not just the first of its sentence. */
    boolean isName(int token) {
        Token t = body.at(token);
        Sentence sentence = body.sentenceAt(token);
        Token before = token > sentence.from() ? body.at(token - 1) : null;
        boolean first = before == null || (before.isMark() && !before.is(","));
        boolean verb = t.verb() != null && !t.is(Tag.FIRST_NAME | Tag.AMBIGUOUS_NAME);
        if (verb || NameWords.isFunctionWord(t) || isPartOfMore(token) || isNation(t)) {
            return false;
        }
        boolean label = PARTY_LABEL.matcher(body.printed(token)).matches();
        boolean camel = NameWords.isCamel(body.printed(token)); // "ScotRail"
        return !label && (!first || camel || capitals.withinSentences(t.lower()) || t.is(Tag.FIRST_NAME));
    }

    static boolean isDirection(String lower) {
        return DIRECTIONS.contains(lower);
    }

    /** "Twenty", "Channel 10", "Gettysburg, Pa.": a number, a name with a number behind it, a short form of a place. */
    private boolean isPartOfMore(int token) {
        Token t = body.at(token);
        boolean numbered = token + 1 < body.tokens.size() && body.at(token + 1).kind() == Token.Kind.NUMBER;
        boolean shortened = t.lower().endsWith(".") && !NameWords.isAcronym(body.printed(token));
        return t.is(Tag.QUANTITY) || isDirection(t.lower()) || numbered || shortened || FamilyNames.isSuffix(t.lower());
    }

    /** "Mexican", "the Russians": of a nation, and nobody's name. */
    private boolean isNation(Token t) {
        String word = t.lower();
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        boolean listed = t.is(Tag.DEMONYM) || (lexicon.tags(one) & Tag.DEMONYM) != 0;
        boolean several = !one.equals(word) && INHABITANTS.stream().anyMatch(ending -> isInhabitant(one, ending));
        return (listed || several) && !t.is(Tag.FIRST_NAME) && lexicon.place(word) == null;
    }

    /** "Californians", "Vermonters": of a place that the lexicon knows. */
    private boolean isInhabitant(String word, String ending) {
        return word.endsWith(ending) && lexicon.place(word.substring(0, word.length() - ending.length())) != null;
    }

    /** "Railing Against Trump": a headline, and nobody's name. */
    boolean hasFunctionWord(Mention mention, Name name) {
        for (int i = mention.head(); i > mention.head() - name.words().size() + 1 && i > mention.from(); i--) {
            if (NameWords.isFunctionWord(body.at(i))
                    && !NameWords.isParticle(body.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /**
     * "McLenney said": a first word that is no other word of English we know, speaks, and is nowhere without its
     * capital.
     */
    boolean isNewName(Mention mention) {
        Token t = body.at(mention.head());
        Token next = mention.to() < body.tokens.size() ? body.at(mention.to()) : t;
        Verb.Inflected verb = next.verb();
        boolean speaks = verb != null
                && next.kind() == Token.Kind.WORD
                && verb.verb().takes(Verb.Pattern.DIRECT)
                && (verb.is(Verb.Form.PAST) || verb.is(Verb.Form.PRESENT));
        boolean strange = t.tags() == 0
                && t.verb() == null
                && !t.lower().endsWith("s")
                && t.lower().indexOf('-') < 0;
        return speaks
                && !next.is(Tag.NOUN_TOO) // "Current estimates"
                && mention.to() - mention.from() == 1
                && strange
                && !capitals.without(t.lower());
    }

    /** Whether a body is named and not only meant: "Court clerks said" names no court. */
    boolean isBody(Name name, Mention mention) {
        Token first = body.at(mention.from());
        boolean letters = NameWords.isAcronym(body.printed(mention.head()))
                && !COMMON_LETTERS.contains(body.at(mention.head()).lower());
        boolean oneOfMany = first.is("a") || first.is("an") || first.is("one");
        return name.words().size() > 1 || letters || (!oneOfMany && isName(mention.head()));
    }
}
