package onrecord.read;

import java.util.List;
import java.util.regex.Pattern;

/** The lines of a scanned page. */
final class ScannedLines {
    private static final Pattern PARTED = Pattern.compile(".*\\p{L}[-\u00AC\u2E17\u00AD]");

    private ScannedLines() {}

    /** Lines as one paragraph: a hyphen before a small letter parted a word, whether the writer marked it or not. */
    static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            // only the end can be parted: looking at all of it for each line takes for ever
            boolean parted = PARTED.matcher(text.substring(Math.max(0, text.length() - 4)))
                            .matches()
                    && !line.isEmpty()
                    && Character.isLowerCase(line.codePointAt(0));
            if (parted) {
                text.setLength(text.length() - 1);
            } else {
                space(text);
            }
            text.append(line.strip());
        }
        return text.toString().strip();
    }

    private static void space(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
