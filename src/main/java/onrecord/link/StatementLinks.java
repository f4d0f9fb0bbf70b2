package onrecord.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides which quotes of two articles report one act of speech. Never two named speakers who differ, another negation
 * or another number. Each pair is judged by itself: a chain of likenesses joins nothing.
 */
final class StatementLinks {
    private static final double SURE = 0.42;

    /** Diplomats say the same month after month: where a day is not known, only much in common is surely one act. */
    private static final double SURE_UNDATED = 0.55;

    private static final double PERHAPS = 0.37;

    /** What one denies with a "not" and the other without is never surely one act. */
    private static final double MOST_DENIED = 0.41;

    /** The clues that speak for one act of speech. */
    private static final double CLUES = 6;

    /** So many of the rarest words in common are as much as it takes. */
    private static final double MUCH = 6.5;

    private static final double LEAST_OVERLAP = 0.25;

    private static final int LEAST_BITS = 2;
    private static final double LONGEST_RUN = 1;

    /** Fewer words are a phrase that anybody may say. */
    private static final int LEAST_WORDS = 4;

    private final List<Member> members;
    private final Wordings wordings;
    private final Consumer<Link> sink;
    private final List<@Nullable Quotes> quotes;

    /**
     * Those quotes of an article that may be a statement.
     *
     * @param bits those of all of them, one behind the other: most pairs of quotes are told apart by these alone
     * @param weighed those that were not told apart from all others
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared nor handed out
    private record Quotes(List<Said> all, long[] bits, Wordings.@Nullable Weighed[] weighed) {
        Wordings.Weighed weighed(int quote, Wordings wordings) {
            Wordings.Weighed known = weighed[quote];
            if (known == null) {
                known = wordings.weigh(all.get(quote));
                weighed[quote] = known;
            }
            return known;
        }
    }

    StatementLinks(List<Member> members, Wordings wordings, Consumer<Link> sink) {
        this.members = members;
        this.wordings = wordings;
        this.sink = sink;
        this.quotes = new ArrayList<>(Collections.nCopies(members.size(), null));
    }

    /**
     * Hands on the statements that two articles have in common.
     *
     * @param alike how alike their texts are, 0 to 1
     */
    void between(int a, int b, double alike) {
        Member one = members.get(a);
        Member other = members.get(b);
        double sure = one.dated() && other.dated() ? SURE : SURE_UNDATED;
        int apart = one.apart(other);
        Quotes ones = quotes(a);
        Quotes others = quotes(b);
        for (int i = 0; i < ones.all().size(); i++) {
            Said x = ones.all().get(i);
            for (int j = 0; j < others.all().size(); j++) {
                if (Said.bitsInCommon(ones.bits(), i, others.bits(), j) < LEAST_BITS) {
                    continue;
                }
                Said y = others.all().get(j);
                if (sayDifferentPeople(x, y)) {
                    continue;
                }
                double score =
                        scoreOfWords(wordings, ones.weighed(i, wordings), others.weighed(j, wordings), apart, alike);
                if (score >= PERHAPS) {
                    sink.accept(link(
                            new Link.End(one.id(), x.start(), x.end()),
                            new Link.End(other.id(), y.start(), y.end()),
                            score,
                            score >= sure));
                }
            }
        }
    }

    private Quotes quotes(int a) {
        Quotes known = quotes.get(a);
        if (known == null) {
            List<Said> all = members.get(a).quotes().stream()
                    .filter(StatementLinks::isLong)
                    .toList();
            known = new Quotes(all, Said.bits(all), new Wordings.@Nullable Weighed[all.size()]);
            quotes.set(a, known);
        }
        return known;
    }

    /** Whether no rule forbids that two quotes are one act of speech, but for what they say. */
    private static boolean mayBe(Said x, Said y) {
        return isLong(x)
                && isLong(y)
                && Said.bitsInCommon(x.bits(), 0, y.bits(), 0) >= LEAST_BITS
                && !sayDifferentPeople(x, y);
    }

    private static boolean isLong(Said said) {
        return said.words().length >= LEAST_WORDS;
    }

    private static boolean sayDifferentPeople(Said x, Said y) {
        return SaidBy.areOthers(x.names(), y.names()) || (x.bothNamed(y) && !x.sameSpeaker(y));
    }

    private static Link.Statement link(Link.End a, Link.End b, double score, boolean sure) {
        boolean inOrder = a.article().compareTo(b.article()) < 0;
        return new Link.Statement(inOrder ? a : b, inOrder ? b : a, score, sure);
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
    static double score(Wordings wordings, Wordings.Weighed x, Wordings.Weighed y, int apart, double alike) {
        return mayBe(x.said(), y.said()) ? scoreOfWords(wordings, x, y, apart, alike) : 0;
    }

    private static double scoreOfWords(
            Wordings wordings, Wordings.Weighed x, Wordings.Weighed y, int apart, double alike) {
        Wordings.Shared shared = wordings.shared(x, y);
        if (shared.overlap() < LEAST_OVERLAP) {
            return 0;
        }
        double most = shared.overlap()
                + shared.union()
                + Math.min(1, shared.weight() / MUCH)
                + LONGEST_RUN
                + (x.said().bothNamed(y.said()) ? 1 : 0)
                + alike
                - Math.min(1, apart / (double) Member.DAYS);
        if (most < PERHAPS * CLUES) {
            return 0;
        }
        double sum = most - LONGEST_RUN + Wordings.run(x.said(), y.said());
        double score = Math.clamp(sum / CLUES, 0, 1);
        return switch (Wordings.contradiction(x.said(), y.said())) {
            case NO -> score;
            case PERHAPS -> Math.min(score, MOST_DENIED);
            case YES -> 0;
        };
    }
}
