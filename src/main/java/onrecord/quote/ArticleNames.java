package onrecord.quote;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The full names that a text in any language prints, looked up by the family name that it uses later. */
final class ArticleNames {
    static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "ter", "ten", "zu", "bin",
            "ibn", "al", "el", "la", "le", "y", "af", "av");

    private final SpeechLexicon lexicon;
    /** Full names and how often they stand in the text, by the last word in lower case. */
    private final Map<String, Map<String, Integer>> byFamily = new HashMap<>();

    ArticleNames(List<Word> words, SpeechLexicon lexicon) {
        this.lexicon = lexicon;
        int i = 0;
        while (i < words.size()) {
            int end = nameEnd(words, i, words.size());
            if (end > i) {
                enter(words, i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    private void enter(List<Word> words, int from, int to) {
        int start = afterTitles(words, from, to);
        int length = to - start;
        if (length >= 2 && length <= 4) {
            byFamily.computeIfAbsent(words.get(to - 1).lower(), key -> new HashMap<>())
                    .merge(printed(words, start, to), 1, Integer::sum);
        }
    }

    /**
     * Where a name begins in a run of capitalised words: behind titles and small words, at a given name that is known. Where
     * nouns have capitals too, the last two words of three unknown ones are the name.
     */
    int afterTitles(List<Word> words, int from, int to) {
        int start = from;
        while (start < to && (lexicon.isTitle(words.get(start).printed()) || isStop(words.get(start)))) {
            start++;
        }
        for (int i = start; i + 1 < to; i++) {
            if (lexicon.isGiven(words.get(i).lower())) {
                return i;
            }
        }
        boolean noun = lexicon.nounsHaveCapitals()
                && to - start == 3
                && words.get(start + 1).isCapital();
        return noun ? start + 1 : start;
    }

    /** The end of the run of capitalised words, particles among them, that begins at {@code from}; {@code from} for none. */
    int nameEnd(List<Word> words, int from, int limit) {
        int i = from;
        while (i < limit) {
            Word word = words.get(i);
            boolean place = lexicon.nounsHaveCapitals() && i > from + 1;
            boolean particle = i > from
                    && !place
                    && PARTICLES.contains(word.lower())
                    && i + 1 < limit
                    && (words.get(i + 1).isCapital()
                            || PARTICLES.contains(words.get(i + 1).lower()));
            boolean capital = word.isCapital() && !(i > from && isStop(word));
            if (!particle && !capital) {
                break;
            }
            i++;
        }
        return i;
    }

    boolean isStop(Word word) {
        return lexicon.stops().contains(word.lower());
    }

    static String printed(List<Word> words, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(i > from ? " " : "").append(words.get(i).printed());
        }
        return name.toString();
    }

    /**
     * The name that words stand for: themselves when they are several, else the one full name of the text that ends so.
     *
     * @param certain whether one word alone is surely a name
     * @return null when the text does not tell
     */
    @Nullable
    String resolve(List<Word> words, int from, int to, boolean certain) {
        String family = words.get(to - 1).lower();
        if (to - from > 1) {
            return printed(words, from, to);
        }
        Map<String, Integer> bearers = byFamily.get(family);
        if (bearers == null) {
            return certain ? words.get(from).printed() : null;
        }
        Set<String> best = new HashSet<>();
        int most = bearers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        bearers.forEach((name, count) -> {
            if (count == most) {
                best.add(name);
            }
        });
        return best.size() == 1 ? best.iterator().next() : words.get(from).printed();
    }

    /** The full name whose words the given ones inflect, as Russian does ("Сергея Лаврова"), or null. */
    @Nullable
    String uninflected(String family) {
        for (int cut = 0; cut <= 2 && cut < family.length() - 3; cut++) {
            Map<String, Integer> bearers =
                    byFamily.get(family.substring(0, family.length() - cut).toLowerCase(Locale.ROOT));
            if (bearers != null && bearers.size() == 1) {
                return bearers.keySet().iterator().next();
            }
        }
        return null;
    }
}
