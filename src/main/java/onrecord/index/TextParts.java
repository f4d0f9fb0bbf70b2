package onrecord.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The field {@link Fields#TEXT} and the parts it is made of: headline, deck, body, each caption. Offsets in the postings
 * run through all of them, with one between two parts; this tells where each begins.
 */
public record TextParts(List<Part> parts) {
    /**
     * A part.
     *
     * @param field "title", "deck", "body" or "captions"
     * @param offset where it begins in the postings' offsets, in UTF-16 code units
     */
    public record Part(String field, String text, int offset) {
        /** The offset behind its last character. */
        public int end() {
            return offset + text.length();
        }
    }

    /** The parts with their offsets, in the order of the postings. */
    public static TextParts locate(@Nullable String title, @Nullable String deck, String body, List<String> captions) {
        List<Part> parts = new ArrayList<>();
        int offset = 0;
        int captionsFrom = (title == null ? 0 : 1) + (deck == null ? 0 : 1) + 1;
        for (String text : of(title, deck, body, captions)) {
            String field = parts.size() >= captionsFrom
                    ? "captions"
                    : parts.size() == captionsFrom - 1 ? "body" : parts.isEmpty() && title != null ? "title" : "deck";
            parts.add(new Part(field, text, offset));
            offset += text.length() + 1;
        }
        return new TextParts(parts);
    }

    static List<String> of(@Nullable String title, @Nullable String deck, String body, List<String> captions) {
        List<String> texts = new ArrayList<>();
        if (title != null) {
            texts.add(title);
        }
        if (deck != null) {
            texts.add(deck);
        }
        texts.add(body);
        texts.addAll(captions);
        return texts;
    }
}
