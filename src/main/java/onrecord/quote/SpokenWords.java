package onrecord.quote;

import java.util.List;
import java.util.Locale;

/** Tells words in marks that somebody says from those that are part of a phrase. */
final class SpokenWords {
    /** In words: the longest title in marks behind a preposition that begins a sentence. */
    private static final int LONGEST_TITLE = 6;

    private static final int FRAGMENT = 4;
    private static final int LEAST_LETTERS = 8;
    /** How many words may stand between a cue and words in marks that it reports within a phrase. */
    private static final int NEAR = 5;

    private final SpeechText body;
    private final SpeechLexicon lexicon;
    private final ClauseParts clauses;

    SpokenWords(SpeechText body, SpeechLexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
        this.clauses = new ClauseParts(lexicon);
    }

    /** "…, a ajouté Berg": whether the cue is of one who has spoken before. */
    boolean isAdded(SpeechFrame frame) {
        return lexicon.adding.contains(frame.cue().toLowerCase(Locale.ROOT));
    }

    /** Whether words in marks are several and go on with a sentence. */
    boolean isClause(Turn turn) {
        return turn.quotation().words() >= FRAGMENT && !turn.quotation().startsUpper(body.text);
    }

    /** Whether words in marks are a sentence or more. */
    boolean isSentence(Turn turn) {
        return turn.quotation().words() >= FRAGMENT && turn.quotation().startsUpper(body.text);
    }

    /**
     * Whether words have the family name of who is only supposed to say them, by a role or a pronoun: 'the mayor: "Berg
     * told me it rained"'. Hardly anybody speaks so of himself.
     */
    boolean namesItself(Turn turn, Source source) {
        String name = source.name();
        boolean supposed = source.kind() == Name.Kind.ROLE || source.kind() == Name.Kind.PRONOUN;
        if (name == null || !supposed || name.indexOf(' ') < 0) {
            return false;
        }
        String family = name.substring(name.lastIndexOf(' ') + 1);
        int at = body.text.indexOf(family, turn.innerStart());
        boolean within = at >= 0 && at + family.length() <= turn.innerEnd();
        return within && !Character.isLetter(body.text.charAt(at - 1)) && isEnd(at + family.length());
    }

    private boolean isEnd(int at) {
        return at >= body.text.length() || !Character.isLetter(body.text.charAt(at));
    }

    /** Whether words in marks are the noun of a phrase, as a text of law is quoted: "la « prévention du crime »". */
    boolean isNoun(List<Word> words, int at, Turn turn) {
        String before = at == 0 ? "" : words.get(at - 1).lower();
        boolean governed = lexicon.prepositions.contains(before) || lexicon.determiners.contains(before);
        return governed && !turn.quotation().startsUpper(body.text);
    }

    /**
     * 'le film "La Nuit des ports"', 'In "De veerman" beschrijft Anna Berg': whether words in marks are the title of
     * what the noun in front of them names.
     */
    boolean isWork(List<Word> words, int at, Turn turn) {
        boolean made = at > 1 // "l'auteur de « L'Été »"
                && lexicon.ofs.contains(words.get(at - 1).lower())
                && lexicon.isTitle(words.get(at - 2).printed());
        boolean named =
                made || (at > 0 && lexicon.works.contains(words.get(at - 1).lower()));
        boolean within = at == 1
                && lexicon.prepositions.contains(words.get(0).lower())
                && turn.quotation().words() <= LONGEST_TITLE
                && isFollowedByName(words, at + 1);
        boolean paper = at + 1 < words.size() && clauses.isTitleSpokenTo(words, at);
        return (named || within || paper)
                && turn.quotation().startsUpper(body.text)
                && !turn.quotation().endsSentence(body.text);
    }

    /** 'In "De veerman" beschrijft', 'Dans « La Maison », Anna Berg joue'. */
    private static boolean isFollowedByName(List<Word> words, int at) {
        boolean word = at < words.size() && !words.get(at).isMark();
        boolean name = at + 1 < words.size()
                && words.get(at).isComma()
                && words.get(at + 1).isCapital();
        return word || name;
    }

    /** Whether an article stands in front of words in marks, or much else between the cue and them. */
    boolean isTerm(List<Word> words, int at, SpeechFrame frame) {
        String before = at == 0 ? "" : words.get(at - 1).lower();
        boolean article = lexicon.determiners.contains(before) && !lexicon.indefinites.contains(before);
        return frame.to() <= at && (article || at - frame.to() > NEAR);
    }

    /**
     * 'se dit « consterné »', 'a accusé Bruxelles de « chantage »': whether a cue stands right in front of one word.
     */
    boolean isLedTo(Saying place, Turn turn, SpeechFrame frame, Source source) {
        List<Word> words = place.words();
        int at = place.at();
        int between = at - frame.to();
        boolean noun = lexicon.nounsHaveCapitals() || !turn.quotation().startsUpper(body.text);
        boolean one = turn.quotation().words() == 1 && noun;
        if (source.name() == null || !one || between < 0 || between > NEAR) {
            return false;
        }
        for (int i = frame.to(); i < at; i++) {
            if (words.get(i).isMark() || words.get(i).isTurn()) {
                return false;
            }
        }
        String before = words.get(at - 1).lower();
        boolean governed = lexicon.prepositions.contains(before) && !lexicon.ofs.contains(before);
        boolean indefinite = between <= 2 && lexicon.indefinites.contains(before); // 'sprach von einem „Unding“'
        return !governed && (indefinite || !lexicon.determiners.contains(before));
    }

    boolean isLong(Turn turn, boolean spoken) {
        Quotation quotation = turn.quotation();
        return quotation.words() >= (spoken ? 2 : FRAGMENT) || isLongWithoutSpaces(turn);
    }

    /** Whether the words are in a script that sets no spaces between them, and several. */
    boolean isLongWithoutSpaces(Turn turn) {
        return Character.isIdeographic(body.text.codePointAt(turn.innerStart()))
                && turn.innerEnd() - turn.innerStart() >= LEAST_LETTERS;
    }

    /** Whether the sentence ends with words in marks: nothing behind them tells who speaks. */
    static boolean endsThere(List<Word> words, int at) {
        return at + 1 >= words.size()
                || words.get(at + 1).is(".")
                || words.get(at + 1).isTurn();
    }

    /** Whether words behind what is said may tell who says it, in a language without a pack. */
    boolean mayBeAttributed(List<Word> words, int at) {
        return !lexicon.knowsVerbs() && !endsThere(words, at);
    }

    /** Whether a turn goes on with the one before it, whose marks were not closed. */
    boolean continues(int turn) {
        return turn > 0 && body.turns.get(turn - 1).quotation().continued();
    }

    /** Whether nothing but marks and other words in marks stands around words in marks. */
    static boolean onlyTurns(List<Word> words, int at) {
        for (int i = 0; i < at; i++) {
            if (!words.get(i).isMark() && !words.get(i).isTurn()) {
                return false;
            }
        }
        return at + 1 >= words.size()
                || words.get(at + 1).isMark()
                || words.get(at + 1).isTurn();
    }
}
