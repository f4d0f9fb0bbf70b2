/**
 * The values of an article: how they are written in the wild, and which of several to believe.
 *
 * <p>The readers of plain text and of web pages know where a value stands; what it means is decided here, once for
 * both. A reader gathers everything it comes across in {@link onrecord.extract.value.Findings}: each value as
 * {@link onrecord.extract.value.Found}, with the method that found it, the words it read and how far to trust it.
 * Dates, outlets, bylines, agencies and languages have a parser each; {@link onrecord.extract.value.Vote} picks among
 * the findings.
 *
 * <p>A parser that cannot be sure says so: a {@link onrecord.extract.value.ParsedDate} keeps both readings of
 * "03/04/2023" until something else in the document decides.
 *
 * <p>A form of dateline goes into {@code Dateline}, an agency with its names into {@code agencies.tsv}. Of a date in
 * another calendar {@code DateText} says which calendar it is of, {@code Eras} with {@code eras.tsv} and
 * {@code MonthNames} with {@code text.Months} and {@code calendar-months.tsv} know the words that tell it, and
 * {@code Calendars} works out the day.
 *
 * <p>The groups of files:
 *
 * <ul>
 *   <li>dates: {@code DateParser}, {@code DateValue}, {@code DateText}, {@code DateTokens}, {@code NumericDate},
 *       {@code NamedMonthDate}, {@code MonthDays}, {@code VagueDate}, {@code TimeOfDay}, {@code MonthNames},
 *       {@code HanNumber}, {@code Letters}, {@code ParsedDate}
 *   <li>calendars: {@code CalendarSystem}, {@code Calendars}, {@code BikramSambat}, {@code Eras}
 *   <li>names: {@code BylineParser}, {@code BylineWords}, {@code EastAsianByline}, {@code Byline}, {@code NameList},
 *       {@code AgencyNames}, {@code Dateline}, {@code Domains}
 *   <li>languages: {@code LanguageDetector}, {@code FunctionWords}, {@code Scripts}, {@code LanguageGuess}
 *   <li>the choice: {@code Findings}, {@code Found}, {@code Vote}
 * </ul>
 */
@NullMarked
package onrecord.extract.value;

import org.jspecify.annotations.NullMarked;
