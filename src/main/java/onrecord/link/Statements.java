package onrecord.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which quotes are wordings of one statement: what one outlet reports in quotation marks, another cuts short or puts
 * in its own words and spelling. Two quotes are the same statement when most of the shorter one's content words are in the
 * other: at least {@value #LEAST_SHARED} of them and {@value #LEAST_OVERLAP} of all (the overlap coefficient of Simpson).
 * Words count by their first letters, which forgives endings and spellings ("democratization", "democratisation"); words of
 * three letters and fewer do not count, and of scripts without spaces each pair of characters does. Stateless.
 */
public final class Statements {
    private static final int LEAST_SHARED = 4;
    private static final double LEAST_OVERLAP = 0.6;
    private static final int STEM = 6;
    private static final int SHORTEST = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private Statements() {}

    /**
     * Puts quotes together that are wordings of one statement. A quote joins the first statement of which it is like the
     * first wording, so that a chain of likenesses never joins what is not alike.
     *
     * @param quotes their words; the time taken grows with the square of their number
     * @return the indexes of the quotes of each statement, in the order of their first one
     */
    public static List<List<Integer>> of(List<String> quotes) {
        Map<Set<String>, List<Integer>> statements = new LinkedHashMap<>();
        for (int i = 0; i < quotes.size(); i++) {
            Set<String> words = words(quotes.get(i));
            Set<String> first = statements.keySet().stream()
                    .filter(other -> alike(words, other))
                    .findFirst()
                    .orElse(words);
            statements.computeIfAbsent(first, statement -> new ArrayList<>()).add(i);
        }
        return List.copyOf(statements.values());
    }

    private static boolean alike(Set<String> a, Set<String> b) {
        if (a.equals(b)) {
            return true;
        }
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return shared.size() >= LEAST_SHARED && shared.size() >= LEAST_OVERLAP * Math.min(a.size(), b.size());
    }

    private static Set<String> words(String quote) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(quote.toLowerCase(Locale.ROOT));
        while (word.find()) {
            add(word.group(), words);
        }
        return words.isEmpty() ? Set.of(quote.strip()) : words;
    }

    private static void add(String word, Set<String> words) {
        if (UNSPACED.matcher(word).find()) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                words.add(word.substring(i, i + 2));
            }
        } else if (word.length() >= SHORTEST) {
            words.add(word.substring(0, Math.min(STEM, word.length())));
        }
    }
}
