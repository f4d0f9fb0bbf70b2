package onrecord.quote;

import java.util.List;

/** Tells words in marks that somebody says from those that are part of a phrase. */
final class SpokenWords {
    private static final int FRAGMENT = 4;
    private static final int LEAST_LETTERS = 8;

    private final SpeechText body;
    private final SpeechLexicon lexicon;

    SpokenWords(SpeechText body, SpeechLexicon lexicon) {
        this.body = body;
        this.lexicon = lexicon;
    }

    /** Whether words in marks are a sentence or more. */
    boolean isSentence(Turn turn) {
        return turn.quotation().words() >= FRAGMENT && turn.quotation().startsUpper(body.text);
    }

    /** Whether words in marks are the noun of a phrase, as a text of law is quoted: "la « prévention du crime »". */
    boolean isNoun(List<Word> words, int at, Turn turn) {
        String before = at == 0 ? "" : words.get(at - 1).lower();
        boolean governed = lexicon.prepositions.contains(before) || lexicon.determiners.contains(before);
        return governed && !turn.quotation().startsUpper(body.text);
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
