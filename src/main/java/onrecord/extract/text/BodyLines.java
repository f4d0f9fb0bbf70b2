package onrecord.extract.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes out of the running text what does not belong to it: lone counts, promotions, related links, lists of links. */
final class BodyLines {
    private static final int TEASER_WORDS = 8;
    private static final int MOST_TEASER_WORDS = 24;
    private static final double KNOWN = 0.75;
    private static final int SHORT_LINES_IN_A_ROW = 3;
    private static final int LONGEST_CAPTION = 300;
    private static final int SUBHEAD = 100;
    private static final double TAKEN_UP = 0.6;
    private static final double MOST_OF_THE_TEXT = 0.75;

    private final List<Line> lines;
    private final LineRoles roles;
    private final MainRun run;
    private final boolean webPage;
    private final int start;
    private final Set<String> taken = new HashSet<>();

    BodyLines(List<Line> lines, LineRoles roles, MainRun run, boolean webPage, int start) {
        this.lines = lines;
        this.roles = roles;
        this.run = run;
        this.webPage = webPage;
        this.start = start;
    }

    void read() {
        promotions();
        loneCounts();
        relatedLinks();
        if (webPage) {
            beforeTheText();
            creditedAbove();
            repetitions();
            linkLists();
            behindAStop();
        }
    }

    /** The lines that lead up to "Learn more", "Sign up" in the same block. */
    private void promotions() {
        for (Line line : lines) {
            if (roles.chrome(line) && line.gap() == 0 && "call-to-action".equals(roles.reason(line))) {
                int i = line.number() - 1;
                for (int back = 0; back < 2 && i >= 0; back++, i--) {
                    Line before = lines.get(i);
                    if (!roles.open(before) || before.prose()) {
                        break;
                    }
                    roles.drop(before, "promotion");
                    if (before.gap() > 0) {
                        break;
                    }
                }
            }
        }
    }

    /** A number alone at either end is a count of comments or shares. */
    private void loneCounts() {
        int first = start;
        while (first < run.end() && (isNumber(lines.get(first)) || !roles.open(lines.get(first)))) {
            dropNumber(lines.get(first++));
        }
        int last = run.end() - 1;
        while (last > first && (isNumber(lines.get(last)) || !roles.open(lines.get(last)))) {
            dropNumber(lines.get(last--));
        }
    }

    private void dropNumber(Line line) {
        if (isNumber(line)) {
            roles.drop(line, "lone-count");
        }
    }

    private static boolean isNumber(Line line) {
        return line.text().length() <= 7
                && line.text().codePoints().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',' || c == 'K');
    }

    /** A headline between two paragraphs whose words the text does not take up is another article's. */
    private void relatedLinks() {
        Headline words = new Headline(lines, roles, start);
        for (int i = Math.max(1, start); i + 1 < run.end(); i++) {
            Line line = lines.get(i);
            boolean alone = line.gap() > 0 && lines.get(i + 1).gap() > 0;
            boolean amidProse = lines.get(i - 1).prose() && lines.get(i + 1).prose();
            boolean between = amidProse && (alone || webPage);
            if (between && isHeadline(line) && roles.open(line) && words.overlap(line.bare()) < KNOWN) {
                roles.drop(line, "related-link");
            }
        }
    }

    private static boolean isHeadline(Line line) {
        if (line.prose() || line.endsSentence() || line.bullet()) {
            return false;
        }
        int words = line.words();
        return words >= TEASER_WORDS
                && words <= MOST_TEASER_WORDS
                && Character.isUpperCase(line.text().codePointAt(0));
    }

    /** Between headline and text only running text is the article's. */
    private void beforeTheText() {
        for (int i = start; i < run.start(); i++) {
            if (!lines.get(i).prose()) {
                roles.drop(lines.get(i), "before-main-text");
            }
        }
    }

    /** A short line with a picture's credit behind it is the caption. */
    private void creditedAbove() {
        for (int i = start + 1; i < run.end(); i++) {
            Line line = lines.get(i);
            Line above = lines.get(i - 1);
            if (CaptionLine.creditAlone(line) && above.text().length() < LONGEST_CAPTION && roles.open(above)) {
                roles.caption(above, line.text());
                roles.drop(line, "picture-credit");
            }
        }
    }

    /** The headline again, and whatever else the page says twice: it stays where it stands first. */
    private void repetitions() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < run.end(); i++) {
            Line line = lines.get(i);
            String key = line.key();
            boolean again = !seen.add(key) && (line.prose() || roles.count(line) > 2);
            boolean headline = roles.taken(line);
            if (i >= start && (again || (!headline && taken.contains(key)))) {
                roles.drop(line, "repetition");
            }
            if (headline) {
                taken.add(key);
            }
        }
    }

    /**
     * Several short lines in a row are links; one alone, or the last before text that takes up its words, is a subhead.
     */
    private void linkLists() {
        Headline words = new Headline(lines, roles, start);
        int from = start;
        while (from < run.end()) {
            int to = from;
            while (to < run.end() && isShort(lines.get(to))) {
                to++;
            }
            if (to - from >= SHORT_LINES_IN_A_ROW) {
                Line last = lines.get(to - 1);
                boolean subhead =
                        to < run.end() && last.text().length() < SUBHEAD && words.overlap(last.bare()) >= TAKEN_UP;
                for (int i = from; i < (subhead ? to - 1 : to); i++) {
                    roles.drop(lines.get(i), "link-list");
                }
            }
            from = to + 1;
        }
    }

    private boolean isShort(Line line) {
        return !line.prose() && !line.endsSentence() && !line.bullet();
    }

    /** Behind "Related stories" nothing of the article comes, once most of the text is read. */
    private void behindAStop() {
        long all = 0;
        for (int i = start; i < run.end(); i++) {
            all += lines.get(i).prose() ? lines.get(i).weight() : 0;
        }
        long read = 0;
        boolean stopped = false;
        for (int i = start; i < run.end(); i++) {
            Line line = lines.get(i);
            stopped |= Chrome.stops(line) && read > all * MOST_OF_THE_TEXT;
            read += line.prose() ? line.weight() : 0;
            if (stopped) {
                roles.drop(line, "behind-related-links");
            }
        }
    }
}
