package onrecord.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import onrecord.extract.value.Found;
import onrecord.extract.value.ParsedDate;
import onrecord.extract.value.ParsedDate.Order;
import onrecord.identity.KnownOutlet;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import onrecord.text.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * Decides between day/month and month/day, in this order: the weekday beside the date; another date of the document
 * that is certain and equals one reading; the dateline and the months that the text calls the last or the present one;
 * the outlet's country; the language, where all its countries agree. If none of them tells, the date stays the range of
 * both.
 */
final class DateOrders {
    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH");
    private static final Set<String> UNDECIDED_LANGUAGES = Set.of("en");

    private static final int LONGEST_LINE = 160;

    private final Set<LocalDate> certain = new HashSet<>();
    private final DateClues clues;
    private final @Nullable KnownOutlet outlet;
    private final @Nullable String language;

    DateOrders(
            List<Found<ParsedDate>> dates, DateClues clues, @Nullable KnownOutlet outlet, @Nullable String language) {
        this.clues = clues;
        this.outlet = outlet;
        this.language = language;
        for (Found<ParsedDate> date : dates) {
            if (!date.value().ambiguous() && date.value().date().precision() == Precision.DAY) {
                certain.add(date.value().date().earliest());
            }
        }
    }

    Found<PublicationDate> resolve(Found<ParsedDate> found) {
        ParsedDate date = found.value();
        PublicationDate monthFirst = date.monthFirst();
        if (monthFirst == null) {
            return found.with(date.date());
        }
        return byWeekday(found, date.date(), monthFirst)
                .or(() -> byAnotherDate(date.date(), monthFirst))
                .or(() -> byText(date.date(), monthFirst))
                .or(this::byCountry)
                .or(this::byLanguage)
                .map(reason -> because(found, reason))
                .orElseGet(() -> noted(found, date.undecided(), "day and month cannot be told apart"));
    }

    /** Which comes first, and by what that is told. */
    private record Reason(Order order, String by) {
        static Reason of(boolean dayIsFirst, String by) {
            return new Reason(dayIsFirst ? Order.DAY_FIRST : Order.MONTH_FIRST, by);
        }
    }

    /** "Monday, 03/04/2023": 3 April 2023 is a Monday, 4 March is none. */
    private static Optional<Reason> byWeekday(
            Found<ParsedDate> found, PublicationDate dayFirst, PublicationDate monthFirst) {
        DayOfWeek weekday = weekday(found);
        if (weekday == null) {
            return Optional.empty();
        }
        boolean dayFits = dayFirst.earliest().getDayOfWeek() == weekday;
        boolean monthFits = monthFirst.earliest().getDayOfWeek() == weekday;
        return dayFits == monthFits
                ? Optional.empty()
                : Optional.of(
                        Reason.of(dayFits, "the weekday, " + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
    }

    private Optional<Reason> byAnotherDate(PublicationDate dayFirst, PublicationDate monthFirst) {
        boolean dayFits = certain.contains(dayFirst.earliest());
        boolean monthFits = certain.contains(monthFirst.earliest());
        return dayFits == monthFits
                ? Optional.empty()
                : Optional.of(Reason.of(dayFits, "another date of the document"));
    }

    private Optional<Reason> byText(PublicationDate dayFirst, PublicationDate monthFirst) {
        return clues.between(dayFirst.earliest(), monthFirst.earliest())
                .map(told -> Reason.of(told.day().equals(dayFirst.earliest()), told.because()));
    }

    /** Canada writes both. */
    private Optional<Reason> byCountry() {
        return country()
                .filter(country -> !country.equals("CA"))
                .map(country ->
                        Reason.of(!MONTH_FIRST_COUNTRIES.contains(country), "the outlet's country, " + country));
    }

    private Optional<Reason> byLanguage() {
        return country().isPresent() || language == null || UNDECIDED_LANGUAGES.contains(language)
                ? Optional.empty()
                : Optional.of(Reason.of(true, "the language, " + language));
    }

    private Optional<String> country() {
        return Optional.ofNullable(outlet).map(KnownOutlet::country);
    }

    /** The weekday that stands beside the date in its source. */
    private static @Nullable DayOfWeek weekday(Found<ParsedDate> found) {
        String evidence = found.provenance().evidence();
        return evidence == null || evidence.length() > LONGEST_LINE
                ? null
                : Weekdays.in(evidence).orElse(null);
    }

    private static Found<PublicationDate> because(Found<ParsedDate> found, Reason reason) {
        String words = reason.order() == Order.DAY_FIRST ? "the day first, by " : "the month first, by ";
        return noted(found, found.value().in(reason.order()), words + reason.by());
    }

    private static Found<PublicationDate> noted(Found<ParsedDate> found, PublicationDate date, String note) {
        Provenance why = found.provenance();
        String evidence = why.evidence() == null ? note : why.evidence() + " (" + note + ")";
        return new Found<>(date, new Provenance(why.method(), evidence, why.confidence()), found.binding());
    }
}
