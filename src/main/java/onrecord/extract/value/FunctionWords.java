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
 * Tells a language by its small words. Each word of the text speaks for every language that has it, the less the more
 * languages have it; a language wins with enough words and a clear lead over the next.
 */
final class FunctionWords {
    private static final int FEWEST = 3;
    private static final double SHARE = 0.12;
    private static final double LEAD = 1.35;
    /** Languages that join their small words to the others have few of them; those few must lead by more. */
    private static final int FEWEST_OF_SPARSE = 5;

    private static final double SPARSE_SHARE = 0.05;
    private static final double SPARSE_LEAD = 2;
    private static final int MANY = 15;
    /** A text has at least so many of its language's small words to a word. */
    private static final double LEAST_SHARE = 0.05;

    private static final List<String> LANGUAGES = new ArrayList<>();
    private static final Map<String, int[]> WORDS = new HashMap<>(4096);

    static {
        Resources.lines(FunctionWords.class, "function-words.tsv").forEach(FunctionWords::add);
    }

    private FunctionWords() {}

    /** The language of the text; empty where its small words are too few or do not decide. */
    static Optional<LanguageGuess> detect(String text) {
        Count count = new Count(text);
        return count.decide();
    }

    /** Whether a text of some length has hardly any of the small words of this language: it is in another. */
    static boolean ruleOut(String text, String language) {
        int index = LANGUAGES.indexOf(language);
        if (index < 0) {
            return false;
        }
        Count count = new Count(text);
        return count.words >= MANY && count.hits[index] < LEAST_SHARE * count.words;
    }

    private static boolean inWord(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** How often the words of each language stand in a text. */
    private static final class Count {
        private final double[] scores = new double[LANGUAGES.size()];
        private final int[] hits = new int[LANGUAGES.size()];
        private int words;

        Count(String text) {
            int start = -1;
            for (int i = 0; i <= text.length(); i++) {
                boolean inside = i < text.length() && inWord(text.charAt(i));
                if (inside && start < 0) {
                    start = i;
                } else if (!inside && start >= 0) {
                    words++;
                    add(text.substring(start, i).toLowerCase(Locale.ROOT));
                    start = -1;
                }
            }
        }

        private void add(String word) {
            int[] languages = WORDS.get(word);
            if (languages != null) {
                for (int language : languages) {
                    scores[language] += 1.0 / languages.length;
                    hits[language]++;
                }
            }
        }

        private Optional<LanguageGuess> decide() {
            int best = 0;
            double next = 0;
            for (int i = 1; i < scores.length; i++) {
                if (scores[i] > scores[best]) {
                    best = i;
                }
            }
            for (int i = 0; i < scores.length; i++) {
                next = i == best ? next : Math.max(next, scores[i]);
            }
            boolean usual = hits[best] >= FEWEST && hits[best] >= words * SHARE && scores[best] >= next * LEAD;
            boolean sparse = hits[best] >= FEWEST_OF_SPARSE
                    && hits[best] >= words * SPARSE_SHARE
                    && scores[best] >= next * SPARSE_LEAD;
            if (!usual && !sparse) {
                return Optional.empty();
            }
            double lead = (scores[best] - next) / scores[best];
            double confidence = Math.min(0.99, 0.7 + 0.3 * lead * Math.min(1, hits[best] / 12.0));
            return Optional.of(new LanguageGuess(LANGUAGES.get(best), confidence));
        }
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
