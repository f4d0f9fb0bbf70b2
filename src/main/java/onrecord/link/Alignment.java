package onrecord.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import onrecord.model.Span;

/**
 * Finds where a body has words that were asked for, with the fewest words changed, put in and left out. It is the usual
 * dynamic programme for an approximate match anywhere in a text (P. Sellers 1980), with words for letters; what an
 * author says between two pieces of a quote costs next to nothing.
 */
final class Alignment {
    private static final int CHANGE = 1_000;
    private static final int BETWEEN = 1;

    private final String text;
    private final HashedWords asked;
    private final QuotedBody body;

    Alignment(String text, HashedWords asked, QuotedBody body) {
        this.text = text;
        this.asked = asked;
        this.body = body;
    }

    /** Words of a body: those from {@code from} on, up to {@code to} and without it. */
    record Window(int from, int to) {}

    /** A step through both texts, by so many words. */
    private record Step(int asked, int found, Likeness.Kind kind) {}

    /**
     * Where the passage is that is most like; a quoted one and then the first where several are; empty where a body has
     * no word.
     */
    Window window() {
        int n = body.words().size();
        int[] cost = new int[n + 1];
        int[] from = new int[n + 1];
        for (int j = 0; j <= n; j++) {
            from[j] = j;
        }
        for (int i = 0; i < asked.size(); i++) {
            int diagonal = cost[0];
            int diagonalFrom = from[0];
            cost[0] += CHANGE;
            for (int j = 1; j <= n; j++) {
                int above = cost[j];
                int aboveFrom = from[j];
                int best = diagonal + (same(i, j - 1) ? 0 : CHANGE);
                int bestFrom = diagonalFrom;
                if (above + CHANGE < best) {
                    best = above + CHANGE;
                    bestFrom = aboveFrom;
                }
                if (cost[j - 1] + extra(j - 1) < best) {
                    best = cost[j - 1] + extra(j - 1);
                    bestFrom = from[j - 1];
                }
                cost[j] = best;
                from[j] = bestFrom;
                diagonal = above;
                diagonalFrom = aboveFrom;
            }
        }
        int end = 0;
        for (int j = 1; j <= n; j++) {
            boolean quotedAlone = end > 0 && body.quoted(j - 1) && !body.quoted(end - 1);
            if (cost[j] < cost[end] || (cost[j] == cost[end] && quotedAlone)) {
                end = j;
            }
        }
        return new Window(from[end], end);
    }

    private boolean same(int i, int j) {
        return asked.hash(i) == body.words().hash(j);
    }

    private int extra(int j) {
        return body.between(j) ? BETWEEN : CHANGE;
    }

    /** How the words asked for compare with those of a window. */
    Likeness in(Window window) {
        return likeness(steps(costs(window), window), window);
    }

    private int[][] costs(Window window) {
        int n = window.to() - window.from();
        int[][] cost = new int[asked.size() + 1][n + 1];
        for (int i = 0; i <= asked.size(); i++) {
            for (int j = 0; j <= n; j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : best(cost, i, j, window.from());
            }
        }
        return cost;
    }

    private int best(int[][] cost, int i, int j, int from) {
        int best = Integer.MAX_VALUE;
        if (i > 0 && j > 0) {
            best = cost[i - 1][j - 1] + (same(i - 1, from + j - 1) ? 0 : CHANGE);
        }
        if (i > 0) {
            best = Math.min(best, cost[i - 1][j] + CHANGE);
        }
        return j > 0 ? Math.min(best, cost[i][j - 1] + extra(from + j - 1)) : best;
    }

    private Deque<Step> steps(int[][] cost, Window window) {
        Deque<Step> steps = new ArrayDeque<>();
        int i = asked.size();
        int j = window.to() - window.from();
        while (i > 0 || j > 0) {
            int word = window.from() + j - 1;
            boolean both = i > 0 && j > 0;
            boolean same = both && same(i - 1, word);
            Step step;
            if (both && cost[i][j] == cost[i - 1][j - 1] + (same ? 0 : CHANGE)) {
                step = new Step(1, 1, same ? Likeness.Kind.SAME : Likeness.Kind.CHANGED);
            } else if (j > 0 && cost[i][j] == cost[i][j - 1] + extra(word)) {
                step = new Step(0, 1, body.between(word) ? Likeness.Kind.BETWEEN : Likeness.Kind.CHANGED);
            } else {
                step = new Step(1, 0, Likeness.Kind.CHANGED);
            }
            steps.push(step);
            i -= step.asked();
            j -= step.found();
        }
        return steps;
    }

    private Likeness likeness(Deque<Step> steps, Window window) {
        List<Likeness.Part> parts = new ArrayList<>();
        int changed = 0;
        int i = 0;
        int j = window.from();
        while (!steps.isEmpty()) {
            Likeness.Kind kind = steps.getFirst().kind();
            int fromAsked = i;
            int fromFound = j;
            while (!steps.isEmpty() && steps.getFirst().kind() == kind) {
                Step step = steps.pop();
                changed += kind == Likeness.Kind.CHANGED ? 1 : 0;
                i += step.asked();
                j += step.found();
            }
            parts.add(new Likeness.Part(kind, asked(fromAsked, i), found(fromFound, j, window)));
        }
        return new Likeness(new Span(0, text.length()), span(window), parts, asked.size(), changed);
    }

    /** The text of some of the words asked for, with all that stands before the first of all and behind each. */
    private String asked(int from, int to) {
        return from == to
                ? ""
                : text.substring(
                        from == 0 ? 0 : asked.start(from), to == asked.size() ? text.length() : asked.start(to));
    }

    private String found(int from, int to, Window window) {
        HashedWords words = body.words();
        return from == to
                ? ""
                : body.article()
                        .body()
                        .substring(words.start(from), to == window.to() ? words.end(to - 1) : words.start(to));
    }

    private Span span(Window window) {
        return new Span(body.words().start(window.from()), body.words().end(window.to() - 1));
    }
}
