package onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list that a program wrote into one value: {@code ['Anna Berg', 'Tomas Wiel']} of Python and pandas, {@code ["a",
 * "b"]} of JSON, {@code ['a' 'b']} of NumPy, {@code ('a', 'b')}, {@code {'a', 'b'}}. Of objects in it, and of one that
 * stands for the value, the name is taken.
 */
final class WrittenList {
    /** What programs write where there is no value. */
    private static final Set<String> NOTHING =
            Set.of("nan", "NaN", "None", "null", "NULL", "NaT", "<NA>", "N/A", "n/a", "#N/A", "NA", "\\N");

    private final String text;
    private final char close;
    private int at = 1;

    private WrittenList(String text, char close) {
        this.text = text;
        this.close = close;
    }

    /** Whether a value stands for none. */
    static boolean isNothing(String text) {
        return NOTHING.contains(text.strip());
    }

    /** The elements of such a list; the text alone when it is none. */
    static List<String> of(String text) {
        String list = text.strip();
        char close = list.isEmpty() ? 0 : closing(list.charAt(0));
        if (close == 0 || list.charAt(list.length() - 1) != close) {
            return List.of(text);
        }
        String object = close == '}' ? new WrittenList(list, close).wholeObject() : null;
        if (object != null) {
            return List.of(object);
        }
        List<String> elements = new WrittenList(list, close).elements();
        return elements == null ? List.of(text) : elements;
    }

    private static char closing(char open) {
        return switch (open) {
            case '[' -> ']';
            case '(' -> ')';
            case '{' -> '}';
            default -> 0;
        };
    }

    private @Nullable String stringOrWord(char first) {
        return isQuote(first) ? string() : word();
    }

    private @Nullable List<String> elements() {
        List<String> elements = new ArrayList<>();
        while (true) {
            skip(" ,\t\r\n");
            char c = text.charAt(at);
            if (c == close) {
                return at == text.length() - 1 ? elements : null;
            }
            String element = c == '{' ? object() : stringOrWord(c);
            if (element == null) {
                return null;
            }
            if (!element.isBlank() && !isNothing(element)) {
                elements.add(element.strip());
            }
        }
    }

    private void skip(String signs) {
        while (signs.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    /** A string in quotation marks; null when it has no end. */
    private @Nullable String string() {
        char quote = text.charAt(at++);
        StringBuilder out = new StringBuilder();
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return out.toString();
            }
            boolean escaped = c == '\\' && at + 1 < text.length();
            if (escaped) {
                at++;
            }
            out.append(text.charAt(at));
        }
        return null;
    }

    /** A word that programs write without quotation marks, which says that there is nothing; null for any other. */
    private @Nullable String word() {
        int start = at;
        while (at < text.length() - 1 && text.charAt(at) != ',') {
            at++;
        }
        String word = text.substring(start, at).strip();
        return isNothing(word) ? word : null;
    }

    /** The name of an object that is all there is, and no set of values; null when it has none. */
    private @Nullable String wholeObject() {
        at = 0;
        String name = object();
        return at == text.length() ? name : null;
    }

    /** The name of an object; null when it has none, or no end. */
    private @Nullable String object() {
        String name = null;
        String key = null;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}') {
                at++;
                return name;
            }
            if (!isQuote(c)) {
                at++;
                continue;
            }
            String string = string();
            if (string == null) {
                return null;
            }
            boolean isKey = at < text.length() && text.charAt(at) == ':';
            if (isKey) {
                key = string;
            } else if ("name".equals(key)) {
                name = string;
            }
        }
        return null;
    }
}
