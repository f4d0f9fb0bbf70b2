package onrecord.quote;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.text.Resources;

/** The language packs that come with the program, each read when it is first asked for. Safe for several threads. */
final class LanguagePacks {
    /** The languages that have a pack, by their ISO 639 code. */
    static final List<String> LANGUAGES = List.of(
            "ar", "cs", "da", "de", "es", "fa", "fi", "fr", "he", "it", "nl", "no", "pl", "pt", "ru", "sv", "tr", "uk",
            "vi");

    /** Languages that the pack of another reads; short Dutch is often taken for Afrikaans. */
    private static final Map<String, String> KIN = Map.of("nb", "no", "nn", "no", "af", "nl");

    private static final Map<String, SpeechLexicon> READ = new ConcurrentHashMap<>();

    private LanguagePacks() {}

    /** The pack of a language by its ISO 639 code; an empty one for a language without a pack. */
    static SpeechLexicon of(String language) {
        String known = KIN.getOrDefault(language, language);
        return READ.computeIfAbsent(LANGUAGES.contains(known) ? known : "", LanguagePacks::read);
    }

    private static SpeechLexicon read(String language) {
        return language.isEmpty()
                ? new SpeechLexicon(Map.of(), Set.of())
                : new SpeechLexicon(
                        Resources.sections(LanguagePacks.class, "/onrecord/quote/" + language + "/speech.txt"),
                        countries(Locale.of(language)));
    }

    /** The last words of the countries' names in a language, as the JDK's locale data have them. */
    private static Set<String> countries(Locale language) {
        Set<String> names = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(language).toLowerCase(language);
            if (name.indexOf(' ') < 0) {
                names.add(name);
            }
        }
        return names;
    }
}
