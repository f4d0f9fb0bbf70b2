package onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import onrecord.faults.Dose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every charset there is: a text that names its own is read as it was written, and no bytes are too strange. */
@Tag(Dose.SOAK)
class AnyCharsetTest {
    private static final int TEXTS = Dose.of(5_000, 500_000);
    private static final List<Charset> CHARSETS = Charset.availableCharsets().values().stream()
            .filter(Charset::canEncode)
            .filter(charset -> TextDecoder.named(charset.name()) != null)
            // the Encoding Standard knows none: its mark is that of UTF-16 and two zeros
            .filter(charset -> !charset.name().contains("UTF-32"))
            .toList();
    /** Letters of many scripts, a good many of which any charset has some of. */
    private static final String LETTERS =
            "abcXYZ äöüßéèçñåøæ АБВгдеёжз αβγδ אבג ابتث กขค 日本語は 中文國 한국어 ąęłżő şğı „“”’–—… .,;:!?0123456789\n";

    private final Random random = new Random(29);

    @Test
    void a_text_in_a_charset_that_is_declared_is_read_as_it_was_written() throws Exception {
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            String text = text(charset);
            byte[] bytes = text.getBytes(charset);
            if (!text.equals(new String(bytes, charset)) || isUtf8(bytes)) {
                continue; // the charset cannot tell it, or it may be UTF-8 as well, which wins
            }
            assertEquals(text, TextDecoder.decode(bytes, charset), charset.name());
            read++;
        }
        assertTrue(read > TEXTS / 3, read + " could be told");
        Dose.figure(29, "%,d texts in %d charsets, each as it was written", read, CHARSETS.size());
    }

    private String text(Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(60); length > 0; length--) {
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            if (encoder.canEncode(letter)) {
                text.append(letter);
            }
        }
        return text.toString();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void any_bytes_under_any_charset_become_well_formed_text() {
        for (int i = 0; i < TEXTS; i++) {
            Charset charset = i % 5 == 0 ? null : CHARSETS.get(random.nextInt(CHARSETS.size()));
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String text = TextDecoder.decode(bytes, charset);
            assertEquals(
                    text,
                    new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                    () -> "half a character under " + charset);
        }
        Dose.figure(29, "%,d rows of bytes, each well-formed text", TEXTS);
    }
}
