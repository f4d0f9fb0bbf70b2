package onrecord.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Infers when an undated article was written from its dated neighbours: articles that carry its text, or that surely report
 * the same happening. Several must agree; one that does not agree makes all of it unknown. A shared quote alone counts for
 * nothing, as old words are quoted again, and an inferred date never does.
 */
final class DateLinks {
    private static final int LEAST_NEIGHBOURS = 2;

    /** Only what is surer of one happening than most sure links is evidence for a date. */
    private static final double LEAST_SCORE = 0.55;

    /** Neighbours that lie farther apart do not agree. */
    private static final int AGREE = 2;

    /** An article is written some days before or after the others at most. */
    private static final int MARGIN = 2;

    private final List<Member> members;
    private final Map<Integer, Map<Integer, Member>> neighbours = new TreeMap<>();

    DateLinks(List<Member> members) {
        this.members = members;
    }

    void carried(int a, int b, Link.Text link) {
        if (link.relation() == Link.Relation.SAME || link.relation() == Link.Relation.CARRIES) {
            add(a, b);
        }
    }

    void event(int a, int b, Link.Event link) {
        if (link.score() >= LEAST_SCORE
                && members.get(a).tells()
                && members.get(b).tells()) {
            add(a, b);
        }
    }

    private void add(int a, int b) {
        if (members.get(a).dated() != members.get(b).dated()) {
            int undated = members.get(a).dated() ? b : a;
            int dated = undated == a ? b : a;
            neighbours.computeIfAbsent(undated, of -> new TreeMap<>()).put(dated, members.get(dated));
        }
    }

    void run(Consumer<Link> sink) {
        neighbours.forEach((undated, dated) -> {
            int first = dated.values().stream().mapToInt(Member::day).min().orElseThrow();
            int last = dated.values().stream().mapToInt(Member::last).max().orElseThrow();
            if (dated.size() >= LEAST_NEIGHBOURS && last - first <= AGREE) {
                sink.accept(new Link.Date(
                        members.get(undated).id(),
                        LocalDate.ofEpochDay(first - MARGIN),
                        LocalDate.ofEpochDay(last + MARGIN),
                        ids(dated)));
            }
        });
    }

    private static List<String> ids(Map<Integer, Member> dated) {
        List<String> ids = new ArrayList<>();
        dated.values().stream().sorted(Comparator.comparing(Member::id)).forEach(member -> ids.add(member.id()));
        return ids;
    }
}
