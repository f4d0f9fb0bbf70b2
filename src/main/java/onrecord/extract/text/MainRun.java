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
        return run;
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
