package onrecord.serve.page;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.model.Edtf;
import onrecord.model.PublicationDate;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the interface in one language, from {@code messages_LANGUAGE.properties}. A text has places {@code {0}},
 * {@code {1}}; one that counts has a variant for each plural category of the language (CLDR's rules):
 * {@code results.one}, {@code results.other}. Another language is one more file, named in {@link #LANGUAGES}. Dates are
 * of the Gregorian calendar, and digits Western in every language, as they are in the query language
 * ({@code date:2023-09-19}) and in addresses. Immutable and safe for use by several threads.
 */
public final class Messages {
    /** The languages there are, the first one where none fits. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ru", "uk", "ar", "zh");

    /** Those of {@link #LANGUAGES} whose texts no native reader has checked. */
    private static final Set<String> UNCHECKED = Set.of("es", "ru", "uk", "ar", "zh");

    /** Where a number of four digits stands without a group: 1826, but 18.826 (CLDR's minimum grouping digits, 2). */
    private static final Set<String> FOUR_DIGITS_TOGETHER = Set.of("es");

    /** What a language's code leaves open: the script of Chinese, the digits of Arabic. */
    private static final Map<String, String> TAGS = Map.of("zh", "zh-Hans", "ar", "ar-u-nu-latn");

    private static final Map<String, Messages> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Messages::load));

    private final Locale locale;
    private final Map<String, String> texts;
    private final PluralRules plurals;
    private final String grouping;
    private final int ungrouped;
    private final String name;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    private Messages(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = texts;
        this.plurals = PluralRules.forLocale(locale);
        this.grouping = String.valueOf(DecimalFormatSymbols.getInstance(locale).getGroupingSeparator());
        this.ungrouped = FOUR_DIGITS_TOGETHER.contains(locale.getLanguage()) ? 4 : 3;
        this.name = ownName(locale);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.month = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
    }

    /** The texts of a language of {@link #LANGUAGES}, else of its first. */
    public static Messages of(String language) {
        return Objects.requireNonNull(ALL.getOrDefault(language, ALL.get(LANGUAGES.getFirst())));
    }

    /** Its ISO 639 code. */
    public String language() {
        return locale.getLanguage();
    }

    /** The language for HTML, with the script where that is open: zh-Hans. */
    public String tag() {
        return locale.stripExtensions().toLanguageTag();
    }

    /** The language, to sort by. */
    public Locale locale() {
        return locale;
    }

    /** Which way its lines run, for HTML: {@code rtl} or {@code ltr}. */
    public String direction() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }

    /** The language's own name, in that language: Español; with a star where no native reader has checked the texts. */
    public String name() {
        return UNCHECKED.contains(language()) ? name + " *" : name;
    }

    private static String ownName(Locale locale) {
        ULocale plain = ULocale.forLocale(locale.stripExtensions());
        String name = plain.getDisplayNameWithDialect(plain);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The keys of all texts. */
    Set<String> keys() {
        return texts.keySet();
    }

    /** A text with its places filled; whole numbers are grouped as the language does it. */
    public String text(String key, Object... values) {
        return fill(Objects.requireNonNull(texts.get(key), key), values);
    }

    /** A text that counts: the variant for {@code count}, which fills {@code {0}}; {@code values} fill the rest. */
    public String count(String key, long count, Object... values) {
        String variant = texts.get(key + "." + plurals.select((double) count));
        Object[] all = new Object[values.length + 1];
        all[0] = count;
        System.arraycopy(values, 0, all, 1, values.length);
        return fill(variant != null ? variant : Objects.requireNonNull(texts.get(key + ".other"), key), all);
    }

    /** Names one after the other, parted as the language does it: Reuters, AFP. */
    public String list(Collection<String> names) {
        return names.stream()
                .reduce((before, name) -> text("list", before, name))
                .orElse("");
    }

    /** A share of 0 to 1: 97 %. */
    public String percent(double share) {
        return number(Math.round(share * 100)) + " %";
    }

    /** A whole number, grouped: 18,826. */
    public String number(long number) {
        String digits = Long.toString(Math.abs(number));
        if (digits.length() <= ungrouped) {
            return Long.toString(number);
        }
        StringBuilder out = new StringBuilder(digits.length() + 6);
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                out.append(grouping);
            }
            out.append(digits.charAt(i));
        }
        return (number < 0 ? "-" : "") + out;
    }

    /** A number with one place behind the point, or two where it is less than one: 12.3, 0.08. */
    public String decimal(double number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.abs(number) < 1 ? 2 : 1);
        return format.format(number);
    }

    /** A day as the language writes it: September 19, 2023. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A moment to the minute, in UTC. */
    public String moment(Instant moment) {
        OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
        String clock = "%02d:%02d UTC".formatted(time.getHour(), time.getMinute());
        return text("moment", day(time.toLocalDate()), clock);
    }

    /** A range of days as short as it can be said: a day, a month, a year, or from one day to another. */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.withDayOfMonth(from.lengthOfMonth()))) {
            return month(from);
        }
        boolean year = from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()));
        return year ? String.valueOf(from.getYear()) : text("date.between", day(from), day(to));
    }

    /** The month of a day: September 2023. */
    public String month(LocalDate date) {
        return month.format(date);
    }

    /** A date as exactly as it is known. */
    public String date(PublicationDate date) {
        String year = String.valueOf(date.earliest().getYear());
        return switch (date.precision()) {
            case DAY -> day(date.earliest());
            case MONTH -> month(date.earliest());
            case YEAR -> year;
            case DECADE -> text("date.decade", year);
            case ABOUT -> text("date.about", Edtf.of(date).replace("~", ""));
            case CENTURY, RANGE -> text("date.range", day(date.earliest()), day(date.latest()));
        };
    }

    /** The name of a language: German. An unknown code is named by itself. */
    public String languageName(@Nullable String code) {
        return code == null ? "" : Locale.of(code).getDisplayLanguage(locale);
    }

    private String fill(String pattern, Object[] values) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                Object value = values[pattern.charAt(i + 1) - '0'];
                out.append(value instanceof Number number ? number(number.longValue()) : value);
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Messages load(String language) {
        Properties file = new Properties();
        String name = "/onrecord/serve/messages_" + language + ".properties";
        try (Reader text = new StringReader(Resources.text(Messages.class, name))) {
            file.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(
                Locale.forLanguageTag(TAGS.getOrDefault(language, language)),
                file.stringPropertyNames().stream()
                        .collect(Collectors.toUnmodifiableMap(key -> key, file::getProperty)));
    }
}
