package onrecord.link;

import java.util.Arrays;
import java.util.List;
import onrecord.model.Span;

/**
 * The words of a text as hashes, and which of them stand within quotation marks. Case, accents' encoding and
 * punctuation do not count; of scripts without spaces each character is a word. Immutable.
 */
final class HashedWords {
    private static final String OPENING = "\u201c\u201e\u00ab\u300c";
    private static final String CLOSING = "\u201d\u00bb\u300d";
    /** The words of a run. */
    static final int RUN = 5;

    /** The letters at the beginning of a word that count as its stem. */
    private static final int STEM = 6;

    /** Most characters of most texts are below it. */
    private static final int ASCII = 0x80;

    private static final int BASIS = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private int[] hash = new int[64];
    private int[] start = new int[64];
    private int[] end = new int[64];
    private boolean[] quoted = new boolean[64];
    private int size;

    private HashedWords() {}

    /** @param spans what stands within quotation marks anyway */
    static HashedWords of(String text, List<Span> spans) {
        HashedWords words = new HashedWords();
        words.read(text);
        for (Span span : spans) {
            words.quote(span);
        }
        return words;
    }

    private void read(String text) {
        boolean within = false;
        int i = 0;
        while (i < text.length()) {
            int c = at(text, i);
            if (isWord(c)) {
                i = word(text, i, within);
                continue;
            }
            if (OPENING.indexOf(c) >= 0) {
                within = true;
            } else if (CLOSING.indexOf(c) >= 0 || c == '\n') {
                within = false;
            } else if (c == '"') {
                within = !within;
            }
            i += Character.charCount(c);
        }
    }

    private int word(String text, int from, boolean within) {
        int h = BASIS;
        int i = from;
        while (i < text.length()) {
            int c = at(text, i);
            if (isWord(c)) {
                h = (h ^ lower(c)) * PRIME;
            } else if (!isInner(text, i, c)) {
                break;
            }
            i += Character.charCount(c);
            if (c >= ASCII && Character.isIdeographic(c)) {
                break;
            }
        }
        add(marked(h, text, from), from, i, within);
        return i;
    }

    /** The hash of a word, or of a part of one. */
    static int hash(String text, int from, int to) {
        int h = BASIS;
        int i = from;
        while (i < to) {
            int c = at(text, i);
            h = isWord(c) ? (h ^ lower(c)) * PRIME : h;
            i += Character.charCount(c);
        }
        return marked(h, text, from);
    }

    /**
     * The hash of the beginning of a word, which forgives endings and spellings: "democratization", "democratisation".
     */
    static int stem(String text, int start, int end) {
        return hash(text, start, Math.min(end, start + STEM));
    }

    /** The last bit of a hash tells numbers from other words. */
    private static int marked(int h, String text, int from) {
        int spread = h ^ (h >>> 15);
        return Character.isDigit(text.codePointAt(from)) ? spread | 1 : spread & ~1;
    }

    /** Each of these hashes once; they are in order. */
    static int[] distinct(int[] sorted) {
        int[] distinct = new int[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(distinct, size);
    }

    /** Whether this is the hash of a word that begins with a digit. */
    static boolean isNumber(int hash) {
        return (hash & 1) != 0;
    }

    /** The code point at an index; most are a character. */
    private static int at(String text, int i) {
        char c = text.charAt(i);
        return Character.isSurrogate(c) ? text.codePointAt(i) : c;
    }

    private static boolean isWord(int c) {
        if (c >= ASCII) {
            return Character.isLetterOrDigit(c);
        }
        int letter = lower(c);
        return (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9');
    }

    private static int lower(int c) {
        if (c >= ASCII) {
            return Character.toLowerCase(c);
        }
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    /** An apostrophe between letters, a comma or a point between digits. */
    private static boolean isInner(String text, int i, int c) {
        if (i + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        boolean apostrophe = c == '\'' || c == '\u2019';
        return apostrophe
                ? Character.isLetter(before) && Character.isLetter(after)
                : (c == ',' || c == '.') && Character.isDigit(before) && Character.isDigit(after);
    }

    private void add(int h, int from, int to, boolean within) {
        if (size == hash.length) {
            hash = Arrays.copyOf(hash, 2 * size);
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            quoted = Arrays.copyOf(quoted, 2 * size);
        }
        hash[size] = h;
        start[size] = from;
        end[size] = to;
        quoted[size] = within;
        size++;
    }

    private void quote(Span span) {
        for (int i = from(span.start()); i < size && end[i] <= span.end(); i++) {
            quoted[i] = true;
        }
    }

    /** The first word that begins at this offset or behind it; as many as there are words where none does. */
    int from(int offset) {
        int at = Arrays.binarySearch(start, 0, size, offset);
        return at < 0 ? -at - 1 : at;
    }

    int size() {
        return size;
    }

    int hash(int i) {
        return hash[i];
    }

    int start(int i) {
        return start[i];
    }

    int end(int i) {
        return end[i];
    }

    boolean quoted(int i) {
        return quoted[i];
    }

    /** How many words stand outside quotation marks. */
    int prose() {
        int prose = 0;
        for (int i = 0; i < size; i++) {
            prose += quoted[i] ? 0 : 1;
        }
        return prose;
    }

    /** The hash of the run of five words that begins at {@code i}. */
    long run(int i) {
        long h = 0x9E3779B97F4A7C15L;
        for (int j = i; j < i + RUN; j++) {
            h = (h ^ hash[j]) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 29;
        }
        return h;
    }
}
