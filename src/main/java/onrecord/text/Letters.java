package onrecord.text;

import java.text.Normalizer;
import java.util.Locale;

/** One form for the writings of a word. Safe for use by several threads. */
public final class Letters {
    private Letters() {}

    /**
     * The word composed, in small letters, Arabic and Persian letters alike, without joiners, strokes and vowel signs.
     */
    public static String alike(String word) {
        boolean plain = word.chars().allMatch(c -> c < 0x80);
        if (plain) {
            return word.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case 'ي', 'ى' -> out.append('ی');
                case 'ك' -> out.append('ک');
                case '\u200C', '\u200D', '\u0640' -> {}
                default -> {
                    if (c < '\u064B' || c > '\u0652') {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
