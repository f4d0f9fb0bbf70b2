package onrecord.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** One pass over the members that concern a stretch, in the order of their days, those that stand apart last. */
final class Pass {
    /** An undated article that is less like a dated one is not about the same things, unless rare words are common. */
    private static final double LEAST_ALIKE = 0.13;

    private final Stretch stretch;
    private final List<Member> members;
    private final Neighbours neighbours;
    private final Wordings wordings;
    private final TextLinks textLinks;
    private final EventLinks eventLinks;
    private final int most;
    private final boolean whole;

    /**
     * @param whole whether the links between those are wanted that do not stand apart
     * @param undated the words of those of the crowd that stand apart, in their order
     */
    Pass(Stretch stretch, boolean whole, Crowd crowd, WordIndex undated, ArticleTexts texts) {
        this.stretch = stretch;
        this.whole = whole;
        this.most = crowd.members().size();
        this.members = new ArrayList<>(crowd.members());
        members.addAll(crowd.apart());
        Runs runs = new Runs();
        for (int i = 0; i < members.size(); i++) {
            if (i < most) {
                runs.add(members.get(i).runs(), i);
            } else {
                runs.addShared(members.get(i).runs(), i);
            }
        }
        runs.sort();
        this.neighbours = new Neighbours(members, most, undated, crowd.terms(), this::concerns);
        this.wordings = new Wordings(crowd.stems());
        Reuse reuse = new Reuse(members, runs);
        this.textLinks = new TextLinks(members, runs, reuse, neighbours, texts);
        this.eventLinks = new EventLinks(members, neighbours, textLinks);
    }

    /** Whether the links of two belong to the stretch. */
    private boolean concerns(int a, int b) {
        Member one = members.get(a);
        Member other = members.get(b);
        return stretch.isUndated()
                || (one.dated() && stretch.has(one.day()))
                || (other.dated() && stretch.has(other.day()));
    }

    /** Whether their links are asked for; of two, the second stands apart if one does. */
    private boolean wanted(int a, int b) {
        return (whole || b >= most) && concerns(a, b);
    }

    void run(Consumer<Link> sink) {
        textLinks.run(this::wanted, sink);
        StatementLinks statements = new StatementLinks(members, wordings, sink);
        new Likenesses(pairs(), neighbours, members.size(), most).forEach((a, b, alike, nearest) -> {
            if (!wanted(a, b) || (b >= most && alike < LEAST_ALIKE && textLinks.fresh(a, b) == 0)) {
                return;
            }
            Link.Event event = eventLinks.of(a, b, alike, nearest);
            if (event != null) {
                sink.accept(event);
            }
            statements.between(a, b, alike);
        });
    }

    /**
     * The pairs to be compared. Where only those of members that stand apart are wanted, it is these and whoever else
     * is near to the others among them, for that tells how near they are.
     */
    private Pairs pairs() {
        Pairs pairs = new Pairs();
        neighbours.addUndated(pairs);
        textLinks.add((a, b) -> b >= most && concerns(a, b), pairs);
        if (!whole && pairs.different() == 0) {
            return pairs;
        }
        BitSet met = new BitSet(most);
        pairs.forEach((a, b, times) -> met.set(a));
        Pairs others = new Pairs();
        neighbours.add(Member.DAYS, others);
        textLinks.add((a, b) -> b < most && concerns(a, b), others);
        others.forEach((a, b, times) -> {
            if (whole || met.get(a) || met.get(b)) {
                pairs.add(a, b);
            }
        });
        return pairs;
    }
}
