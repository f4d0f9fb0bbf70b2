package onrecord.search.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import onrecord.index.analysis.Analysis;
import onrecord.search.Suggestion;

/**
 * Completes what is typed from headlines: with the phrases that go on from it in several headlines, most frequent
 * first, then with whole headlines. A few hundred headlines are looked at, however many there are.
 */
public final class HeadlinePhrases {
    /** How many headlines are looked at. */
    public static final int LOOKED_AT = 200;

    /** How many words a phrase goes on behind those that are typed. */
    private static final int FURTHER_WORDS = 3;

    /** Fewer headlines than this make no phrase. */
    private static final int FREQUENT = 2;

    /** A phrase does not end with a word that more than one headline of so many has: "talks in the". */
    private static final int COMMON = 20;

    private final Headlines headlines;
    private final Analysis analysis;

    /** A phrase as the first headline prints it, and how many headlines have it. */
    private record Phrase(String printed, int words, int count) {
        Phrase again() {
            return new Phrase(printed, words, count + 1);
        }
    }

    /** The headlines of an archive. */
    public interface Headlines {
        /**
         * Headlines that have all the words, and how many of the articles looked at have each.
         *
         * @param words folded; the last one may be unfinished
         */
        Map<String, Integer> completing(List<String> words) throws IOException;

        /** How many articles have a headline. */
        long count() throws IOException;

        /** How many headlines have a word, folded. */
        long having(String word) throws IOException;
    }

    public HeadlinePhrases(Headlines headlines, Analysis analysis) {
        this.headlines = headlines;
        this.analysis = analysis;
    }

    /** @param typed folded; the last word may be unfinished */
    public List<Suggestion> completing(String typed, int most) throws IOException {
        List<String> words = List.of(typed.split("[^\\p{L}\\p{M}\\p{N}]+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> found = headlines.completing(words);
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        found.keySet().forEach(headline -> count(headline, words, phrases));
        keepFrequent(phrases);
        List<Suggestion> suggestions = new ArrayList<>();
        mostFrequent(phrases).stream()
                .limit(most)
                .forEach(phrase ->
                        suggestions.add(new Suggestion(Suggestion.Kind.HEADLINE, phrase.printed(), phrase.count())));
        found.forEach((headline, articles) -> {
            if (suggestions.size() < most) {
                suggestions.add(new Suggestion(Suggestion.Kind.HEADLINE, headline, articles));
            }
        });
        return suggestions;
    }

    /** Counts what goes on from the typed words where they first stand side by side. */
    private void count(String headline, List<String> typed, Map<String, Phrase> phrases) {
        List<Analysis.Word> words = analysis.words(headline);
        int at = 0;
        while (at + typed.size() <= words.size() && !standsAt(words, at, typed)) {
            at++;
        }
        int least = Math.max(2, typed.size());
        StringJoiner terms = new StringJoiner(" ");
        for (int length = 1; length <= typed.size() + FURTHER_WORDS && at + length <= words.size(); length++) {
            Analysis.Word last = words.get(at + length - 1);
            terms.add(last.term());
            if (length >= least) {
                int end = last.start() + last.printed().length();
                Phrase once = new Phrase(headline.substring(words.get(at).start(), end), length, 1);
                phrases.merge(terms.toString(), once, (known, again) -> known.again());
            }
        }
    }

    private static boolean standsAt(List<Analysis.Word> words, int at, List<String> typed) {
        for (int i = 0; i < typed.size() - 1; i++) {
            if (!words.get(at + i).term().equals(typed.get(i))) {
                return false;
            }
        }
        return words.get(at + typed.size() - 1).term().startsWith(typed.getLast());
    }

    /** Leaves the phrases that several headlines have and that do not end with a word which many headlines have. */
    private void keepFrequent(Map<String, Phrase> phrases) throws IOException {
        phrases.values().removeIf(phrase -> phrase.count() < FREQUENT);
        Map<String, Boolean> common = new HashMap<>();
        for (Iterator<String> each = phrases.keySet().iterator(); each.hasNext(); ) {
            String terms = each.next();
            String last = terms.substring(terms.lastIndexOf(' ') + 1);
            Boolean known = common.get(last);
            if (known == null) {
                known = isCommon(last);
                common.put(last, known);
            }
            if (known) {
                each.remove();
            }
        }
    }

    private boolean isCommon(String word) throws IOException {
        long titles = headlines.count();
        return titles > COMMON && headlines.having(word) > titles / COMMON;
    }

    /** The phrases without those that always go on in the same way, most frequent first. */
    private static List<Phrase> mostFrequent(Map<String, Phrase> phrases) {
        Set<Phrase> goingOn = new HashSet<>();
        phrases.forEach((terms, phrase) -> {
            for (int end = terms.lastIndexOf(' '); end > 0; end = terms.lastIndexOf(' ', end - 1)) {
                Phrase shorter = phrases.get(terms.substring(0, end));
                if (shorter != null && shorter.count() == phrase.count()) {
                    goingOn.add(shorter);
                }
            }
        });
        return phrases.values().stream()
                .filter(phrase -> !goingOn.contains(phrase))
                .sorted(Comparator.comparingInt(Phrase::count)
                        .thenComparingInt(Phrase::words)
                        .reversed())
                .toList();
    }
}
