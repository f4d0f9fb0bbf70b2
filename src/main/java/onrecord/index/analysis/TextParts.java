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
public record TextParts(List<TextPart> parts, Offsets offsets) {
    /** The parts with their offsets, in the order of the field. */
    public static List<TextPart> split(
            @Nullable String title, @Nullable String deck, String body, List<String> captions) {
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
        private final List<TextPart> parts = new ArrayList<>();
        private int offset;

        void add(String field, String text) {
            parts.add(new TextPart(field, text, offset));
            offset += text.length() + 1;
        }
    }
}
