package onrecord.cli;

import java.util.List;
import onrecord.model.Span;

/** How text is set off on a terminal; elsewhere it is plain. */
final class Style {
    private static final String RESET = "\u001B[0m";

    private final boolean ansi;

    Style(boolean ansi) {
        this.ansi = ansi;
    }

    String bold(String text) {
        return set("1", text);
    }

    String faint(String text) {
        return set("2", text);
    }

    /** The text on one line, with what matched set off. */
    String marked(String text, List<Span> ranges) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span range : ranges) {
            if (range.start() < at) {
                continue;
            }
            out.append(line(text.substring(at, range.start())));
            out.append(set("1;33", line(range.in(text))));
            at = range.end();
        }
        return out.append(line(text.substring(at))).toString().strip();
    }

    private static String line(String text) {
        return Printable.of(text.replaceAll("\\s+", " "));
    }

    private String set(String code, String text) {
        return ansi ? "\u001B[" + code + "m" + text + RESET : text;
    }
}
