package onrecord.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words, and phrases of several words, that are looked for at a place in a text; the longest that stands there wins.
 */
final class Phrases {
    private final Map<String, List<String[]>> byFirstWord = new HashMap<>();

    /** @param phrases in lower case; an underscore stands for the space within a phrase */
    Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            String[] words = phrase.split("_", -1);
            byFirstWord.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
        }
        byFirstWord.values().forEach(list -> list.sort((a, b) -> b.length - a.length));
    }

    /** The words that phrases begin with. */
    Set<String> firstWords() {
        return byFirstWord.keySet();
    }

    /** How many words the phrase has that begins with the word at {@code at}; 0 for none. */
    int lengthAt(List<Word> words, int at) {
        for (String[] phrase : byFirstWord.getOrDefault(words.get(at).lower(), List.of())) {
            if (standsAt(phrase, words, at)) {
                return phrase.length;
            }
        }
        return 0;
    }

    private static boolean standsAt(String[] phrase, List<Word> words, int at) {
        if (at + phrase.length > words.size()) {
            return false;
        }
        for (int i = 1; i < phrase.length; i++) {
            if (!words.get(at + i).lower().equals(phrase[i])) {
                return false;
            }
        }
        return true;
    }
}
