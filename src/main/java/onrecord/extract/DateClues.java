package onrecord.extract;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.extract.value.Dateline;
import onrecord.extract.value.Found;
import onrecord.extract.value.MonthDays;
import onrecord.model.Provenance;
import onrecord.model.PublicationDate;
import onrecord.model.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What an article's text says of its date without giving one: the day without a year in its dateline ("MOSCOW, Sept 19
 * (Reuters) -"), and a month that it calls the last or the present one ("in August last month"). Such words never date
 * an article; they narrow down a range that the source gives, and the evidence says so.
 */
final class DateClues {
    private static final Pattern LAST_MONTH = Pattern.compile(
            "last month|(?:im )?(?:letzten|vergangenen|vorigen) monat|le mois dernier|el mes pasado|(?:no )?mês passado|(?:il|lo) mese scorso|scorso mese"
                    + "|vorige maand|förra månaden|forrige måned|sidste måned|viime kuussa|в прошлом месяце|geçen ay|上个月|上個月|先月|지난달|bulan lalu|tháng trước",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern THIS_MONTH = Pattern.compile(
            "(?:earlier |later )?this month|in diesem monat|diesen monat|ce mois-ci|este mes|este mês|questo mese|deze maand|denna månad|denne måned"
                    + "|в этом месяце|bu ay|本月|今月|이번\\s?달|bulan ini|tháng này",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int OPENING = 8;
    private static final int NEAR = 28;
    /** A wire's text may appear so many days behind its dateline. */
    private static final int DAYS_BEHIND = 3;

    private final @Nullable String language;
    private @Nullable MonthDay dateline;
    private String datelineWords = "";
    private @Nullable Month month;
    private String monthWords = "";

    DateClues(List<String> body, @Nullable String language) {
        this.language = language;
        if (!body.isEmpty()) {
            dateline(body.getFirst());
        }
        months(body.subList(0, Math.min(OPENING, body.size())));
    }

    private void dateline(String opening) {
        Dateline head = Dateline.of(opening, language).orElse(null);
        if (head != null) {
            dateline = MonthDays.find(head.words(), language).orElse(null);
            datelineWords = head.words();
        }
    }

    private void months(List<String> opening) {
        Set<Month> meant = EnumSet.noneOf(Month.class);
        for (String paragraph : opening) {
            collect(LAST_MONTH.matcher(paragraph), paragraph, 1, meant);
            collect(THIS_MONTH.matcher(paragraph), paragraph, 0, meant);
        }
        month = meant.size() == 1 ? meant.iterator().next() : null;
    }

    /** The month named beside the words, in the same clause. */
    private void collect(Matcher words, String paragraph, int later, Set<Month> meant) {
        while (words.find()) {
            int from = Math.max(0, words.start() - NEAR);
            int to = Math.min(paragraph.length(), words.end() + NEAR);
            String before = paragraph.substring(from, words.start());
            String behind = paragraph.substring(words.end(), to);
            String clause = before.substring(lastStop(before) + 1) + words.group() + upToStop(behind);
            Optional<Month> named = MonthDays.month(clause, language);
            if (named.isPresent()) {
                meant.add(named.get().plus(later));
                monthWords = clause.strip();
            }
        }
    }

    private static int lastStop(String text) {
        return Math.max(Math.max(text.lastIndexOf('.'), text.lastIndexOf(';')), text.lastIndexOf('。'));
    }

    private static String upToStop(String text) {
        int end = 0;
        while (end < text.length() && ".;。".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Which of two readings of a date the text speaks for, with the words that do; empty if for none or for both. */
    Optional<Reading> between(LocalDate one, LocalDate other) {
        boolean oneFits = follows(one);
        if (oneFits != follows(other)) {
            return Optional.of(new Reading(oneFits ? one : other, "the dateline, " + datelineWords));
        }
        boolean inMonth = one.getMonth() == month;
        if (inMonth != (other.getMonth() == month)) {
            return Optional.of(new Reading(inMonth ? one : other, "the text, \"" + monthWords + "\""));
        }
        return Optional.empty();
    }

    /**
     * One of two readings.
     *
     * @param because what speaks for it, in words
     */
    record Reading(LocalDate day, String because) {}

    private boolean follows(LocalDate day) {
        for (int back = 0; back <= DAYS_BEHIND; back++) {
            if (MonthDay.from(day.minusDays(back)).equals(dateline)) {
                return true;
            }
        }
        return false;
    }

    /** The date of a month or a year narrowed down; any other date as it is. */
    Found<PublicationDate> refine(Found<PublicationDate> found) {
        PublicationDate date = found.value();
        if (date.precision() != Precision.MONTH && date.precision() != Precision.YEAR) {
            return found;
        }
        LocalDate day = dayIn(date);
        if (day != null) {
            return inferred(found, PublicationDate.of(day), "inferred-from-dateline", datelineWords);
        }
        if (date.precision() == Precision.YEAR && month != null) {
            YearMonth inYear = Year.from(date.earliest()).atMonth(month);
            return inferred(found, PublicationDate.of(inYear), "inferred-from-month", monthWords);
        }
        return found;
    }

    private @Nullable LocalDate dayIn(PublicationDate date) {
        int year = date.earliest().getYear();
        if (dateline == null || !dateline.isValidYear(year)) {
            return null;
        }
        LocalDate day = dateline.atYear(year);
        return day.isBefore(date.earliest()) || day.isAfter(date.latest()) ? null : day;
    }

    private static Found<PublicationDate> inferred(
            Found<PublicationDate> found, PublicationDate date, String method, String words) {
        Provenance why = found.provenance();
        String given = why.evidence() == null ? why.method() : why.method() + ": " + why.evidence();
        return new Found<>(date, new Provenance(method, given + "; " + words, 0.9 * why.confidence()), found.binding());
    }
}
