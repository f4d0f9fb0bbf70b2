package onrecord.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodings that their bytes give away, although no mark and no declaration names them, and no detector knows them. */
final class UnmarkedText {
    private static final int SAMPLE = 8192;
    private static final int FEWEST_LETTERS = 20;

    private UnmarkedText() {}

    /** UTF-16 of one byte order or the other, or null. */
    static @Nullable Charset utf16(byte[] head) {
        int length = Math.min(head.length, SAMPLE) & ~1;
        if (length < 8) {
            return null;
        }
        if (isUtf16(head, length, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf16(head, length, 1) ? StandardCharsets.UTF_16LE : null;
    }

    /**
     * Whether every second byte from {@code high} is the high byte of a character: of letters of Latin and of the
     * alphabets that follow it they are control characters, which no other text has but for ends of lines and tabs ("a"
     * on each line); of Chinese and Japanese they are those of their characters, and the blanks and full stops between
     * them are told by the control characters in theirs.
     */
    private static boolean isUtf16(byte[] head, int length, int high) {
        int alphabet = 0;
        int unprinted = 0;
        int ideographs = 0;
        int marks = 0;
        int zeros = 0;
        for (int i = 0; i < length; i += 2) {
            int top = head[i + high] & 0xFF;
            int low = head[i + 1 - high] & 0xFF;
            alphabet += top < ' ' ? 1 : 0;
            unprinted += top < ' ' && !Character.isWhitespace(top) ? 1 : 0;
            zeros += low == 0 ? 1 : 0;
            ideographs += top >= 0x4E && top <= 0x9F ? 1 : 0;
            boolean mark = (top == 0 && low <= ' ' && low > 0) || (top == 0x30 && low <= 0x02);
            marks += mark ? 1 : 0;
            ideographs += !mark && ((top == 0x30 && low > 0x02) || top == 0xFF || top == 0x20) ? 1 : 0;
        }
        int characters = length / 2;
        boolean alphabetic = unprinted > 0 && alphabet * 100L >= characters * 95L && zeros * 50L <= characters;
        boolean ideographic = marks * 100L >= characters
                && (alphabet + ideographs + marks) * 100L >= characters * 97L
                && ideographs * 2 > characters;
        return alphabetic || ideographic;
    }

    /**
     * An encoding of Cyrillic in which computers without Windows wrote, or null: DOS has small letters from A0 to AF
     * and from E0 to EF, and lines for tables between; the Macintosh has capitals from 80 and small letters from DF.
     */
    static @Nullable Charset cyrillic(byte[] head) {
        int[] counts = new int[256];
        int length = Math.min(head.length, SAMPLE);
        int high = 0;
        int inWords = 0;
        for (int i = 0; i < length; i++) {
            counts[head[i] & 0xFF]++;
            high += head[i] < 0 ? 1 : 0;
            inWords += i > 0 && head[i] < 0 && head[i - 1] < 0 ? 1 : 0;
        }
        // letters of an alphabet of their own stand side by side, and there are many of them
        if (high < FEWEST_LETTERS || inWords * 2 < high || high * 3 < length) {
            return null;
        }
        int lines = sum(counts, 0xB0, 0xDF);
        int small = sum(counts, 0xA0, 0xAF);
        int rest = sum(counts, 0xF2, 0xFF);
        if (small * 4 >= high && (lines + rest) * 50 <= high) {
            return CharsetLabels.charset("ibm866");
        }
        int capitals = sum(counts, 0xC0, 0xDE);
        int others = sum(counts, 0xA0, 0xBF);
        boolean mac = counts[0xDF] > 0 && sum(counts, 0xE0, 0xFE) * 4 >= high * 3;
        return mac && (capitals + others + counts[0xFF]) * 50 <= high ? CharsetLabels.charset("x-mac-cyrillic") : null;
    }

    /**
     * The encoding of a text in Latin letters for which there is a guess: DOS and the Macintosh have the letters where
     * Windows has marks, and of two encodings of Central Europe the one is right whose letters are of the language.
     *
     * @param guess what a detector takes it for
     * @param language in which the detector takes it to be, or null
     */
    static Charset latin(byte[] head, Charset guess, @Nullable String language) {
        LatinLetters letters = LatinLetters.of(head, SAMPLE);
        if (!letters.isLatin()) {
            return guess;
        }
        Charset best = guess;
        int most = letters.fitting(guess, language);
        for (String name : LatinLetters.candidates(language)) {
            Charset other = CharsetLabels.charset(name);
            int fitting = other == null ? 0 : letters.fitting(other, language);
            if (other != null && fitting > most) {
                best = other;
                most = fitting;
            }
        }
        for (Map.Entry<String, String> own : LatinLetters.OF_ONE_LANGUAGE.entrySet()) {
            Charset other = CharsetLabels.charset(own.getValue());
            int fitting = other == null ? 0 : letters.fitting(other, own.getKey());
            if (other != null && fitting > most) {
                best = other;
                most = fitting;
            }
        }
        return best;
    }

    /**
     * Thai, or null: long runs of its letters, and above and below them signs of vowels and tones, which stand behind a
     * consonant or another sign.
     */
    static @Nullable Charset thai(byte[] head) {
        int length = Math.min(head.length, SAMPLE);
        int high = 0;
        int signs = 0;
        int wrong = 0;
        for (int i = 0; i < length; i++) {
            int c = head[i] & 0xFF;
            int before = i == 0 ? 0 : head[i - 1] & 0xFF;
            high += c >= 0x80 ? 1 : 0;
            boolean sign = isThaiSign(c);
            boolean letter = (c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB);
            boolean windows = c == 0x85 || (c >= 0x91 && c <= 0x97);
            signs += sign ? 1 : 0;
            boolean alone = sign && !isThaiSign(before) && (before < 0xA1 || before > 0xCE);
            wrong += alone || (c >= 0x80 && !letter && !windows) ? 1 : 0;
        }
        return high >= FEWEST_LETTERS && high * 2 > length && signs * 10 >= high && wrong * 50 <= signs
                ? CharsetLabels.charset("windows-874")
                : null;
    }

    private static boolean isThaiSign(int c) {
        return c == 0xD1 || (c >= 0xD4 && c <= 0xDA) || (c >= 0xE7 && c <= 0xEE);
    }

    private static int sum(int[] counts, int from, int to) {
        int sum = 0;
        for (int i = from; i <= to; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
