package onrecord.link;

import java.util.List;
import java.util.function.Consumer;

/** One pass over the members that concern a stretch, in the order of their days, undated ones last. */
final class Pass {
    private final Stretch stretch;
    private final List<Member> members;
    private final Neighbours neighbours;
    private final Wordings wordings;
    private final TextLinks textLinks;
    private final EventLinks eventLinks;

    /** @param undated the words of the undated ones of the crowd, in their order */
    Pass(Stretch stretch, Crowd crowd, WordIndex undated, ArticleTexts texts) {
        this.stretch = stretch;
        this.members = crowd.members();
        Runs runs = new Runs();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (stretch.isUndated() || member.dated()) {
                runs.add(member.runs(), i);
            } else {
                runs.addShared(member.runs(), i);
            }
        }
        runs.sort();
        this.neighbours = new Neighbours(members, undated, crowd.terms(), this::concerns);
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
        StatementLinks statements = new StatementLinks(members, neighbours, wordings, sink);
        neighbours.pairs(Member.DAYS).forEach((a, b, times) -> {
            Link.Event event = eventLinks.of(a, b);
            if (event != null) {
                sink.accept(event);
            }
            statements.between(a, b);
        });
    }
}
