package onrecord.link;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import onrecord.model.Article;
import onrecord.model.PublicationDate;

/**
 * Infers from the links of an archive, which {@link #add} takes, when undated articles were written: {@link Dating}
 * says how. An inferred date never gives another.
 */
public final class DateLinks {
    /** Only what is surer of one happening than most sure links is evidence for a date by itself. */
    private static final double LEAST_SCORE = 0.36;

    /** What is less sure of one happening speaks against no day. */
    private static final double LEAST_PERHAPS = 0.31;

    /** Only what is surer of one statement than most sure links tells of a day. */
    private static final double LEAST_QUOTE = 0.57;

    private final Set<String> undated;
    private final Map<String, Map<String, Map<Dating.Tie, Double>>> neighbours = new TreeMap<>();

    /** @param undated the ids of all undated articles */
    public DateLinks(Set<String> undated) {
        this.undated = undated;
    }

    /** Takes a link of the archive, of any kind. */
    public void add(Link link) {
        switch (link) {
            case Link.Text text -> {
                if (text.relation() == Link.Relation.SAME || text.relation() == Link.Relation.CARRIES) {
                    add(text.a().article(), text.b().article(), Dating.Tie.CARRIES, 1);
                }
            }
            case Link.Event event -> {
                if (event.score() >= LEAST_PERHAPS) {
                    add(event.a(), event.b(), event.sure() ? Dating.Tie.SURELY : Dating.Tie.PERHAPS, event.score());
                }
                if (event.score() >= LEAST_SCORE) {
                    add(event.a(), event.b(), Dating.Tie.REPORTS, event.score());
                }
            }
            case Link.Statement statement -> {
                if (statement.score() >= LEAST_QUOTE) {
                    add(statement.a().article(), statement.b().article(), Dating.Tie.QUOTES, 0);
                }
            }
            case Link.Date date -> {}
        }
    }

    /** @param nearness how like the other they are as reports, from 0 to 1 */
    private void add(String a, String b, Dating.Tie tie, double nearness) {
        if (undated.contains(a) != undated.contains(b)) {
            String one = undated.contains(a) ? a : b;
            neighbours
                    .computeIfAbsent(one, id -> new TreeMap<>())
                    .computeIfAbsent(one.equals(a) ? b : a, id -> new EnumMap<>(Dating.Tie.class))
                    .merge(tie, nearness, Math::max);
        }
    }

    /**
     * Hands on the dates that follow.
     *
     * @param texts asked for the articles they follow from
     */
    public void run(ArticleTexts texts, Consumer<Link> sink) {
        neighbours.forEach((id, linked) -> {
            Article article = texts.of(id);
            if (article != null && linked.values().stream().anyMatch(ties -> Dating.mayTell(ties.keySet()))) {
                Days days = new Dating(article, neighbours(linked, texts)).days();
                if (days != null) {
                    sink.accept(new Link.Date(id, days.first(), days.last(), List.copyOf(days.neighbours())));
                }
            }
        });
    }

    private static List<Dating.Neighbour> neighbours(Map<String, Map<Dating.Tie, Double>> linked, ArticleTexts texts) {
        List<Dating.Neighbour> dated = new ArrayList<>();
        linked.forEach((id, ties) -> {
            Article article = texts.of(id);
            PublicationDate date = article == null ? null : article.date();
            if (article != null && date != null) {
                dated.add(new Dating.Neighbour(article, date, ties));
            }
        });
        return dated;
    }
}
