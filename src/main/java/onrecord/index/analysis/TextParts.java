package onrecord.index.analysis;

import java.util.ArrayList;
import java.util.List;
import onrecord.index.codec.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The field {@link Fields#TEXT} and the parts it is made of: headline, deck, body, each caption. Offsets run through
 * all of them, with one between two parts.
 *
 * @param offsets where the words of the parts stand
 */
public record TextParts(List<Part> parts, Offsets offsets) {
    /**
     * A part.
     *
     * @param field "title", "deck", "body" or "captions"
     * @param offset where it begins, in UTF-16 code units
     */
    public record Part(String field, String text, int offset) {
        /** The offset behind its last character. */
        public int end() {
            return offset + text.length();
        }

        /** Whether it is the body. */
        public boolean isBody() {
            return field.equals("body");
        }

        /** Whether it is the headline. */
        public boolean isTitle() {
            return field.equals("title");
        }
    }

    /** The parts with their offsets, in the order of the field. */
    public static List<Part> split(@Nullable String title, @Nullable String deck, String body, List<String> captions) {
        Builder parts = new Builder();
        if (title != null) {
            parts.add("title", title);
        }
        if (deck != null) {
            parts.add("deck", deck);
        }
        parts.add("body", body);
        captions.forEach(caption -> parts.add("captions", caption));
        return parts.parts;
    }

    private static final class Builder {
        private final List<Part> parts = new ArrayList<>();
        private int offset;

        void add(String field, String text) {
            parts.add(new Part(field, text, offset));
            offset += text.length() + 1;
        }
    }
}
