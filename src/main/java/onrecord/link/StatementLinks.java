package onrecord.link;

import java.util.List;
import java.util.function.Consumer;

/**
 * Decides which quotes of two articles report one act of speech. Never two named speakers who differ, another negation or
 * another number. Each pair is judged by itself: a chain of likenesses joins nothing.
 */
final class StatementLinks {
    static final double SURE = 0.78;
    private static final double PERHAPS = 0.5;
    private static final double LEAST_OVERLAP = 0.25;

    /** The weights of what speaks for and against, of a logistic model. */
    private static final double BIAS = -2.2;

    private static final double OVERLAP = 1.0;
    private static final double UNION = 1.35;
    private static final double WEIGHT = 1.35;
    private static final double RUN = 1.05;
    private static final double NAMED = 1.25;
    private static final double APART = -1.25;

    /** Shared words of this weight, some ten rare ones, are as much as it takes. */
    private static final double MUCH = 60;

    private static final int LEAST_BITS = 2;

    /** Fewer words are a phrase that anybody may say. */
    private static final int LEAST_WORDS = 4;

    private final List<Member> members;
    private final Wordings wordings;
    private final Consumer<Link> sink;

    StatementLinks(List<Member> members, Wordings wordings, Consumer<Link> sink) {
        this.members = members;
        this.wordings = wordings;
        this.sink = sink;
    }

    void between(int a, int b) {
        Member one = members.get(a);
        Member other = members.get(b);
        for (Said x : one.quotes()) {
            for (Said y : other.quotes()) {
                double score = score(wordings, x, y, one.apart(other));
                if (score >= PERHAPS) {
                    sink.accept(link(
                            new Link.End(one.id(), x.start(), x.end()),
                            new Link.End(other.id(), y.start(), y.end()),
                            score));
                }
            }
        }
    }

    private static boolean mayBe(Said x, Said y) {
        return Math.min(x.words().length, y.words().length) >= LEAST_WORDS
                && Long.bitCount(x.bits() & y.bits()) >= LEAST_BITS
                && (!x.bothNamed(y) || x.sameSpeaker(y));
    }

    private static Link.Statement link(Link.End a, Link.End b, double score) {
        boolean inOrder = a.article().compareTo(b.article()) < 0;
        return new Link.Statement(inOrder ? a : b, inOrder ? b : a, score, score >= SURE);
    }

    /** How sure it is that two quotes of articles so many days apart are one act of speech, 0 to 1; 0 where a rule forbids it. */
    static double score(Wordings wordings, Said x, Said y, int apart) {
        if (!mayBe(x, y)) {
            return 0;
        }
        Wordings.Shared shared = wordings.shared(x, y);
        return shared.overlap() < LEAST_OVERLAP || Wordings.contradict(x, y)
                ? 0
                : score(shared, Wordings.run(x, y), x.bothNamed(y), apart);
    }

    private static double score(Wordings.Shared shared, double run, boolean named, int apart) {
        double sum = BIAS
                + OVERLAP * shared.overlap()
                + UNION * shared.union()
                + WEIGHT * Math.min(1, shared.weight() / MUCH)
                + RUN * run
                + (named ? NAMED : 0)
                + APART * Math.min(1, apart / (double) Linker.DAYS);
        return 1 / (1 + Math.exp(-sum));
    }
}
