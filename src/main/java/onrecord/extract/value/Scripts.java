package onrecord.extract.value;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Languages that their script tells: Japanese by its kana, Korean, Thai, Greek and others that no other language
 * shares.
 */
final class Scripts {
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.TIBETAN, "bo"),
            Map.entry(UnicodeScript.THAANA, "dv")));
    private static final double MOST = 0.6;

    private Scripts() {}

    /** The language of a text if most of its letters are of a script that one language alone has; else empty. */
    static Optional<LanguageGuess> detect(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x24F && Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                letters++;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        int hangul = counts.getOrDefault(UnicodeScript.HANGUL, 0);
        if (letters == 0) {
            return Optional.empty();
        }
        if ((kana + han) > letters * 0.4 && hangul < kana + han) {
            return Optional.of(new LanguageGuess(kana > (kana + han) * 0.08 ? "ja" : "zh", 0.98));
        }
        for (Map.Entry<UnicodeScript, String> script : ONE_LANGUAGE.entrySet()) {
            if (counts.getOrDefault(script.getKey(), 0) > letters * MOST) {
                return Optional.of(new LanguageGuess(script.getValue(), 0.98));
            }
        }
        return Optional.empty();
    }
}
