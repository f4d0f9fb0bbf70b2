package onrecord.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What else an office is called: the "chef du gouvernement" is the "premier", the "pénaliste" an "avocat". A noun with
 * a star stands for all that end so: the "chercheur" is a "*logue".
 */
final class Offices {
    private final Map<String, List<String>> nouns = new HashMap<>();
    private final Phrases phrases;

    /** @param entries an office and its nouns: "chef_du_gouvernement=premier|chancelier" */
    Offices(List<String> entries) {
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            nouns.put(
                    entry.substring(0, equals).replace('_', ' '),
                    List.of(entry.substring(equals + 1).split("\\|")));
        }
        phrases = new Phrases(
                nouns.keySet().stream().map(office -> office.replace(' ', '_')).toList());
    }

    /** The nouns by which the office at {@code at} is given elsewhere. */
    List<String> at(List<Word> words, int at) {
        int length = phrases.lengthAt(words, at);
        StringBuilder phrase = new StringBuilder();
        for (int i = at; i < at + length; i++) {
            phrase.append(i > at ? " " : "").append(words.get(i).lower());
        }
        return nouns.getOrDefault(phrase.toString(), List.of());
    }
}
