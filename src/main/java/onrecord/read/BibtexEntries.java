package onrecord.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a BibTeX file, one after the other. What stands between them is a comment. An entry whose braces do
 * not close ends where the next begins at the start of a line.
 *
 * <pre>
 * entry = "@" type "{" key { "," name "=" value } "}"
 * value = part { "#" part } ; part = number | name of a string | "{" text "}" | quoted text
 * </pre>
 */
final class BibtexEntries {
    /**
     * @param type such as {@code article}, in lower case
     * @param fields by their names in lower case, the values as they are written; none when the entry is damaged
     */
    record Entry(String type, String key, Map<String, String> fields) {}

    private final BufferedReader in;
    private final long most;
    private final Map<String, String> strings = new HashMap<>();
    private @Nullable String line;

    /** @param most the longest entry in characters; a longer one is damaged */
    BibtexEntries(Reader in, long most) throws IOException {
        this.in = new BufferedReader(in);
        this.most = most;
        this.line = this.in.readLine();
    }

    /** The next entry, or null at the end. */
    @Nullable
    Entry next() throws IOException {
        while (line != null) {
            if (line.stripLeading().startsWith("@")) {
                Entry entry = new Cursor(entryText()).entry();
                if (entry != null) {
                    return entry;
                }
            } else {
                line = in.readLine();
            }
        }
        return null;
    }

    /** The lines from the at sign to where the braces are closed, or to the next entry. */
    private String entryText() throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        boolean opened = false;
        do {
            String here = String.valueOf(line);
            if (text.length() + here.length() < most) {
                text.append(here).append('\n');
            }
            depth += depth(here);
            opened |= here.indexOf('{') >= 0;
            line = in.readLine();
        } while (line != null && (depth > 0 || !opened) && !line.startsWith("@"));
        return text.toString();
    }

    private static int depth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
        }
        return depth;
    }

    /** A place within the text of one entry. */
    private final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        /** The entry; null for what is none: a comment, a preamble, a string to be used later. */
        @Nullable
        Entry entry() {
            at = text.indexOf('@') + 1;
            String type = word().toLowerCase(Locale.ROOT);
            blanks();
            if (type.equals("comment") || type.equals("preamble") || at >= text.length()) {
                return null;
            }
            at++;
            blanks();
            if (type.equals("string")) {
                String name = word().toLowerCase(Locale.ROOT);
                strings.put(name, assigned());
                return null;
            }
            int end = at;
            while (end < text.length() && ",}\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String key = text.substring(at, end).strip();
            at = end;
            return new Entry(type, key, fields());
        }

        private Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            while (at < text.length() && text.charAt(at) == ',') {
                at++;
                blanks();
                String name = word().toLowerCase(Locale.ROOT);
                if (name.isEmpty()) {
                    break;
                }
                fields.putIfAbsent(name, assigned());
                blanks();
            }
            return fields;
        }

        private String assigned() {
            blanks();
            if (at >= text.length() || text.charAt(at) != '=') {
                return "";
            }
            at++;
            StringBuilder value = new StringBuilder(part());
            blanks();
            while (at < text.length() && text.charAt(at) == '#') {
                at++;
                value.append(part());
                blanks();
            }
            return value.toString();
        }

        private String part() {
            blanks();
            if (at >= text.length()) {
                return "";
            }
            char c = text.charAt(at);
            if (c == '{') {
                return closed('}');
            }
            if (c == '"') {
                return closed('"');
            }
            String word = word();
            return strings.getOrDefault(word.toLowerCase(Locale.ROOT), word);
        }

        /** What stands from behind this sign to the one that closes it, braces within it in pairs. */
        private String closed(char end) {
            int start = ++at;
            int depth = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == end && depth == 0) {
                    return text.substring(start, at++);
                }
                if (c == '\\') {
                    at++;
                } else if (c == '{') {
                    depth++;
                } else if (c == '}') {
                    depth--;
                }
                at++;
            }
            at = text.length();
            return text.substring(Math.min(start, at));
        }

        private String word() {
            int start = at;
            while (at < text.length()
                    && !Character.isWhitespace(text.charAt(at))
                    && "{}=,#\"(".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
