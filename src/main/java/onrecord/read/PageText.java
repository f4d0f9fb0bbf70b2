package onrecord.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The running text of a document set in pages, as PDF is: lines joined to paragraphs, words parted at a line's end
 * joined, and what stands at the head or foot of most pages left out.
 */
final class PageText {
    /** The class of a paragraph that goes on from the page before, and of one that does not, where that is known. */
    static final String ON = "on";

    static final String NEW = "new";
    /** From so many pages on, a line that most of them begin or end with is a running head or foot. */
    private static final int PAGES_FOR_RUNNING = 3;

    private PageText() {}

    /**
     * The text of a body whose {@code div.page} elements, or itself where there are none, hold {@code p} elements with
     * a line each line, and {@code div.ocr} elements with what was recognised, an empty line between paragraphs.
     */
    static String of(Element body) {
        List<List<List<String>>> pages = new ArrayList<>();
        List<String> first = new ArrayList<>();
        Elements set = body.select("div.page");
        for (Element page : set.isEmpty() ? new Elements(body) : set) {
            List<List<String>> paragraphs = new ArrayList<>();
            Elements blocks = page.select("> p, > div > p, div.ocr");
            for (Element block : blocks) {
                addParagraphs(block.wholeText(), paragraphs);
            }
            pages.add(paragraphs);
            first.add(blocks.isEmpty() ? "" : blocks.getFirst().className());
        }
        dropRunning(pages, true);
        dropRunning(pages, false);
        return join(pages, first);
    }

    private static void addParagraphs(String text, List<List<String>> paragraphs) {
        for (String paragraph : text.split("\\n\\s*\\n", -1)) {
            List<String> lines = paragraph
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                paragraphs.add(new ArrayList<>(lines));
            }
        }
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

    private static String join(List<List<List<String>>> pages, List<String> first) {
        PartedWords words = new PartedWords(pages);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            String known = first.get(i);
            List<List<String>> page = pages.get(i);
            for (int j = 0; j < page.size(); j++) {
                boolean goesOn = j == 0 && (known.equals(ON) || (known.isEmpty() && goesOn(out, page.get(0))));
                if (!out.isEmpty() && !goesOn) {
                    out.append("\n\n");
                }
                append(page.get(j), words, out);
            }
        }
        return out.toString();
    }

    /** Lines that begin a paragraph follow its blank line, others the line before. */
    private static void append(List<String> paragraph, PartedWords words, StringBuilder out) {
        for (String line : paragraph) {
            if (out.isEmpty() || out.charAt(out.length() - 1) == '\n') {
                out.append(line);
            } else {
                words.append(out, line);
            }
        }
    }

    /**
     * Whether a paragraph goes on at the top of the next page: it ends without an end, and what follows begins small.
     */
    private static boolean goesOn(StringBuilder before, List<String> paragraph) {
        char last = before.isEmpty() ? '.' : before.charAt(before.length() - 1);
        return (Character.isLowerCase(last) || last == ',' || last == '-')
                && Character.isLowerCase(paragraph.getFirst().codePointAt(0));
    }
}
