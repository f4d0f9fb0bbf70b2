package onrecord.link;

import java.util.List;
import java.util.function.Consumer;

/** One pass over the members of an archive, in the order of their days. */
final class Pass {
    private final List<Member> members;
    private final Neighbours neighbours;
    private final Wordings wordings;
    private final TextLinks textLinks;
    private final EventLinks eventLinks;

    Pass(List<Member> members, Runs runs, Linker.Texts texts) {
        this.members = members;
        Terms terms = new Terms();
        Terms stems = new Terms();
        for (Member member : members) {
            terms.add(member.terms());
            member.quotes().forEach(said -> stems.add(said.stems()));
        }
        this.neighbours = new Neighbours(members, terms);
        this.wordings = new Wordings(stems);
        Reuse reuse = new Reuse(members, runs);
        this.textLinks = new TextLinks(members, runs, reuse, neighbours, texts);
        this.eventLinks = new EventLinks(members, neighbours, textLinks);
    }

    void run(Consumer<Link> sink) {
        DateLinks dates = new DateLinks(members);
        textLinks.run((a, b, link) -> {
            sink.accept(link);
            dates.carried(a, b, link);
        });
        StatementLinks statements = new StatementLinks(members, wordings, sink);
        neighbours.pairs(Linker.DAYS).forEach((a, b, times) -> {
            Link.Event event = eventLinks.of(a, b);
            if (event != null) {
                sink.accept(event);
                dates.event(a, b, event);
            }
            statements.between(a, b);
        });
        dates.run(sink);
    }
}
