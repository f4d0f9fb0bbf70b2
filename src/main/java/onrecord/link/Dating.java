package onrecord.link;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import onrecord.model.Article;
import onrecord.model.PublicationDate;
import onrecord.text.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * Infers when one undated article was written from its dated neighbours. There are two ways, and where both tell days,
 * it is those that are among both:
 *
 * <ul>
 *   <li>Several neighbours carry its text or surely report its happening, all of them within few days: it was written
 *       about then.
 *   <li>A neighbour surely reports its happening, has a statement of it, and both name the same day of the week first:
 *       of "on Monday" one writes from that Monday to the Sunday after.
 * </ul>
 *
 * <p>No article that perhaps reports the happening may be of other days: what comes back month after month, such as
 * jobs figures or an anniversary, is alike each time, and its copies of one month agree with each other. Where a day of
 * the week tells, this holds of articles that are as near as the one that names it. Nor may an article of quite other
 * days have one of its statements: then old words are quoted again.
 */
final class Dating {
    private static final int LEAST_NEIGHBOURS = 2;

    /** Neighbours that lie farther apart do not agree. */
    private static final int AGREE = 2;

    /** An article is written some days before or after the others at most. */
    private static final int MARGIN = 2;

    /** Words are quoted for so many days before and after, and then no more. */
    private static final int QUOTED = 3;

    /** Fewer words of its own tell no happening. */
    private static final int OWN_WORDS = 100;

    private static final int WEEK = 7;

    private final Article article;
    private final List<Neighbour> neighbours;

    /** What a dated neighbour is to an undated article. */
    enum Tie {
        /** It surely has a statement of it. */
        QUOTES,
        /** Perhaps it reports the happening. */
        PERHAPS,
        /** It surely reports the happening. */
        SURELY,
        /** It reports the happening so surely that this alone is evidence. */
        REPORTS,
        /** It carries the text, or the undated article carries its. */
        CARRIES
    }

    /**
     * A dated article that is linked with it.
     *
     * @param nearness by each tie how like they are as reports of one happening, from 0 to 1
     */
    record Neighbour(Article article, PublicationDate date, Map<Tie, Double> nearness) {
        Set<Tie> ties() {
            return nearness.keySet();
        }

        /** How like they are at most; 0 where nothing but a quote is common, which may be an old one. */
        double nearest() {
            return Collections.max(nearness.values());
        }
    }

    /** @param neighbours in the order of their ids */
    Dating(Article article, List<Neighbour> neighbours) {
        this.article = article;
        this.neighbours = neighbours;
    }

    /** Whether such a neighbour may tell days, alone or with others. */
    static boolean mayTell(Set<Tie> ties) {
        return ties.contains(Tie.CARRIES) || ties.contains(Tie.REPORTS) || ties.contains(Tie.SURELY);
    }

    /** The days on which it may have been written; null where they do not follow. */
    @Nullable
    Days days() {
        Days days = Days.both(agreed(), ofWeekday());
        return days == null || neighbours.stream().anyMatch(other -> isQuotedElsewhen(other, days)) ? null : days;
    }

    private static boolean isQuotedElsewhen(Neighbour other, Days days) {
        return other.ties().contains(Tie.QUOTES) && !days.reach(other.date(), QUOTED);
    }

    /** What several neighbours agree on. */
    private @Nullable Days agreed() {
        boolean tells = tells(article);
        List<Neighbour> evidence =
                neighbours.stream().filter(other -> isEvidence(other, tells)).toList();
        if (evidence.size() < LEAST_NEIGHBOURS) {
            return null;
        }
        List<PublicationDate> dates = evidence.stream().map(Neighbour::date).toList();
        Days days = Days.around(dates, MARGIN, ids(evidence));
        boolean agree = !days.first().plusDays(AGREE + 2L * MARGIN).isBefore(days.last());
        return agree && noneElsewhen(days, 0) ? days : null;
    }

    private static boolean isEvidence(Neighbour other, boolean tells) {
        return other.ties().contains(Tie.CARRIES)
                || (other.ties().contains(Tie.REPORTS) && tells && tells(other.article()));
    }

    /** Whether an article tells a happening in its own words: words quoted in another article may be old. */
    private static boolean tells(Article article) {
        HashedWords words = Member.words(article);
        int prose = words.prose();
        return prose >= OWN_WORDS && 2 * prose >= words.size();
    }

    /** The week that begins with the day of the happening, which it and neighbours name. */
    private @Nullable Days ofWeekday() {
        DayOfWeek weekday = Weekdays.firstIn(article.body()).orElse(null);
        if (weekday == null) {
            return null;
        }
        List<Neighbour> evidence = new ArrayList<>();
        Set<LocalDate> happened = new TreeSet<>();
        for (Neighbour other : neighbours) {
            if (tellsWeekday(other, weekday)) {
                evidence.add(other);
                happened.add(other.date().earliest().with(TemporalAdjusters.previousOrSame(weekday)));
            }
        }
        if (happened.size() != 1) {
            return null;
        }
        LocalDate day = happened.iterator().next();
        Days days = new Days(day, day.plusDays(WEEK - 1L), ids(evidence));
        double nearest = evidence.stream().mapToDouble(Neighbour::nearest).max().orElseThrow();
        return noneElsewhen(days, nearest) ? days : null;
    }

    private static boolean tellsWeekday(Neighbour other, DayOfWeek weekday) {
        boolean sure = other.ties().contains(Tie.SURELY) || other.ties().contains(Tie.CARRIES);
        return sure
                && other.ties().contains(Tie.QUOTES)
                && other.date().precision() == PublicationDate.Precision.DAY
                && Weekdays.firstIn(other.article().body())
                        .filter(weekday::equals)
                        .isPresent();
    }

    /** Whether no neighbour that is as near as this or nearer is of other days. */
    private boolean noneElsewhen(Days days, double nearest) {
        return neighbours.stream()
                .filter(other -> other.nearest() > 0 && other.nearest() >= nearest)
                .allMatch(other -> days.reach(other.date(), 0));
    }

    private static List<String> ids(List<Neighbour> neighbours) {
        return neighbours.stream().map(other -> other.article().id()).toList();
    }
}
