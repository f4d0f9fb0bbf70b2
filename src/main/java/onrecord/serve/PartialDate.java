package onrecord.serve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as people write it in a filter: {@code 2023}, {@code 2023-09} or {@code 2023-09-19}.
 *
 * @param first the first day it can mean
 * @param last the last day it can mean
 */
record PartialDate(LocalDate first, LocalDate last) {
    /** The date that {@code text} writes, if it is one; years have four digits. */
    static Optional<PartialDate> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> year(text);
                case 7 -> Optional.of(YearMonth.parse(text)).map(m -> new PartialDate(m.atDay(1), m.atEndOfMonth()));
                case 10 -> Optional.of(LocalDate.parse(text)).map(day -> new PartialDate(day, day));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> year(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int year = Integer.parseInt(digits);
        return Optional.of(new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }
}
