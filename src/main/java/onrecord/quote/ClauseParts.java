package onrecord.quote;

import java.util.List;

/** Tells where the piece of a clause around a word begins and ends. */
final class ClauseParts {
    /** How many words of a clause are looked at on either side of a word. */
    private static final int REACH = 60;
    /** In characters: the longest name in marks within the clause of who speaks. */
    private static final int LONGEST_TITLE = 40;

    private final SpeechLexicon lexicon;

    ClauseParts(SpeechLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The index of the first word of the piece of a clause in front of a word: behind a mark, or what is said. */
    int from(List<Word> words, int at) {
        int from = at;
        while (from > 0
                && at - from < REACH
                && !isBoundary(words, from - 1)
                && !words.get(from - 1).isComma()) {
            if (words.get(from - 1).is(")")) {
                int open = from - 1;
                while (open > 0 && from - open < REACH && !words.get(open).is("(")) {
                    open--;
                }
                from = open;
                continue;
            }
            from--;
        }
        return from;
    }

    /** The index of the first mark, that is no comma, behind a word. */
    int boundary(List<Word> words, int from) {
        int to = from;
        while (to < words.size()
                && to - from < REACH
                && (!isBoundary(words, to) || isTitleWithin(words, to, from) || isTitleSpokenTo(words, to))) {
            to++;
        }
        return to < words.size() && words.get(to).isTurn() && to > from
                ? to
                : Math.min(words.size(), to + (isName(words, to, from) ? 1 : 0));
    }

    /** 'le président de l'association « Mer » Anna Berg': a name in marks, with a person behind it. */
    static boolean isTitleWithin(List<Word> words, int at, int from) {
        int next = at + 1 < words.size() && words.get(at + 1).isComma() ? at + 2 : at + 1;
        boolean person = next + 1 < words.size()
                && words.get(next).isCapital()
                && words.get(next + 1).isCapital();
        return at > from && person && isTitle(words.get(at));
    }

    /**
     * "рассказала «Вестнику» жительница Тулы": whether a title in marks is a paper that somebody tells something, by
     * its case or since it parts the verb from who speaks.
     */
    boolean isTitleSpokenTo(List<Word> words, int at) {
        if (!isTitle(words.get(at))
                || lexicon.noSpeakers.isPaperSpokenTo(words.get(at).printed())) {
            return isTitle(words.get(at));
        }
        boolean told = at > 0 && lexicon.inflectsNames() && lexicon.verbAt(words, at - 1) > 0;
        Word next = told && at + 1 < words.size() ? words.get(at + 1) : null;
        boolean word = next != null && !next.isMark() && !next.isTurn() && !lexicon.stops.contains(next.lower());
        return word && lexicon.verbAt(words, at + 1) == 0;
    }

    /** "« Mer »": few words in marks that begin with a capital. */
    static boolean isTitle(Word word) {
        String printed = word.printed();
        return word.isTurn()
                && !printed.isEmpty()
                && printed.length() <= LONGEST_TITLE
                && Character.isUpperCase(printed.codePointAt(0));
    }

    /** A title in marks right behind a cue: 'laut „Tagblatt“'. */
    private static boolean isName(List<Word> words, int to, int from) {
        return to == from && to < words.size() && words.get(to).isTurn();
    }

    boolean isBoundary(List<Word> words, int i) {
        Word word = words.get(i);
        if (word.isTurn()) {
            return true;
        }
        if (word.isMark()) {
            return !word.isComma() && !word.is("(") && !word.is(")") && !word.is("%");
        }
        return lexicon.that.lengthAt(words, i) > 0 && !lexicon.determiners.contains(word.lower());
    }
}
