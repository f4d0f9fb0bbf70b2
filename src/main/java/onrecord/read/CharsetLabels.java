package onrecord.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * What the names of encodings mean in pages, feeds, messages and records: what the Encoding Standard of WHATWG says.
 */
final class CharsetLabels {
    private static final Map<String, Charset> LABELS = new HashMap<>();

    /** HTML forbids it, and half a character of it can stand alone. */
    private static final String FORBIDDEN = "CESU-8";

    static {
        for (String line : Resources.lines(CharsetLabels.class, "charsets.txt")) {
            String[] words = line.split(" ");
            Charset charset = java(words[0]);
            for (int i = 1; i < words.length && charset != null; i++) {
                LABELS.put(words[i], charset);
            }
        }
    }

    private CharsetLabels() {}

    /** The encoding that a label means; one that only Java knows by it; null when there is none. */
    static @Nullable Charset charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        Charset charset = LABELS.get(name);
        return charset == null && !name.isEmpty() ? java(name) : charset;
    }

    private static @Nullable Charset java(String name) {
        try {
            Charset charset = Charset.forName(name);
            return charset.name().equals(FORBIDDEN) ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
