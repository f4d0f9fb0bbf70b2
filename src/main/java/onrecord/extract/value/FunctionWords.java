package onrecord.extract.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.text.Resources;

/**
 * How often the small words of each language stand in a text. Each word speaks for every language that has it, the less
 * the more languages have it; a language wins with enough words and a clear lead over the next.
 */
final class FunctionWords {
    private static final int FEWEST = 3;
    private static final double SHARE = 0.12;
    private static final double LEAD = 1.35;
    /** Languages that join their small words to the others have few of them; those few must lead by more. */
    private static final int FEWEST_OF_SPARSE = 5;

    private static final double SPARSE_SHARE = 0.05;
    private static final double SPARSE_LEAD = 2;
    /** With such a share and such a lead no language that is not known here is taken for one that is. */
    private static final double CLEAR_SHARE = 0.25;

    private static final double CLEAR_LEAD = 1.7;

    private static final List<String> LANGUAGES = new ArrayList<>();
    private static final Map<String, int[]> WORDS = new HashMap<>(4096);

    static {
        Resources.lines(FunctionWords.class, "function-words.tsv").forEach(FunctionWords::add);
    }

    private final double[] scores = new double[LANGUAGES.size()];
    private final int[] hits = new int[LANGUAGES.size()];
    private int words;
    private int best;
    private double next;

    private FunctionWords() {}

    static FunctionWords of(String text) {
        FunctionWords counted = new FunctionWords();
        counted.read(text);
        counted.rank();
        return counted;
    }

    private void read(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && inWord(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words++;
                count(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }

    private void count(String word) {
        int[] languages = WORDS.get(word);
        if (languages != null) {
            for (int language : languages) {
                scores[language] += 1.0 / languages.length;
                hits[language]++;
            }
        }
    }

    private void rank() {
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        for (int i = 0; i < scores.length; i++) {
            next = i == best ? next : Math.max(next, scores[i]);
        }
    }

    /** The language of the text; empty where its small words are too few or do not decide. */
    Optional<LanguageGuess> guess() {
        boolean usual = hits[best] >= FEWEST && hasShare(SHARE) && leadsBy(LEAD);
        boolean sparse = hits[best] >= FEWEST_OF_SPARSE && hasShare(SPARSE_SHARE) && leadsBy(SPARSE_LEAD);
        if (!usual && !sparse) {
            return Optional.empty();
        }
        double lead = (scores[best] - next) / scores[best];
        double confidence = Math.min(0.99, 0.7 + 0.3 * lead * Math.min(1, hits[best] / 12.0));
        return Optional.of(new LanguageGuess(LANGUAGES.get(best), confidence));
    }

    /** Whether the guess needs no second opinion. */
    boolean isClear() {
        return hasShare(CLEAR_SHARE) && leadsBy(CLEAR_LEAD);
    }

    /** Whether the language of the guess has twice as many small words as the next. */
    boolean isFarAhead() {
        return leadsBy(SPARSE_LEAD);
    }

    /** Whether the text may be in this language: it has enough of its small words, and no more of any other's. */
    boolean allow(String language) {
        int index = LANGUAGES.indexOf(language);
        return index >= 0 && allows(index);
    }

    /** Whether the text may be in any of these languages. */
    boolean allowAny(List<String> languages) {
        for (int i = 0; i < scores.length; i++) {
            if (allows(i) && languages.contains(LANGUAGES.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean allows(int index) {
        return hits[index] > 0 && hits[index] >= SHARE * words && scores[index] >= scores[best];
    }

    private boolean hasShare(double share) {
        return hits[best] >= share * words;
    }

    private boolean leadsBy(double lead) {
        return scores[best] >= next * lead;
    }

    private static boolean inWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void add(String line) {
        int tab = line.indexOf('\t');
        int language = LANGUAGES.size();
        LANGUAGES.add(line.substring(0, tab));
        for (String word : line.substring(tab + 1).split(" ", -1)) {
            WORDS.merge(word, new int[] {language}, (known, one) -> {
                if (known[known.length - 1] == language) {
                    return known;
                }
                int[] both = Arrays.copyOf(known, known.length + 1);
                both[known.length] = language;
                return both;
            });
        }
    }
}
