package onrecord.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The running text of a document set in pages, as PDF is: lines joined to paragraphs, words parted at a line's end joined,
 * and what stands at the head or foot of most pages left out.
 */
final class PageText {
    /** From so many pages on, a line that most of them begin or end with is a running head or foot. */
    private static final int PAGES_FOR_RUNNING = 3;

    private PageText() {}

    /**
     * The text of a body whose {@code div.page} elements, or itself where there are none, hold {@code p} elements with a line
     * each line, and {@code div.ocr} elements with what was recognised, an empty line between paragraphs.
     */
    static String of(Element body) {
        List<List<List<String>>> pages = new ArrayList<>();
        Elements set = body.select("div.page");
        for (Element page : set.isEmpty() ? new Elements(body) : set) {
            List<List<String>> paragraphs = new ArrayList<>();
            for (Element block : page.select("> p, > div > p, div.ocr")) {
                for (String paragraph : block.wholeText().split("\\n\\s*\\n", -1)) {
                    List<String> lines = paragraph
                            .lines()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty())
                            .toList();
                    if (!lines.isEmpty()) {
                        paragraphs.add(new ArrayList<>(lines));
                    }
                }
            }
            pages.add(paragraphs);
        }
        dropRunning(pages, true);
        dropRunning(pages, false);
        return join(pages);
    }

    private static void dropRunning(List<List<List<String>>> pages, boolean head) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<List<String>> page : pages) {
            if (!page.isEmpty()) {
                counts.merge(key(edge(page, head)), 1, Integer::sum);
            }
        }
        for (List<List<String>> page : pages) {
            if (page.isEmpty()) {
                continue;
            }
            String key = key(edge(page, head));
            boolean running = pages.size() >= PAGES_FOR_RUNNING && counts.getOrDefault(key, 0) * 2 > pages.size();
            if (running || key.matches("(?i)(?:page )?#(?: of #)?|- # -")) {
                removeEdge(page, head);
            }
        }
    }

    private static String edge(List<List<String>> page, boolean head) {
        return head ? page.getFirst().getFirst() : page.getLast().getLast();
    }

    private static void removeEdge(List<List<String>> page, boolean head) {
        List<String> lines = head ? page.getFirst() : page.getLast();
        if (head) {
            lines.removeFirst();
        } else {
            lines.removeLast();
        }
        if (lines.isEmpty()) {
            page.remove(lines);
        }
    }

    /** A line with its numbers made alike: page numbers differ from page to page. */
    private static String key(String line) {
        return line.replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    }

    private static String join(List<List<List<String>>> pages) {
        StringBuilder out = new StringBuilder();
        for (List<List<String>> page : pages) {
            boolean first = true;
            for (List<String> paragraph : page) {
                String text = paragraph(paragraph);
                boolean goesOn = first && !out.isEmpty() && goesOn(out, text);
                if (goesOn) {
                    append(out, text);
                } else {
                    out.append(out.isEmpty() ? "" : "\n\n").append(text);
                }
                first = false;
            }
        }
        return out.toString();
    }

    private static String paragraph(List<String> lines) {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> append(out, line));
        return out.toString();
    }

    /** Whether a paragraph goes on at the top of the next page: it ends without an end, and what follows begins small. */
    private static boolean goesOn(StringBuilder before, String text) {
        char last = before.charAt(before.length() - 1);
        return (Character.isLowerCase(last) || last == ',' || last == '-')
                && Character.isLowerCase(text.codePointAt(0));
    }

    private static void append(StringBuilder out, String line) {
        int n = out.length();
        if (n > 1 && (out.charAt(n - 1) == '-' || out.charAt(n - 1) == '\u00AD')) {
            boolean parted = Character.isLowerCase(out.charAt(n - 2)) && Character.isLowerCase(line.codePointAt(0));
            if (parted || out.charAt(n - 1) == '\u00AD') {
                out.setLength(n - 1);
                out.append(line);
                return;
            }
        }
        out.append(n == 0 ? "" : " ").append(line);
    }
}
