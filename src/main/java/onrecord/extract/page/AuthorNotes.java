package onrecord.extract.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes on the author behind a text: a name on a line of its own, and a paragraph that begins with it. */
final class AuthorNotes {
    private static final int LONGEST = 1000;
    private static final int SHORTEST = 40;
    /** A line on what the author is may stand between the name and the note. */
    private static final int LINES_BETWEEN = 1;

    private AuthorNotes() {}

    /** Whom the paragraph is a note on: "Jane Doe" above "Jane Doe writes about ships."; or null. */
    static @Nullable String name(List<Block> blocks, int paragraph) {
        String text = blocks.get(paragraph).text();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return null;
        }
        for (int i = paragraph - 1; i >= 0 && i >= paragraph - 1 - LINES_BETWEEN; i--) {
            String line = blocks.get(i).text();
            String led = BylineLine.isByline(line) ? BylineLine.led(line) : line;
            String name = led == null ? null : BylineLine.namesAlone(led);
            if (name != null && name.indexOf(' ') > 0 && goesOnFrom(name, text)) {
                return name;
            }
        }
        return null;
    }

    /** "Jane Doe writes", "Jane Doe, a writer", and not "Jane Doe Street". */
    private static boolean goesOnFrom(String name, String text) {
        if (!text.startsWith(name)) {
            return false;
        }
        String rest = text.substring(name.length());
        return rest.startsWith(", ") || (rest.startsWith(" ") && Character.isLowerCase(rest.codePointAt(1)));
    }
}
