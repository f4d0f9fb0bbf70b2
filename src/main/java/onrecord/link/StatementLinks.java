package onrecord.link;

import java.util.List;
import java.util.function.Consumer;

/**
 * Decides which quotes of two articles report one act of speech. Never two named speakers who differ, another negation
 * or another number. Each pair is judged by itself: a chain of likenesses joins nothing.
 */
final class StatementLinks {
    static final double SURE = 0.51;
    private static final double PERHAPS = 0.37;

    /** The clues that speak for one act of speech. */
    private static final double CLUES = 6;

    /** So many of the rarest words in common are as much as it takes. */
    private static final double MUCH = 6.5;

    private static final double LEAST_OVERLAP = 0.25;

    private static final int LEAST_BITS = 2;

    /** Fewer words are a phrase that anybody may say. */
    private static final int LEAST_WORDS = 4;

    private final List<Member> members;
    private final Neighbours neighbours;
    private final Wordings wordings;
    private final Consumer<Link> sink;

    StatementLinks(List<Member> members, Neighbours neighbours, Wordings wordings, Consumer<Link> sink) {
        this.members = members;
        this.neighbours = neighbours;
        this.wordings = wordings;
        this.sink = sink;
    }

    void between(int a, int b) {
        Member one = members.get(a);
        Member other = members.get(b);
        double alike = neighbours.text(a, b);
        for (Said x : one.quotes()) {
            for (Said y : other.quotes()) {
                double score = score(wordings, x, y, one.apart(other), alike);
                if (score >= PERHAPS) {
                    sink.accept(link(
                            new Link.End(one.id(), x.start(), x.end()),
                            new Link.End(other.id(), y.start(), y.end()),
                            score));
                }
            }
        }
    }

    /** Whether no rule forbids that two quotes are one act of speech. */
    static boolean mayBe(Wordings wordings, Said x, Said y) {
        boolean longEnough = Math.min(x.words().length, y.words().length) >= LEAST_WORDS;
        return longEnough
                && Long.bitCount(x.bits() & y.bits()) >= LEAST_BITS
                && !sayDifferentPeople(x, y)
                && wordings.shared(x, y).overlap() >= LEAST_OVERLAP
                && !Wordings.contradict(x, y);
    }

    private static boolean sayDifferentPeople(Said x, Said y) {
        return x.bothNamed(y) && !x.sameSpeaker(y);
    }

    private static Link.Statement link(Link.End a, Link.End b, double score) {
        boolean inOrder = a.article().compareTo(b.article()) < 0;
        return new Link.Statement(inOrder ? a : b, inOrder ? b : a, score, score >= SURE);
    }

    /**
     * How sure it is that two quotes are one act of speech, 0 to 1; 0 where a rule forbids it. Every clue counts the
     * same, from 0 to 1 each: where all point one way, equal weights do about as well as fitted ones (R. Dawes, "The
     * robust beauty of improper linear models", 1979), and nobody's judgements of pairs go into them. Days between
     * speak against it.
     *
     * @param apart how many days lie between their articles
     * @param alike how alike the texts of their articles are, 0 to 1
     */
    static double score(Wordings wordings, Said x, Said y, int apart, double alike) {
        if (!mayBe(wordings, x, y)) {
            return 0;
        }
        Wordings.Shared shared = wordings.shared(x, y);
        double sum = shared.overlap()
                + shared.union()
                + Math.min(1, shared.weight() / MUCH)
                + Wordings.run(x, y)
                + (x.bothNamed(y) ? 1 : 0)
                + alike
                - Math.min(1, apart / (double) Linker.DAYS);
        return Math.clamp(sum / CLUES, 0, 1);
    }
}
