package onrecord.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which articles report one happening: how alike their texts and headlines are, and whether they share fresh
 * runs of words, such as those of one speech. They are at most two days apart.
 */
final class EventLinks {
    static final double SURE = 0.5;
    private static final double PERHAPS = 0.36;

    /** An undated article may be of any day: so much more is asked of it. */
    private static final double UNDATED = 0.05;

    private static final int DAYS = 2;
    private static final double TITLE = 0.6;
    private static final double FRESH = 0.04;
    private static final int MOST_FRESH = 5;

    private final List<Member> members;
    private final Neighbours neighbours;
    private final TextLinks texts;

    EventLinks(List<Member> members, Neighbours neighbours, TextLinks texts) {
        this.members = members;
        this.neighbours = neighbours;
        this.texts = texts;
    }

    Link.@Nullable Event of(int a, int b) {
        Member one = members.get(a);
        Member other = members.get(b);
        double score = neighbours.text(a, b)
                + TITLE * neighbours.title(a, b)
                + FRESH * Math.min(MOST_FRESH, texts.fresh(a, b));
        double more = one.dated() && other.dated() ? 0 : UNDATED;
        if (score < PERHAPS + more || !one.within(DAYS, other)) {
            return null;
        }
        boolean sure = score >= SURE + more;
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        return new Link.Event(
                inOrder ? one.id() : other.id(), inOrder ? other.id() : one.id(), Math.min(1, score), sure);
    }
}
