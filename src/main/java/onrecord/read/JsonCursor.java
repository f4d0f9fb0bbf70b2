package onrecord.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.input.CloseShieldReader;
import org.apache.commons.io.input.SequenceReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through JSON of any length, element by element, and goes on behind one that cannot be parsed, in the list in
 * which it stands.
 */
final class JsonCursor {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What has to stand before an element for a parser that begins there, by the bracket around it. */
    private static final String OBJECT = "{\"\":";

    private final RecordReader in;
    private final StringBuilder around = new StringBuilder();
    private @Nullable JsonParser json;
    private JsonNode before = MissingNode.getInstance();
    private long base;
    private long element;
    private boolean begun;

    JsonCursor(RecordReader in) throws IOException {
        this.in = in;
        json = parser(0);
    }

    /** The next token; null at the end, or when what is left cannot be parsed. */
    @Nullable
    JsonToken nextToken() throws IOException {
        return json == null ? null : json.nextToken();
    }

    /** The token at hand. */
    @Nullable
    JsonToken token() {
        return json == null ? null : json.currentToken();
    }

    /** The name of the value that has just begun in an object. */
    String name() throws IOException {
        return json == null ? "" : json.currentName();
    }

    /** The value that has just begun, as a whole. */
    JsonNode tree() throws IOException {
        return json == null ? JSON.nullNode() : JSON.readTree(json);
    }

    /** What follows stands within a list, or is the value of a name in an object, until {@link #leave}. */
    void enter(char bracket) {
        around.append(bracket);
    }

    /** The list or the value ended. */
    void leave() {
        around.setLength(around.length() - 1);
    }

    /** How deep in lists and objects it is. */
    int depth() {
        return around.length();
    }

    /** Goes to the next element of the list at hand, or at depth 0 to the next value; null at the end. */
    @Nullable
    JsonToken nextElement() throws IOException {
        begun = false;
        nextToken();
        return begin();
    }

    /** The token at hand begins an element, or ends its list; null at the end. */
    @Nullable
    JsonToken begin() {
        JsonToken token = token();
        begun = token != null && token != JsonToken.END_ARRAY;
        if (json != null && begun) {
            element = base + json.currentTokenLocation().getCharOffset();
        }
        return token;
    }

    /** An element was read: it is forgotten. */
    void end(JsonNode read) {
        begun = false;
        if (json != null) {
            element = base + json.currentLocation().getCharOffset();
            in.recordAt(element);
        }
        if (read.isObject() && !read.isEmpty()) {
            before = read;
        }
    }

    /** Whether an element had begun, which is lost then, and not what parts it from another. */
    boolean hasBegun() {
        return begun;
    }

    /** Where the element at hand begins. */
    long element() {
        return element;
    }

    /** Whether nothing more can be read. */
    boolean isAtEnd() {
        return json == null;
    }

    /**
     * Goes on behind an element that cannot be parsed.
     *
     * @param from where it begins
     * @param depth of the list in which it stands
     * @return what is wrong, or null when nothing is lost
     */
    @Nullable
    Failure recover(IOException e, long from, int depth) throws IOException {
        around.setLength(depth);
        Failure failure = failure(e);
        boolean kept = in.keeps(from);
        begun &= kept;
        long start = kept ? from : Math.max(element, place(e));
        in.back(start);
        if (!begun) {
            int next = nextBehindSeparators();
            if (next == '{' || next == ']') {
                restart(in.place());
                return null;
            }
            if (next < 0) {
                json = null;
                return depth == 0 ? null : failure;
            }
        }
        if (!kept) {
            return lost(failure, start);
        }
        in.back(start);
        begun = true;
        if (new JsonGap(in, depth > 0, names()).find() == JsonGap.Behind.NOTHING) {
            return lost(failure, start);
        }
        restart(in.place());
        return failure;
    }

    /** Goes over commas and brackets too many; gives what stands there, or -1 at the end. */
    private int nextBehindSeparators() throws IOException {
        String separators = depth() == 0 ? ",}];)\0" : ",}";
        int c = in.read();
        while (c >= 0 && (Character.isWhitespace(c) || separators.indexOf(c) >= 0)) {
            c = in.read();
        }
        in.back(in.place() - (c < 0 ? 0 : 1));
        return c;
    }

    private List<String> names() {
        return before.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Where something is wrong; where the element begins if that is not known. */
    private long place(IOException e) {
        boolean known = e instanceof JsonProcessingException wrong && wrong.getLocation() != null;
        long place = known ? base + ((JsonProcessingException) e).getLocation().getCharOffset() : element;
        return in.keeps(place) ? place : element;
    }

    private Failure failure(IOException e) {
        if (!(e instanceof JsonProcessingException wrong)) {
            return Failure.of(e);
        }
        long place = place(e);
        long line = in.line(place);
        return new Failure(
                Reading.Failed.Kind.DAMAGED, "not valid JSON in line " + line + ": " + JsonRecords.complaint(wrong));
    }

    private Failure lost(Failure failure, long from) throws IOException {
        in.skipRest();
        long rest = in.place() - from;
        json = null;
        return new Failure(
                failure.kind(), failure.reason() + "; nothing from there on is read, %,d characters".formatted(rest));
    }

    private void restart(long place) throws IOException {
        in.back(place);
        in.recordAt(place);
        element = place;
        json = parser(place);
    }

    private JsonParser parser(long place) throws IOException {
        if (json != null) {
            json.close();
        }
        String before = around.toString().replace("{", OBJECT);
        JsonParser parser = JSON.createParser(new SequenceReader(new StringReader(before), CloseShieldReader.wrap(in)))
                .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        base = place - before.length();
        for (int i = 0; i < around.length(); i++) {
            parser.nextToken();
            if (around.charAt(i) == '{') {
                parser.nextToken();
            }
        }
        return parser;
    }
}
