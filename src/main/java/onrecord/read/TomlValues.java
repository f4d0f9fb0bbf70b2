package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names and values in TOML, as pages of Hugo and Zola have them in front: texts, numbers, days, lists and tables. What
 * is not TOML is none of it.
 */
final class TomlValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_DEPTH = 32;
    private static final Pattern NAME = Pattern.compile(
            "(?:[\\p{L}\\p{N}_-]+|\"[^\"\\n]*\"|'[^'\\n]*')(?:[ \\t]*\\.[ \\t]*(?:[\\p{L}\\p{N}_-]+|\"[^\"\\n]*\"|'[^'\\n]*'))*");
    private static final Pattern TABLE = Pattern.compile("\\[\\[?[ \\t]*(" + NAME.pattern() + ")[ \\t]*\\]?\\]");
    /** A number, a day or a moment of it, a word of TOML's own. */
    private static final Pattern BARE =
            Pattern.compile("[+-]?\\d[\\w.:+-]*(?: \\d\\d:\\d\\d[\\w.:+-]*)?|true|false|[+-]?(?:inf|nan)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(\\n\\s*)|(.))");

    /** Thrown where what stands there is not TOML. */
    private static final class NotToml extends Exception {
        private static final long serialVersionUID = 1;

        NotToml() {
            super("not TOML", null, false, false);
        }
    }

    private final String text;
    private int at;

    private TomlValues(String text) {
        this.text = text;
    }

    /** The values of a text, or null where it is not TOML or has none. */
    static @Nullable JsonNode of(String text) {
        try {
            ObjectNode values = new TomlValues(text).document();
            return values.isEmpty() ? null : values;
        } catch (NotToml e) {
            return null;
        }
    }

    private ObjectNode document() throws NotToml {
        ObjectNode root = NODES.objectNode();
        ObjectNode table = root;
        for (blanks(true); at < text.length(); blanks(true)) {
            if (text.charAt(at) == '[') {
                table = table(root, taken(TABLE, 1));
            } else {
                member(table, 0);
            }
        }
        return root;
    }

    private static ObjectNode table(ObjectNode root, String name) {
        ObjectNode table = root.path(name) instanceof ObjectNode known ? known : NODES.objectNode();
        root.set(name, table);
        return table;
    }

    private void member(ObjectNode table, int depth) throws NotToml {
        String name = taken(NAME, 0).replaceAll("[\"']", "");
        blanks(false);
        expect('=');
        blanks(false);
        table.set(name, value(depth));
    }

    private JsonNode value(int depth) throws NotToml {
        if (at >= text.length() || depth > MOST_DEPTH) {
            throw new NotToml();
        }
        return switch (text.charAt(at)) {
            case '"', '\'' -> NODES.textNode(quoted(text.charAt(at)));
            case '[' -> list(depth);
            case '{' -> object(depth);
            default -> NODES.textNode(taken(BARE, 0).strip());
        };
    }

    private ArrayNode list(int depth) throws NotToml {
        ArrayNode list = NODES.arrayNode();
        at++;
        for (blanks(true); !isAt(']'); blanks(true)) {
            list.add(value(depth + 1));
            blanks(true);
            if (!isAt(']')) {
                expect(',');
            }
        }
        at++;
        return list;
    }

    private ObjectNode object(int depth) throws NotToml {
        ObjectNode object = NODES.objectNode();
        at++;
        for (blanks(true); !isAt('}'); blanks(true)) {
            member(object, depth + 1);
            blanks(true);
            if (!isAt('}')) {
                expect(',');
            }
        }
        at++;
        return object;
    }

    /** A text between marks, or between three of them, where lines may end. */
    private String quoted(char mark) throws NotToml {
        String three = String.valueOf(mark).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(mark);
        int from = at + end.length();
        int to = from;
        while (to < text.length() && !text.startsWith(end, to)) {
            if (end.length() == 1 && text.charAt(to) == '\n') {
                throw new NotToml();
            }
            to += mark == '"' && text.charAt(to) == '\\' ? 2 : 1;
        }
        if (to >= text.length()) {
            throw new NotToml();
        }
        at = to + end.length();
        String inner = text.substring(from, to);
        String whole = end.length() == 3 && inner.startsWith("\n") ? inner.substring(1) : inner;
        return mark == '"' ? unescaped(whole) : whole;
    }

    private static String unescaped(String inner) throws NotToml {
        Matcher m = ESCAPE.matcher(inner);
        StringBuilder plain = new StringBuilder();
        while (m.find()) {
            String code = m.group(1) == null ? m.group(2) : m.group(1);
            String letter;
            if (code != null) {
                int point = Integer.parseUnsignedInt(code, 16);
                if (!Character.isValidCodePoint(point)) {
                    throw new NotToml();
                }
                letter = Character.toString(point);
            } else if (m.group(3) != null) {
                letter = "";
            } else {
                letter = switch (m.group(4)) {
                    case "n", "r" -> "\n";
                    case "t" -> "\t";
                    case "b", "f" -> " ";
                    default -> m.group(4);
                };
            }
            m.appendReplacement(plain, Matcher.quoteReplacement(letter));
        }
        return m.appendTail(plain).toString();
    }

    private String taken(Pattern pattern, int group) throws NotToml {
        Matcher m = pattern.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            throw new NotToml();
        }
        at = m.end();
        return m.group(group);
    }

    private void expect(char c) throws NotToml {
        if (!isAt(c)) {
            throw new NotToml();
        }
        at++;
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** Goes past blanks, and past ends of lines and comments where they may stand. */
    private void blanks(boolean lines) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' && lines) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == ' ' || c == '\t' || (lines && (c == '\n' || c == '\r'))) {
                at++;
            } else {
                return;
            }
        }
    }
}
