package onrecord.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import onrecord.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Infers when undated articles were written from their dated neighbours: articles that carry their text, or that surely
 * report the same happening. Several must agree; one that does not agree makes all of it unknown. A shared quote alone counts
 * for nothing, as old words are quoted again, and an inferred date never does. {@link #add} takes the links of an archive.
 */
public final class DateLinks {
    private static final int LEAST_NEIGHBOURS = 2;

    /** Only what is surer of one happening than most sure links is evidence for a date. */
    private static final double LEAST_SCORE = 0.55;

    /** Neighbours that lie farther apart do not agree. */
    private static final int AGREE = 2;

    /** An article is written some days before or after the others at most. */
    private static final int MARGIN = 2;

    private final Set<String> undated;
    private final Map<String, Map<String, Boolean>> neighbours = new TreeMap<>();

    /** @param undated the ids of all undated articles */
    public DateLinks(Set<String> undated) {
        this.undated = undated;
    }

    /** Takes a link of the archive, of any kind. */
    public void add(Link link) {
        switch (link) {
            case Link.Text text -> {
                if (text.relation() == Link.Relation.SAME || text.relation() == Link.Relation.CARRIES) {
                    add(text.a().article(), text.b().article(), true);
                }
            }
            case Link.Event event -> {
                if (event.score() >= LEAST_SCORE) {
                    add(event.a(), event.b(), false);
                }
            }
            case Link.Statement statement -> {}
            case Link.Date date -> {}
        }
    }

    private void add(String a, String b, boolean carried) {
        if (undated.contains(a) != undated.contains(b)) {
            String one = undated.contains(a) ? a : b;
            neighbours
                    .computeIfAbsent(one, id -> new TreeMap<>())
                    .merge(one.equals(a) ? b : a, carried, Boolean::logicalOr);
        }
    }

    /**
     * Hands on the dates that follow.
     *
     * @param texts asked for the articles they follow from
     */
    public void run(Linker.Texts texts, Consumer<Link> sink) {
        neighbours.forEach((id, linked) -> {
            if (linked.size() >= LEAST_NEIGHBOURS) {
                Link date = date(id, linked, texts);
                if (date != null) {
                    sink.accept(date);
                }
            }
        });
    }

    private static @Nullable Link date(String id, Map<String, Boolean> linked, Linker.Texts texts) {
        Article undated = texts.of(id);
        boolean tells = undated != null && tells(undated);
        Set<String> evidence = new TreeSet<>();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Map.Entry<String, Boolean> neighbour : linked.entrySet()) {
            Article dated = texts.of(neighbour.getKey());
            if (dated != null && dated.date() != null && (neighbour.getValue() || (tells && tells(dated)))) {
                evidence.add(neighbour.getKey());
                first = Math.min(first, Math.toIntExact(dated.date().earliest().toEpochDay()));
                last = Math.max(last, Math.toIntExact(dated.date().latest().toEpochDay()));
            }
        }
        return evidence.size() < LEAST_NEIGHBOURS || last - first > AGREE
                ? null
                : new Link.Date(
                        id,
                        LocalDate.ofEpochDay((long) first - MARGIN),
                        LocalDate.ofEpochDay((long) last + MARGIN),
                        List.copyOf(evidence));
    }

    /** Whether an article tells a happening in its own words: words quoted in another article may be old. */
    private static boolean tells(Article article) {
        return Member.of(article, Member.words(article)).tells();
    }
}
