package onrecord.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text's lines. Lines that were wrapped at a fixed width are joined again: in a block without empty lines, none of
 * them long, and a third of them break off in mid-sentence before a small letter.
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
        for (int i = content.indexOf('\uFFFD'); i >= 0; i = content.indexOf('\uFFFD', i + 1)) {
            broken++;
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
        while (at < content.length() && !endsLine(content.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean endsLine(char c) {
        return c <= '\r' ? c >= '\n' : c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private void take(List<String> block, int gap) {
        int before = gap;
        for (String text : wrapped(block) ? unwrap(block) : block) {
            lines.add(new Line(text, before, lines.size()));
            before = 0;
        }
        block.clear();
    }

    private static int widest(List<String> block) {
        return block.stream().mapToInt(String::length).max().orElse(0);
    }

    private static boolean wrapped(List<String> block) {
        int widest = widest(block);
        if (block.size() < FEWEST_TO_JOIN || widest < NARROWEST || widest > WIDEST) {
            return false;
        }
        int torn = 0;
        for (int i = 0; i + 1 < block.size(); i++) {
            boolean goesOn = Character.isLowerCase(block.get(i + 1).codePointAt(0));
            torn += goesOn && !new Line(block.get(i), 0, 0).endsSentence() ? 1 : 0;
        }
        return torn * 3 >= block.size() - 1;
    }

    private static List<String> unwrap(List<String> block) {
        int widest = widest(block);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            String text = block.get(i);
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(text);
            if (i + 1 == block.size() || !goesOn(text, block.get(i + 1), widest)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        return paragraphs;
    }

    /**
     * Whether a paragraph goes on in the next line: in mid-sentence always, behind a sentence only if the line was
     * full.
     */
    private static boolean goesOn(String text, String next, int widest) {
        boolean lower = Character.isLowerCase(next.codePointAt(0));
        if (new Line(text, 0, 0).endsSentence()) {
            return text.length() >= widest * 6 / 7 && !new Line(next, 0, 0).bullet();
        }
        return lower || text.length() >= widest * 2 / 3;
    }
}
