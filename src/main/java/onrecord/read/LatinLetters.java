package onrecord.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The letters beyond ASCII of a text in Latin script, each within a word: what encoding it is in shows where they
 * become letters that its language has.
 */
final class LatinLetters {
    /**
     * The apostrophe, dashes and dots of an ellipsis stand between letters, too: no text is of the Macintosh or of DOS
     * because of them.
     */
    private static final String WEST = "’—–…áàâäãåæçéèêëíìîïñóòôöõøœßúùûüýÿÁÀÂÄÅÆÇÉÈÊËÍÎÏÑÓÔÖØŒÚÛÜ";

    /** The letters of languages that two encodings of Central Europe have in different places. */
    private static final Map<String, String> ALPHABETS = Map.of(
            "pl", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
            "cs", "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ",
            "hu", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ",
            "ro", "ăâîşţșțĂÂÎŞŢȘȚ",
            "tr", "çğıöşüâîûÇĞİÖŞÜ",
            "lt", "ąčęėįšųūžĄČĘĖĮŠŲŪŽ",
            "lv", "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ");

    /** Encodings that are those of a few languages alone, by language. */
    static final Map<String, String> OF_ONE_LANGUAGE =
            Map.of("tr", "windows-1254", "lt", "windows-1257", "lv", "windows-1257");

    private static final Set<String> CENTRAL_LANGUAGES = Set.of("pl", "cs", "hu", "ro");
    private static final List<String> WESTERN = List.of("windows-1252", "IBM850", "macintosh");
    private static final List<String> CENTRAL = List.of("windows-1250", "iso-8859-2", "IBM852", "x-MacCentralEurope");

    /** Below so many letters nothing can be told. */
    private static final int FEWEST = 3;

    /** Another script has more than one such letter in so many bytes. */
    private static final int RAREST = 6;

    private final byte[] text;
    private final int length;

    private LatinLetters(byte[] text, int length) {
        this.text = text;
        this.length = length;
    }

    static LatinLetters of(byte[] head, int most) {
        return new LatinLetters(head, Math.min(head.length, most));
    }

    /** The encodings that may be meant in a language. */
    static List<String> candidates(@Nullable String language) {
        return language != null && CENTRAL_LANGUAGES.contains(language) ? CENTRAL : WESTERN;
    }

    /** Whether the bytes beyond ASCII are letters here and there in words of ASCII. */
    boolean isLatin() {
        int high = 0;
        int inWords = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] < 0) {
                high++;
                inWords += isInWord(i) ? 1 : 0;
            }
        }
        return inWords >= FEWEST && inWords * 2 >= high && high * RAREST < length;
    }

    /** Below A0 Windows has quotation marks, which stand beside a word. */
    private boolean isInWord(int at) {
        return isLetter(at - 1) && (isLetter(at + 1) || (text[at] & 0xFF) >= 0xA0);
    }

    private boolean isLetter(int at) {
        return at >= 0 && at < length && Character.isLetter(text[at] & 0x7F) && text[at] > 0;
    }

    /** How many of the letters become one that the language has, less those that become something else. */
    int fitting(Charset charset, @Nullable String language) {
        String alphabet = ALPHABETS.getOrDefault(String.valueOf(language), WEST);
        int fitting = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] < 0 && isInWord(i)) {
                String letter = new String(text, i, 1, charset);
                boolean small = i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z';
                boolean fits = alphabet.contains(letter) && !(small && Character.isUpperCase(letter.codePointAt(0)));
                fitting += fits ? 1 : -1;
            }
        }
        return fitting;
    }
}
