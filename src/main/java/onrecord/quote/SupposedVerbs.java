package onrecord.quote;

import java.util.List;
import java.util.Set;

/** Tells verbs of speech that no list knows by where they stand. */
final class SupposedVerbs {
    /** How many small words may stand between a verb that nobody lists and the person. */
    private static final int LONGEST_ROLE = 3;
    /** What stands between a mark and a verb of one who does something to himself. */
    private static final Set<String> REFLEXIVE = Set.of("se", "s'", "si", "lui", "le", "les", "sich", "się");

    private final SpeechLexicon lexicon;
    private final PhraseKinds kinds;

    SupposedVerbs(SpeechLexicon lexicon, PhraseKinds kinds) {
        this.lexicon = lexicon;
        this.kinds = kinds;
    }

    /**
     * 1 for a small word that nobody lists, between words in marks, or a dash that ends them, and a person or a
     * pronoun: '"…", rió Anna Berg'. Nothing but a verb of speech stands there.
     */
    int verbAt(List<Word> words, int i) {
        int from = i;
        while (from > 0 && isBesideVerb(words.get(from - 1).lower())) {
            from--;
        }
        int turn = from - 1;
        while (turn > 0 && (words.get(turn).isComma() || words.get(turn).isDash())) {
            turn--;
        }
        boolean behind =
                turn >= 0 && (words.get(turn).isTurn() || words.get(turn).isDash());
        boolean small = !words.get(i).isCapital()
                && Character.isLetter(words.get(i).printed().codePointAt(0))
                && !lexicon.isSmall(words.get(i));
        return small && behind && (hasPronoun(words, i) || isPersonBehind(words, i + 1)) ? 1 : 0;
    }

    /** '« … », rit-elle', '« … », a-t-il pesté': a verb with its pronoun, and no listed verb behind it. */
    private boolean hasPronoun(List<Word> words, int i) {
        String lower = words.get(i).lower();
        boolean pronoun = lower.indexOf('-') > 0 && lexicon.isPronoun(Word.afterLastHyphen(lower));
        return pronoun && (i + 1 == words.size() || lexicon.verbAt(words, i + 1) == 0);
    }

    /** "a", "se", "lui": what stands in front of a verb. */
    private boolean isBesideVerb(String lower) {
        return lexicon.auxiliaries.contains(lower) || REFLEXIVE.contains(lower);
    }

    /** "Anna Berg", "la skippeuse Anna Berg", "starosta brenicki Jan Berg". */
    private boolean isPersonBehind(List<Word> words, int at) {
        int name = at;
        while (name < Math.min(words.size(), at + LONGEST_ROLE)
                && !words.get(name).isMark()
                && !words.get(name).isTurn()
                && !words.get(name).isCapital()
                && !lexicon.prepositions.contains(words.get(name).lower())) {
            name++;
        }
        return kinds.isPersonAt(words, name);
    }
}
