package onrecord.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text when the encoding is not known for sure. In this order: a byte order mark; UTF-8, when the bytes are
 * valid UTF-8, whatever is declared (text in another encoding hardly ever is); UTF-16 by its bytes; what is declared;
 * what the bytes give away; what ICU makes of them; windows-1252.
 */
final class TextDecoder {
    /** How many bytes of the beginning tell what a text is; where there are fewer, all of them. */
    static final int HEAD = 64 << 10;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,200}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    /** What opens the sequences of ISO-2022, whose bytes are all valid UTF-8. */
    private static final char ESCAPE = 0x1B;

    private TextDecoder() {}

    /**
     * The text without a byte order mark.
     *
     * @param declared what the container says, or null
     */
    static String decode(byte[] bytes, @Nullable Charset declared) {
        return decode(bytes, true, declared);
    }

    /**
     * Decodes the beginning of a text.
     *
     * @param whole whether these bytes are all of it
     */
    static String decode(byte[] bytes, boolean whole, @Nullable Charset declared) {
        if (!startsWith(bytes, 0xFF, 0xFE) && !startsWith(bytes, 0xFE, 0xFF) && UnmarkedText.utf16(bytes) == null) {
            int mark = markLength(bytes, StandardCharsets.UTF_8);
            String text = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
            if (mark > 0 || (text.indexOf('\uFFFD') < 0 && text.indexOf(ESCAPE) < 0)) {
                return text;
            }
        }
        Charset charset = detect(bytes, whole, declared);
        int mark = markLength(bytes, charset);
        return new String(bytes, mark, bytes.length - mark, charset);
    }

    /**
     * The encoding of a text that begins with these bytes.
     *
     * @param whole whether these bytes are all of it
     * @param declared what the container says, or null
     */
    static Charset detect(byte[] head, boolean whole, @Nullable Charset declared) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        Charset unmarked = UnmarkedText.utf16(head);
        if (unmarked != null) {
            return unmarked;
        }
        if (isUtf8(head, whole) && indexOf(head, ESCAPE) < 0) {
            return StandardCharsets.UTF_8;
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return declared;
        }
        Charset inMarkup = declaredInMarkup(head);
        if (inMarkup != null
                && !inMarkup.equals(StandardCharsets.UTF_8)
                && !inMarkup.name().startsWith("UTF-16")) {
            return inMarkup;
        }
        return guess(head);
    }

    /** The charset that this label means, or null when there is no such. */
    static @Nullable Charset named(@Nullable String label) {
        return label == null ? null : CharsetLabels.charset(label);
    }

    /** How many bytes of byte order mark a text in this encoding begins with. */
    static int markLength(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        boolean mark = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
        return mark && charset.name().startsWith("UTF-16") ? 2 : 0;
    }

    /**
     * Whether bytes are far more likely something else than text: one in twenty of the first is a control character.
     */
    static boolean isBinary(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) || UnmarkedText.utf16(head) != null) {
            return false;
        }
        int control = 0;
        int length = Math.min(head.length, HEAD);
        for (int i = 0; i < length; i++) {
            byte b = head[i];
            boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
            if (b >= 0 && b < ' ' && !space) {
                control++;
            }
        }
        return control * 20L > length;
    }

    private static @Nullable Charset declaredInMarkup(byte[] head) {
        String ascii = new String(head, 0, Math.min(head.length, 8192), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(ascii);
        return m.find() ? named(m.group(1)) : null;
    }

    private static Charset guess(byte[] head) {
        Charset cyrillic = UnmarkedText.cyrillic(head);
        if (cyrillic != null) {
            return cyrillic;
        }
        Charset thai = UnmarkedText.thai(head);
        if (thai != null) {
            return thai;
        }
        byte[] sample = head.length <= 32 << 10 ? head : Arrays.copyOf(head, 32 << 10);
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        Charset charset = match == null || match.getConfidence() < 20 ? null : named(match.getName());
        return UnmarkedText.latin(
                sample, charset == null ? WINDOWS_1252 : charset, match == null ? null : match.getLanguage());
    }

    /** Valid UTF-8, but for a stray byte among many characters that are. */
    private static boolean isUtf8(byte[] head, boolean whole) {
        // by far the fastest way to tell in most cases: nothing had to be replaced
        if (new String(head, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0) {
            return true;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(head);
        CharBuffer out = CharBuffer.allocate(8192);
        int bad = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, whole);
            if (result.isError()) {
                bad++;
                in.position(in.position() + result.length());
            } else if (result.isUnderflow()) {
                return bad == 0 || bad * 3 <= leadBytes(head);
            }
            out.clear();
        }
    }

    /** How many bytes could begin a character of several bytes with a continuation behind. */
    private static int leadBytes(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xC0) == 0xC0 && (bytes[i + 1] & 0xC0) == 0x80) {
                count++;
            }
        }
        return count;
    }

    private static int indexOf(byte[] bytes, int b) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == b) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
