package onrecord.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of one language for reading direct quotes: verbs of speech, phrases that name a source, titles, and the
 * small words that end a name. Of a language without a list nothing is known, and only a name beside a colon or a dash tells
 * who speaks. Immutable.
 *
 * @param verbs forms of verbs of speech, in lower case
 * @param auxiliaries what may stand between a subject and a participle
 * @param he pronouns of a man who speaks
 * @param she pronouns of a woman who speaks
 * @param men given names of men
 * @param women given names of women
 * @param sources what stands before a source: "selon", "laut", "по словам"
 * @param titles words before a name that are no part of it
 * @param titleEndings endings of compound titles: "Außenminister"
 * @param stops small words that no name contains
 * @param nounsHaveCapitals whether common nouns begin with a capital, as in German
 */
record SpeechLexicon(
        Set<String> verbs,
        Set<String> auxiliaries,
        Set<String> he,
        Set<String> she,
        Set<String> men,
        Set<String> women,
        Set<String> sources,
        Set<String> titles,
        List<String> titleEndings,
        Set<String> stops,
        boolean nounsHaveCapitals) {
    private static final Set<String> LANGUAGES = Set.of("fr", "de", "es", "ru");
    private static final Map<String, SpeechLexicon> READ = new ConcurrentHashMap<>();

    /** The lexicon of a language by its ISO 639 code; an empty one for a language without a list. */
    static SpeechLexicon of(String language) {
        String code = LANGUAGES.contains(language) ? language : "";
        return READ.computeIfAbsent(code, SpeechLexicon::read);
    }

    private static SpeechLexicon read(String language) {
        Map<String, List<String>> sections =
                language.isEmpty() ? Map.of() : WordList.sections("/onrecord/quote/" + language + "/speech.txt");
        Map<String, List<String>> given = WordList.sections("/onrecord/quote/en/names.txt");
        return new SpeechLexicon(
                set(sections, "verb"),
                set(sections, "auxiliary"),
                set(sections, "he"),
                set(sections, "she"),
                set(given, "he"),
                set(given, "she"),
                set(sections, "source"),
                set(sections, "title"),
                sections.getOrDefault("title-ending", List.of()),
                set(sections, "stop"),
                sections.containsKey("noun-capitals"));
    }

    private static Set<String> set(Map<String, List<String>> sections, String section) {
        Set<String> words = new HashSet<>();
        sections.getOrDefault(section, List.of()).forEach(word -> words.add(word.replace('_', ' ')));
        return Set.copyOf(words);
    }

    /** Whether a word, as printed, is a title before a name and no part of it. */
    boolean isTitle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return titles.contains(lower)
                || titleEndings.stream().anyMatch(end -> lower.length() > end.length() && lower.endsWith(end));
    }

    boolean isGiven(String lower) {
        return men.contains(lower) || women.contains(lower);
    }

    /** Whether the word, in lower case, is a verb of speech; "dit-il" and "explique-t-elle" are. */
    boolean isVerb(String lower) {
        int hyphen = lower.indexOf('-');
        return verbs.contains(lower)
                || (hyphen > 0
                        && (verbs.contains(lower.substring(0, hyphen))
                                || auxiliaries.contains(lower.substring(0, hyphen)))
                        && (he.contains(afterLastHyphen(lower)) || she.contains(afterLastHyphen(lower))));
    }

    static String afterLastHyphen(String lower) {
        return lower.substring(lower.lastIndexOf('-') + 1);
    }
}
