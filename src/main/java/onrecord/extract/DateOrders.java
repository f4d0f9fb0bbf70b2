package onrecord.extract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.extract.value.Found;
import onrecord.extract.value.KnownOutlet;
import onrecord.extract.value.ParsedDate;
import onrecord.extract.value.ParsedDate.Order;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Decides between day/month and month/day, in this order: another date of the document that is certain and equals one
 * reading; the outlet's country; the language, where all its countries agree. If none of them tells, the date stays the
 * range of both.
 */
final class DateOrders {
    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH");
    private static final Set<String> UNDECIDED_LANGUAGES = Set.of("en");

    private final Set<LocalDate> certain = new HashSet<>();
    private final @Nullable KnownOutlet outlet;
    private final @Nullable String language;

    DateOrders(List<Found<ParsedDate>> dates, @Nullable KnownOutlet outlet, @Nullable String language) {
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
        boolean dayFits = certain.contains(date.date().earliest());
        boolean monthFits = certain.contains(monthFirst.earliest());
        if (dayFits != monthFits) {
            return because(found, dayFits ? Order.DAY_FIRST : Order.MONTH_FIRST, "another date of the document");
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
