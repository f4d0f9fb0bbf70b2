package onrecord.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text's lines. Lines that were wrapped at a fixed width are joined again: within a block without empty lines, all but
 * the last nearly as long as the longest, and at least one of them ending in mid-sentence.
 */
final class SourceLines {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 110;
    private static final int FEWEST_TO_JOIN = 3;

    private final List<Line> lines = new ArrayList<>();
    private int broken;

    SourceLines(String content) {
        List<String> block = new ArrayList<>();
        int gap = 0;
        int blockGap = 0;
        int at = 0;
        while (at <= content.length()) {
            int end = lineEnd(content, at);
            String text = content.substring(at, end).strip();
            if (text.isEmpty()) {
                take(block, blockGap);
                gap++;
            } else {
                if (block.isEmpty()) {
                    blockGap = gap;
                }
                block.add(text);
                gap = 0;
            }
            at = end + (content.startsWith("\r\n", end) ? 2 : 1);
        }
        take(block, blockGap);
        for (int i = 0; i < content.length(); i++) {
            broken += content.charAt(i) == '\uFFFD' ? 1 : 0;
        }
    }

    /** The lines that are not empty, in order. */
    List<Line> lines() {
        return lines;
    }

    /** How many characters could not be decoded. */
    int broken() {
        return broken;
    }

    private static int lineEnd(String content, int from) {
        int at = from;
        while (at < content.length() && "\n\r\f\u0085\u2028\u2029\u000B".indexOf(content.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private void take(List<String> block, int gap) {
        if (wrapped(block)) {
            lines.add(new Line(unwrap(block), gap, lines.size()));
        } else {
            int before = gap;
            for (String text : block) {
                lines.add(new Line(text, before, lines.size()));
                before = 0;
            }
        }
        block.clear();
    }

    private static boolean wrapped(List<String> block) {
        if (block.size() < FEWEST_TO_JOIN) {
            return false;
        }
        int widest = block.stream().mapToInt(String::length).max().orElse(0);
        if (widest < NARROWEST || widest > WIDEST) {
            return false;
        }
        int torn = 0;
        for (int i = 0; i + 1 < block.size(); i++) {
            Line line = new Line(block.get(i), 0, 0);
            if (line.text().length() < widest * 3 / 5 || line.bullet() || line.heading()) {
                return false;
            }
            boolean goesOn = Character.isLowerCase(block.get(i + 1).codePointAt(0));
            torn += goesOn && !line.endsSentence() ? 1 : 0;
        }
        return torn * 3 >= block.size() - 1;
    }

    private static String unwrap(List<String> block) {
        StringBuilder joined = new StringBuilder();
        for (String text : block) {
            if (!joined.isEmpty()) {
                joined.append(' ');
            }
            joined.append(text);
        }
        return joined.toString();
    }
}
