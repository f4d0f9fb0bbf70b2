package onrecord.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.text.Cut;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how to read a body whose language nobody could tell, since it is short: in the language that has a cue of
 * speech in it and, of all, the most small words, titles and verbs.
 */
final class PackChooser {
    /** How many characters of a body are looked at. */
    private static final int ENOUGH = 1200;

    private static final int SMALL_IN_ENGLISH = Tag.DETERMINER
            | Tag.PREPOSITION
            | Tag.SUBORDINATOR
            | Tag.COORDINATOR
            | Tag.BE
            | Tag.HAVE
            | Tag.DO
            | Tag.MODAL
            | Tag.PRONOUN
            | Tag.OBJECT_PRONOUN;

    private PackChooser() {}

    /** The language whose pack fits a body best by far enough, or null where English does as well. */
    static @Nullable String choose(String body, Lexicon english) {
        String text = Cut.beginning(body, ENOUGH);
        List<Word> words = Word.between(text, 0, text.length(), Set.of());
        String best = null;
        int most = english(words, english);
        List<Integer> hits = new PackWords(words).hits();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i) > most) {
                most = hits.get(i);
                best = LanguagePacks.LANGUAGES.get(i);
            }
        }
        return best;
    }

    private static int english(List<Word> words, Lexicon lexicon) {
        Set<String> hits = new HashSet<>();
        for (Word word : words) {
            boolean small = (lexicon.tags(word.lower()) & SMALL_IN_ENGLISH) != 0;
            if (small || lexicon.verb(word.lower()) != null) {
                hits.add(word.lower());
            }
        }
        return hits.size();
    }
}
