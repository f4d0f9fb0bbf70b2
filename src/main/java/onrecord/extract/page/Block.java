package onrecord.extract.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that a browser would set as one paragraph.
 *
 * @param index its place among the page's blocks, from 0
 * @param text its words, runs of white space as one space, forced line breaks as {@code \n}
 * @param kind what the markup makes of it
 * @param region the innermost part of the page that holds all of it
 * @param linked how many of its characters stand in links
 * @param link where the last of its links leads, as written, or null
 * @param bold how many of its characters are set in bold
 * @param inline what the class of an inline element around the whole text says it is, or null
 */
record Block(
        int index,
        String text,
        Kind kind,
        Region region,
        int linked,
        @Nullable String link,
        int bold,
        @Nullable Reason inline) {
    /** What the markup makes of a block. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        ROW,
        CAPTION,
        PREFORMATTED;

        private static final Map<String, Kind> BY_TAG = byTag();

        private static Map<String, Kind> byTag() {
            Map<String, Kind> kinds = new HashMap<>();
            List.of("h1", "h2", "h3", "h4", "h5", "h6").forEach(tag -> kinds.put(tag, HEADING));
            List.of("li", "dt", "dd").forEach(tag -> kinds.put(tag, ITEM));
            List.of("figcaption", "caption").forEach(tag -> kinds.put(tag, CAPTION));
            kinds.put("pre", PREFORMATTED);
            List.of("p", "article", "section", "main", "td", "th", "blockquote", "body")
                    .forEach(tag -> kinds.put(tag, PARAGRAPH));
            return Map.copyOf(kinds);
        }

        /** What the innermost element that tells makes of the text in a part of the page. */
        static Kind in(Region region) {
            for (Region r = region; r.parent != null; r = r.parent) {
                Kind kind = BY_TAG.get(r.tag);
                if (kind != null) {
                    return kind;
                }
            }
            return PARAGRAPH;
        }
    }

    /** The share of its characters that stand in links, 0..1. */
    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1.0, (double) linked / text.length());
    }

    /** The nearest element of this tag around it, up to four levels out; or null. */
    @Nullable
    Region enclosing(String tag) {
        Region r = region;
        for (int level = 0; r != null && level < 4; level++) {
            if (r.tag.equals(tag)) {
                return r;
            }
            r = r.parent;
        }
        return null;
    }

    /** Whether it is that block of the same page. */
    boolean is(@Nullable Block other) {
        return other != null && other.index == index;
    }

    /** Whether all of it, up to a mark or two, is set in bold. */
    boolean isBold() {
        return bold >= text.length() - 2;
    }
}
