package onrecord.extract.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import onrecord.extract.value.DateParser;
import onrecord.extract.value.Found;
import onrecord.extract.value.ParsedDate;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/** Gathers the dates that the parts of a page give; those of changes are kept apart. */
final class GatheredDates {
    private static final Pattern UTC = Pattern.compile("\\d(?:Z|\\s*\\+00:?00|\\s*(?:GMT|UTC))\\W*$");
    private static final double UTC_DOUBT = 0.3;
    private static final int LONGEST = 160;
    private static final Set<Reason> BESIDE = Set.of(Reason.COMMENTS, Reason.RELATED, Reason.SIDEBAR);

    private final ParsedPage page;
    private final List<Found<ParsedDate>> days = new ArrayList<>();
    /** Months and years: they count where no day is given. */
    private final List<Found<ParsedDate>> ranges = new ArrayList<>();

    private final List<Found<ParsedDate>> changes = new ArrayList<>();

    GatheredDates(ParsedPage page) {
        this.page = page;
    }

    /** Whether any of them is a day, or one of two. */
    boolean hasDay() {
        return !days.isEmpty();
    }

    /** Hands on the days of publication, or, where there are none, the months and years. */
    void published(Consumer<Found<ParsedDate>> sink) {
        List<Found<ParsedDate>> all = days.isEmpty() ? ranges : days;
        all.forEach(date -> sink.accept(onLocalDay(date, all)));
    }

    /** Hands on the days of changes. */
    void changed(Consumer<Found<ParsedDate>> sink) {
        changes.forEach(date -> sink.accept(onLocalDay(date, changes)));
    }

    /** Adds the date that a value holds, if it holds one. */
    void add(@Nullable String value, String method, @Nullable String evidence, double confidence) {
        read(value, method, evidence, confidence).ifPresent(found -> (isDay(found.value()) ? days : ranges).add(found));
    }

    /** Adds the day of a change that a value holds, if it holds one. */
    void addChange(@Nullable String value, String method, @Nullable String evidence, double confidence) {
        read(value, method, evidence, confidence)
                .filter(found -> isDay(found.value()))
                .ifPresent(changes::add);
    }

    private Optional<Found<ParsedDate>> read(
            @Nullable String value, String method, @Nullable String evidence, double confidence) {
        return value == null || value.length() > LONGEST
                ? Optional.empty()
                : DateParser.parse(value, page.language).map(date -> Found.of(date, method, evidence, confidence));
    }

    /** Whether a date is of one day, or of one of two. */
    static boolean isDay(ParsedDate date) {
        return date.ambiguous() || date.date().precision() == Precision.DAY;
    }

    /**
     * Whether a part of the page is of something else than the article: comments, teasers, embedded posts. What is
     * called a footer between the headline and the text is the headline's.
     */
    boolean isElsewhere(Region region, int block) {
        int first = page.article.isEmpty() ? 0 : page.article.getFirst().index();
        boolean underHeadline = page.headline != null && block > page.headline.index() && block <= first;
        for (Region r = region; r != null; r = r.parent) {
            boolean beside = r.hint != null && BESIDE.contains(r.hint);
            if (beside || r.post || (r.hint == Reason.FOOTER && !underHeadline)) {
                return page.headline == null || !r.holds(page.headline.index());
            }
        }
        return false;
    }

    /**
     * A moment that the page gives in UTC may fall on the day before or after the local one. Where another date of the
     * page that is not in UTC is of such a day, the day in UTC is believed less.
     */
    private static Found<ParsedDate> onLocalDay(Found<ParsedDate> date, List<Found<ParsedDate>> all) {
        if (!isUtc(date)) {
            return date;
        }
        LocalDate day = date.value().date().earliest();
        for (Found<ParsedDate> other : all) {
            LocalDate local = other.value().date().earliest();
            if (!isUtc(other) && !other.value().ambiguous() && Math.abs(ChronoUnit.DAYS.between(day, local)) == 1) {
                Provenance why = date.provenance();
                return Found.of(
                        date.value(),
                        why.method(),
                        why.evidence() + " (in UTC; local day: " + local + ")",
                        UTC_DOUBT * why.confidence());
            }
        }
        return date;
    }

    private static boolean isUtc(Found<ParsedDate> date) {
        String evidence = date.provenance().evidence();
        return evidence != null && UTC.matcher(evidence).find();
    }
}
