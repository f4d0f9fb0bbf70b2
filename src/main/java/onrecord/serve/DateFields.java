package onrecord.serve;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import onrecord.search.query.DayRange;
import onrecord.serve.page.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The two fields in which a reader types days. What cannot be read is left out of the search, and stays in its field
 * with a word about it; days in the wrong order are put in order.
 *
 * @param first the first day of the search, or null
 * @param last its last day, or null
 * @param from what stands in the first field
 * @param to what stands in the second
 * @param refused what was typed and cannot be read, or null
 * @param turned whether the days came in the wrong order
 */
record DateFields(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        String from,
        String to,
        @Nullable String refused,
        boolean turned) {
    /** The parameter of the first day. */
    static final String FROM = "from";

    /** The parameter of the last day. */
    static final String TO = "to";

    /** What day "yesterday" was. */
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

    static DateFields of(Parameters given) {
        String from = given.one(FROM);
        String to = given.one(TO);
        DayRange begin = from == null ? null : days(from).orElse(null);
        DayRange end = to == null ? null : days(to).orElse(null);
        boolean turned = begin != null
                && end != null
                && begin.from() != null
                && end.to() != null
                && end.to().isBefore(begin.from());
        LocalDate first = begin == null ? null : begin.from();
        LocalDate last = end == null ? null : end.to();
        if (turned && begin != null && end != null) {
            first = end.from();
            last = begin.to();
        }
        String refusedTo = to != null && end == null ? to : null;
        return new DateFields(
                first,
                last,
                field(from, begin, first),
                field(to, end, last),
                from != null && begin == null ? from : refusedTo,
                turned);
    }

    /** The moment at which what a text names begins. */
    static Optional<Instant> beginning(String text) {
        return DayRange.beginning(text, CLOCK);
    }

    /** The days that a text names. */
    static Optional<DayRange> days(String text) {
        return DayRange.single(text, CLOCK);
    }

    private static String field(@Nullable String typed, @Nullable DayRange read, @Nullable LocalDate day) {
        if (typed == null) {
            return "";
        }
        return read == null || day == null ? typed : day.toString();
    }

    /** What to say beside the fields, or null. */
    @Nullable
    String complaint(Messages messages) {
        if (refused != null) {
            return messages.text("date.refused", refused);
        }
        return turned ? messages.text("date.turned") : null;
    }
}
