package onrecord.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * Infers when undated articles were written from their dated neighbours: articles that carry their text, or that surely
 * report the same happening. Several must agree, and no article that perhaps reports the same happening may be of other
 * days: what comes back month after month, such as jobs figures or an anniversary, is alike each time, and its copies
 * of one month agree with each other. A shared quote alone counts for nothing, as old words are quoted again, and an
 * inferred date never does. {@link #add} takes the links of an archive.
 */
public final class DateLinks {
    private static final int LEAST_NEIGHBOURS = 2;

    /** Only what is surer of one happening than most sure links is evidence for a date. */
    private static final double LEAST_SCORE = 0.6;

    /** Neighbours that lie farther apart do not agree. */
    private static final int AGREE = 2;

    /** Fewer words of its own tell no happening. */
    private static final int OWN_WORDS = 100;

    /** An article is written some days before or after the others at most. */
    private static final int MARGIN = 2;

    /** What a dated neighbour can say of the day, weakest first. */
    private enum Tie {
        /** Perhaps it reports the happening: it can only speak against a date. */
        PERHAPS,
        /** It surely reports the happening. */
        REPORTS,
        /** It carries the text, or the undated article carries its. */
        CARRIES
    }

    private final Set<String> undated;
    private final Map<String, Map<String, Tie>> neighbours = new TreeMap<>();

    /** @param undated the ids of all undated articles */
    public DateLinks(Set<String> undated) {
        this.undated = undated;
    }

    /** Takes a link of the archive, of any kind. */
    public void add(Link link) {
        switch (link) {
            case Link.Text text -> {
                if (text.relation() == Link.Relation.SAME || text.relation() == Link.Relation.CARRIES) {
                    add(text.a().article(), text.b().article(), Tie.CARRIES);
                }
            }
            case Link.Event event ->
                add(event.a(), event.b(), event.score() >= LEAST_SCORE ? Tie.REPORTS : Tie.PERHAPS);
            case Link.Statement statement -> {}
            case Link.Date date -> {}
        }
    }

    private void add(String a, String b, Tie tie) {
        if (undated.contains(a) != undated.contains(b)) {
            String one = undated.contains(a) ? a : b;
            neighbours
                    .computeIfAbsent(one, id -> new TreeMap<>())
                    .merge(one.equals(a) ? b : a, tie, BinaryOperator.maxBy(Comparator.naturalOrder()));
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

    private static @Nullable Link date(String id, Map<String, Tie> linked, Linker.Texts texts) {
        Article undated = texts.of(id);
        boolean tells = undated != null && tells(undated);
        Map<String, PublicationDate> evidence = new TreeMap<>();
        List<PublicationDate> others = new ArrayList<>();
        for (Map.Entry<String, Tie> neighbour : linked.entrySet()) {
            Article dated = texts.of(neighbour.getKey());
            PublicationDate day = dated == null ? null : dated.date();
            if (dated == null || day == null) {
                continue;
            }
            if (isEvidence(neighbour.getValue(), tells, dated)) {
                evidence.put(neighbour.getKey(), day);
            } else {
                others.add(day);
            }
        }
        return evidence.size() < LEAST_NEIGHBOURS ? null : date(id, evidence, others);
    }

    private static @Nullable Link date(String id, Map<String, PublicationDate> evidence, List<PublicationDate> others) {
        LocalDate first = Collections.min(
                evidence.values().stream().map(PublicationDate::earliest).toList());
        LocalDate last = Collections.max(
                evidence.values().stream().map(PublicationDate::latest).toList());
        LocalDate from = first.minusDays(MARGIN);
        LocalDate to = last.plusDays(MARGIN);
        boolean agree = !last.isAfter(first.plusDays(AGREE))
                && others.stream()
                        .noneMatch(day ->
                                day.latest().isBefore(from) || day.earliest().isAfter(to));
        return agree ? new Link.Date(id, from, to, List.copyOf(evidence.keySet())) : null;
    }

    private static boolean isEvidence(Tie tie, boolean tells, Article dated) {
        return tie == Tie.CARRIES || (tie == Tie.REPORTS && tells && tells(dated));
    }

    /** Whether an article tells a happening in its own words: words quoted in another article may be old. */
    private static boolean tells(Article article) {
        HashedWords words = Member.words(article);
        int prose = words.prose();
        return prose >= OWN_WORDS && 2 * prose >= words.size();
    }
}
