package onrecord.extract.text;

import java.util.List;

/**
 * Where the article stands among the lines of a text: the run of lines with the greatest sum, where running text counts
 * for its length and every other line costs. A bare article is one run; of a web page's text, what stands around it is
 * left out.
 *
 * @param start the first line of it
 * @param end behind its last line; equal to {@code start} where no line reads like running text
 */
record MainRun(int start, int end) {
    private static final int MOST_OF_A_LINE = 500;
    private static final int SHORT_LINE_COSTS = 40;
    private static final int CHROME_COSTS = 60;
    private static final int HOLE = 10;
    private static final int SHORTEST_SENTENCE = 20;
    private static final double SHARE = 0.4;

    static MainRun of(List<Line> lines, LineRoles roles) {
        long best = 0;
        long sum = 0;
        int from = 0;
        MainRun run = new MainRun(0, 0);
        for (int i = 0; i < lines.size(); i++) {
            sum += value(lines.get(i), roles);
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > best) {
                best = sum;
                run = new MainRun(from, i + 1);
            }
        }
        return first(lines, roles, run);
    }

    /**
     * The first part of the run that has a good share of its text, where rows of other lines divide it: what follows an
     * article at some distance is another one, or the small print.
     */
    private static MainRun first(List<Line> lines, LineRoles roles, MainRun run) {
        long all = prose(lines, roles, run.start, run.end);
        int from = run.start;
        int lastProse = run.start;
        for (int i = run.start; i <= run.end; i++) {
            boolean prose = i < run.end && lines.get(i).prose() && !roles.chrome(lines.get(i));
            if (i == run.end || (prose && i - lastProse > HOLE)) {
                MainRun part = new MainRun(from, i == run.end ? run.end : lastProse + 1);
                if (prose(lines, roles, part.start, part.end) >= all * SHARE) {
                    return part;
                }
                from = i;
            }
            lastProse = prose ? i : lastProse;
        }
        return run;
    }

    /** Whether the lines outside it show that the text was taken from a web page with all that stood on it. */
    boolean isOfWebPage(List<Line> lines, LineRoles roles) {
        int around = 0;
        int chrome = 0;
        for (Line line : lines) {
            boolean outside = line.number() < start || line.number() >= end;
            around += outside && !line.prose() ? 1 : 0;
            chrome += roles.chrome(line) ? 1 : 0;
        }
        return around >= 15 || (chrome >= 8 && around >= 10);
    }

    /**
     * Whether more stands in the sentences outside it than in those within: it is no article with a page around it
     * then.
     */
    boolean leavesMostOut(List<Line> lines, LineRoles roles) {
        long outside = sentences(lines, roles, 0, start) + sentences(lines, roles, end, lines.size());
        return 2 * outside > 3 * sentences(lines, roles, start, end);
    }

    private static long sentences(List<Line> lines, LineRoles roles, int from, int to) {
        return lines.subList(from, to).stream()
                .filter(line -> !roles.chrome(line) && (line.prose() || isSentence(line)))
                .mapToLong(line -> Math.min(line.weight(), MOST_OF_A_LINE))
                .sum();
    }

    /** "It rained.", not "More." */
    private static boolean isSentence(Line line) {
        return line.endsSentence() && line.weight() >= SHORTEST_SENTENCE;
    }

    private static long prose(List<Line> lines, LineRoles roles, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            sum += line.prose() && !roles.chrome(line) ? Math.min(line.weight(), MOST_OF_A_LINE) : 0;
        }
        return sum;
    }

    private static int value(Line line, LineRoles roles) {
        if (roles.chrome(line)) {
            return -CHROME_COSTS;
        }
        if (line.prose()) {
            return Math.min(line.weight(), MOST_OF_A_LINE);
        }
        return line.endsSentence() ? 0 : -SHORT_LINE_COSTS;
    }
}
