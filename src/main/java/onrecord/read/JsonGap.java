package onrecord.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.io.input.CloseShieldReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a list of JSON goes on behind an element that cannot be parsed, without taking a part of the element for
 * the next one. A quotation mark opens a string only where a value or a name may stand and ends it only before a comma,
 * a colon or a bracket: {@code "he said "no" to it"} is one string. An object that stands where a name has to stand, or
 * in a string behind a comma, a brace or a quotation mark, and begins with the name with which the records begin, is
 * the next record: what was open before it was never closed. So is one in a list that has all the names of the record
 * before. None with less than half of its names is: that is a part of the element.
 */
final class JsonGap {
    /** What stands behind the element. */
    enum Behind {
        /** The next element, or white space before it. */
        ELEMENT,
        /** The bracket that ends the list. */
        LIST_END,
        /** Nothing: the file ends. */
        NOTHING
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MOST_DEPTH = 10_000;

    private final RecordReader in;
    private final StringBuilder open = new StringBuilder();
    private final boolean inList;
    private final List<String> names;
    private @Nullable String firstName;
    private boolean quoted;
    private boolean begun;
    private int last;

    /**
     * @param in stands where the element begins, or at white space or a comma before it
     * @param inList whether a bracket ends what the element stands in
     * @param names of the values of the record before; none when there was none
     */
    JsonGap(RecordReader in, boolean inList, List<String> names) {
        this.in = in;
        this.inList = inList;
        this.names = names;
        firstName = names.isEmpty() ? null : names.getFirst();
    }

    /** Goes there. */
    Behind find() throws IOException {
        for (int c = in.read(); c >= 0; c = in.read()) {
            long here = in.place() - 1;
            in.recordAt(here);
            Behind behind = quoted ? inString(c, here) : outside(c, here);
            if (behind != null) {
                return behind;
            }
        }
        return Behind.NOTHING;
    }

    private @Nullable Behind inString(int c, long here) throws IOException {
        if (c == '\\') {
            in.read();
        } else if (c == '"') {
            int next = nextVisible();
            in.back(here + 1);
            quoted = next >= 0 && ",:}]".indexOf(next) < 0;
        } else if (c == '{' && ",}\"".indexOf(last) >= 0 && beginsRecord(here) && isLikeRecordBefore(here, false)) {
            return goTo(here);
        }
        if (!Character.isWhitespace(c)) {
            last = c;
        }
        return null;
    }

    private @Nullable Behind outside(int c, long here) throws IOException {
        if (Character.isWhitespace(c)) {
            return null;
        }
        Behind behind = switch (c) {
            case '"' -> quote();
            case '{' -> object(here);
            case '[' -> opened(c);
            case '}' -> closed('{', here);
            case ']' -> closed('[', here);
            case ',' -> comma(here);
            default -> null;
        };
        begun |= c != ',';
        last = c;
        return behind;
    }

    private @Nullable Behind quote() {
        quoted = last == 0 || "{[,:".indexOf(last) >= 0;
        return null;
    }

    private @Nullable Behind object(long here) throws IOException {
        if (open.isEmpty() && begun && isLikeRecordBefore(here, false)) {
            return goTo(here);
        }
        if (beginsRecord(here) && !open.isEmpty() && last != ':') {
            boolean inObject = open.charAt(open.length() - 1) == '{';
            if (isLikeRecordBefore(here, !inObject)) {
                return goTo(here);
            }
        }
        return opened('{');
    }

    private @Nullable Behind opened(int bracket) throws IOException {
        if (open.length() == MOST_DEPTH) {
            throw new Unreadable(Reading.Failed.Kind.LIMIT, "nested too deep");
        }
        open.append((char) bracket);
        return null;
    }

    /** A bracket closes the last one of its kind, and what was opened since and left open. */
    private @Nullable Behind closed(char opening, long here) throws IOException {
        int its = open.lastIndexOf(String.valueOf(opening));
        if (its >= 0) {
            open.setLength(its);
        } else if (opening == '[' && inList) {
            int next = nextVisible();
            boolean listEnds = open.isEmpty() || next < 0 || ",}".indexOf(next) >= 0;
            in.back(listEnds ? here : here + 1);
            return listEnds ? Behind.LIST_END : null;
        }
        return null;
    }

    /**
     * Whether the object that has just begun begins with the name of the records; where none is known, its own first
     * name is that from now on. Leaves the place as it is.
     */
    private boolean beginsRecord(long here) throws IOException {
        String name = nextVisible() == '"' ? restOfString() : null;
        boolean named = name != null && nextVisible() == ':';
        in.back(here + 1);
        if (named && firstName == null) {
            firstName = name;
        }
        return named && Objects.equals(name, firstName);
    }

    /** A comma behind the element, unless what follows is an object that looks like a part of it. */
    private @Nullable Behind comma(long here) throws IOException {
        if (!open.isEmpty() || !begun) {
            return null;
        }
        boolean object = nextVisible() == '{';
        boolean goesOn = !object || isLikeRecordBefore(in.place() - 1, false);
        in.back(here + 1);
        return goesOn ? Behind.ELEMENT : null;
    }

    /**
     * Whether an object has the names of the record before, all of them or half of them at least; of one that cannot be
     * parsed those count that can. Leaves the place behind its brace.
     */
    private boolean isLikeRecordBefore(long here, boolean wholly) throws IOException {
        List<String> own = new ArrayList<>();
        boolean damaged = false;
        in.back(here);
        try (JsonParser json = JSON.createParser(CloseShieldReader.wrap(in))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                own.add(json.currentName());
                json.nextToken();
                json.skipChildren();
            }
        } catch (JsonProcessingException | Unreadable e) {
            damaged = true;
        }
        in.back(here + 1);
        if (wholly) {
            return !damaged && own.size() > 1 && own.equals(names);
        }
        if (damaged && !names.isEmpty()) {
            return names.containsAll(own);
        }
        own.retainAll(names);
        return own.size() * 2 >= names.size();
    }

    /** The string behind its opening quotation mark, or null when it is no short name. */
    private @Nullable String restOfString() throws IOException {
        StringBuilder name = new StringBuilder();
        for (int c = in.read(); c >= 0 && name.length() < 100; c = in.read()) {
            if (c == '"') {
                return name.toString();
            }
            name.append((char) c);
        }
        return null;
    }

    private int nextVisible() throws IOException {
        int c = in.read();
        while (c >= 0 && Character.isWhitespace(c)) {
            c = in.read();
        }
        return c;
    }

    private Behind goTo(long place) {
        in.back(place);
        return Behind.ELEMENT;
    }
}
