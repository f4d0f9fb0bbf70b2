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
        DayOfWeek weekday = weekday(found);
        if (weekday != null
                && (date.date().earliest().getDayOfWeek() == weekday)
                        != (monthFirst.earliest().getDayOfWeek() == weekday)) {
            boolean dayIsFirst = date.date().earliest().getDayOfWeek() == weekday;
            return because(
                    found,
                    dayIsFirst ? Order.DAY_FIRST : Order.MONTH_FIRST,
                    "the weekday, " + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        boolean dayFits = certain.contains(date.date().earliest());
        boolean monthFits = certain.contains(monthFirst.earliest());
        if (dayFits != monthFits) {
            return because(found, dayFits ? Order.DAY_FIRST : Order.MONTH_FIRST, "another date of the document");
        }
        Optional<DateClues.Reading> told = clues.between(date.date().earliest(), monthFirst.earliest());
        if (told.isPresent()) {
            boolean dayIsFirst = told.get().day().equals(date.date().earliest());
            return because(
                    found,
                    dayIsFirst ? Order.DAY_FIRST : Order.MONTH_FIRST,
                    told.get().because());
        }
        String country = outlet == null ? null : outlet.country();
        if (country != null && !country.equals("CA")) {
            Order order = MONTH_FIRST_COUNTRIES.contains(country) ? Order.MONTH_FIRST : Order.DAY_FIRST;
            return because(found, order, "the outlet's country, " + country);
        }
        if (country == null && language != null && !UNDECIDED_LANGUAGES.contains(language)) {
            return because(found, Order.DAY_FIRST, "the language, " + language);
        }
        return noted(found, date.undecided(), "day and month cannot be told apart");
    }

    /** The weekday that stands beside the date in its source. */
    private static @Nullable DayOfWeek weekday(Found<ParsedDate> found) {
        String evidence = found.provenance().evidence();
        return evidence == null || evidence.length() > LONGEST_LINE
                ? null
                : Weekdays.in(evidence).orElse(null);
    }

    private static Found<PublicationDate> because(Found<ParsedDate> found, Order order, String reason) {
        String words = order == Order.DAY_FIRST ? "the day first, by " : "the month first, by ";
        return noted(found, found.value().in(order), words + reason);
    }

    private static Found<PublicationDate> noted(Found<ParsedDate> found, PublicationDate date, String note) {
        Provenance why = found.provenance();
        String evidence = why.evidence() == null ? note : why.evidence() + " (" + note + ")";
        return new Found<>(date, new Provenance(why.method(), evidence, why.confidence()), found.binding());
    }
}
