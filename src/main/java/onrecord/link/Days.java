package onrecord.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.TreeSet;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an undated article may have been written, and the dated articles that tell so.
 *
 * @param first the first day
 * @param last the last day
 * @param neighbours the ids of the dated articles
 */
record Days(LocalDate first, LocalDate last, Collection<String> neighbours) {
    /** Whether some day of a date is among them, or up to {@code more} days before or after. */
    boolean reach(PublicationDate date, int more) {
        return !date.latest().isBefore(first.minusDays(more))
                && !date.earliest().isAfter(last.plusDays(more));
    }

    /** The days that are among both, where there are two at least; those of one where the other is not known. */
    static @Nullable Days both(@Nullable Days one, @Nullable Days other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        LocalDate first = one.first.isAfter(other.first) ? one.first : other.first;
        LocalDate last = one.last.isBefore(other.last) ? one.last : other.last;
        TreeSet<String> neighbours = new TreeSet<>(one.neighbours);
        neighbours.addAll(other.neighbours);
        return first.isBefore(last) ? new Days(first, last, neighbours) : null;
    }

    /** The least range that holds all days of these dates, with so many more at both ends. */
    static Days around(Collection<PublicationDate> dates, int margin, Collection<String> neighbours) {
        LocalDate first =
                Collections.min(dates.stream().map(PublicationDate::earliest).toList());
        LocalDate last =
                Collections.max(dates.stream().map(PublicationDate::latest).toList());
        return new Days(first.minusDays(margin), last.plusDays(margin), neighbours);
    }
}
