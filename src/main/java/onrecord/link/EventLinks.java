package onrecord.link;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which articles report one happening. Four clues speak for it: their texts and headlines are alike, the first
 * words of one tell the headline of the other, none is nearer to either, and they share fresh runs of words, such as
 * those of one speech. Three speak against it: days between them, a date that is not known, and a common outlet, which
 * prints its own background again and reports on one thing day after day. The weights are round numbers, for only their
 * order is known.
 */
final class EventLinks {
    static final double SURE = 0.33;
    private static final double PERHAPS = 0.25;

    private static final int DAYS = 2;
    private static final int MOST_FRESH = 5;

    private static final double NEAREST = 0.5;
    private static final double TITLE = 0.5;
    private static final double FRESH = 0.2;
    private static final double ONE_OUTLET = 0.5;
    private static final double APART = 0.5;
    private static final double UNDATED = 0.15;

    /** The same affair reads alike month after month: without words of the day in common, a date that is not known. */
    private static final double ANY_DAY = 0.5;

    private static final int LEAST_FRESH = 2;

    /** The sum of all that speaks for it; the likeness of the texts and the headline told count one each. */
    private static final double MOST = 2 + NEAREST + TITLE + FRESH;

    private final List<Member> members;
    private final Neighbours neighbours;
    private final TextLinks texts;

    EventLinks(List<Member> members, Neighbours neighbours, TextLinks texts) {
        this.members = members;
        this.neighbours = neighbours;
        this.texts = texts;
    }

    /**
     * @param alike how alike their texts are, 0 to 1
     * @param nearest whether each is the nearest of the other, 0 to 1
     */
    Link.@Nullable Event of(int a, int b, double alike, double nearest) {
        Member one = members.get(a);
        Member other = members.get(b);
        if (!one.within(DAYS, other) || alike + most(nearest) < PERHAPS * MOST) {
            return null;
        }
        boolean oneOutlet = one.outlet() != null && Objects.equals(one.outlet(), other.outlet());
        int runs = texts.fresh(a, b);
        double fresh = oneOutlet ? 0 : Math.min(MOST_FRESH, runs) / (double) MOST_FRESH;
        double unknown = runs < LEAST_FRESH ? ANY_DAY : UNDATED;
        double sum = alike
                + neighbours.told(a, b)
                + NEAREST * nearest
                + TITLE * neighbours.title(a, b)
                + FRESH * fresh
                - (oneOutlet ? ONE_OUTLET : 0)
                - APART * one.apart(other) / DAYS
                - (one.dated() && other.dated() ? 0 : unknown);
        double score = Math.clamp(sum / MOST, 0, 1);
        if (score < PERHAPS) {
            return null;
        }
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        return new Link.Event(inOrder ? one.id() : other.id(), inOrder ? other.id() : one.id(), score, score >= SURE);
    }

    /** What all but the likeness of the texts comes to at most. */
    private static double most(double nearest) {
        return 1 + NEAREST * nearest + TITLE + FRESH;
    }
}
