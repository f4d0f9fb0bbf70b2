package onrecord.link;

import java.util.ArrayList;
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

    /** @param undated the words of those of the crowd that stand apart, in their order */
    Pass(Stretch stretch, Crowd crowd, WordIndex undated, ArticleTexts texts) {
        this.stretch = stretch;
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

    void run(Consumer<Link> sink) {
        textLinks.run(this::concerns, sink);
        StatementLinks statements = new StatementLinks(members, wordings, sink);
        Pairs pairs = new Pairs();
        neighbours.add(Member.DAYS, pairs);
        textLinks.add(this::concerns, pairs);
        new Likenesses(pairs, neighbours, members.size(), most).forEach((a, b, alike, nearest) -> {
            if (b >= most && alike < LEAST_ALIKE && textLinks.fresh(a, b) == 0) {
                return;
            }
            Link.Event event = eventLinks.of(a, b, alike, nearest);
            if (event != null) {
                sink.accept(event);
            }
            statements.between(a, b, alike);
        });
    }
}
