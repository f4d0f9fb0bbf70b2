package onrecord.keep;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.identity.OutletTable;
import onrecord.model.Article;
import onrecord.model.Edtf;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.PublicationDate;
import org.jspecify.annotations.Nullable;

/** Values of an article as a person writes them, and back. Stateless. */
public final class FieldValue {
    /** The fields that can be corrected. */
    public static final List<Field> FIELDS = List.of(
            Field.TITLE,
            Field.DECK,
            Field.OUTLET,
            Field.DATE,
            Field.AUTHORS,
            Field.AGENCIES,
            Field.LANGUAGE,
            Field.SECTION,
            Field.URL);

    /** How a person says that a value is not known. */
    public static final String UNKNOWN = "unknown";

    private static final Set<Field> SEVERAL = Set.of(Field.AUTHORS, Field.AGENCIES);
    private static final Pattern DOMAIN = Pattern.compile("(?i)[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final Pattern NAME_AND_DOMAIN = Pattern.compile("(.+?)\\s*\\(([^()\\s]+\\.[^()\\s]+)\\)");
    private static final int LONGEST = 10_000;

    private FieldValue() {}

    /** The field that a word names: its key, or what else people call it. */
    public static Optional<Field> field(String word) {
        String key = word.strip().toLowerCase(Locale.ROOT);
        return switch (key) {
            case "headline" -> Optional.of(Field.TITLE);
            case "byline", "author" -> Optional.of(Field.AUTHORS);
            case "agency" -> Optional.of(Field.AGENCIES);
            case "source" -> Optional.of(Field.OUTLET);
            case "lang" -> Optional.of(Field.LANGUAGE);
            default -> FIELDS.stream().filter(field -> field.key().equals(key)).findFirst();
        };
    }

    /**
     * What a person wrote as the value of a field: {@value #UNKNOWN} is no value, several authors are apart by
     * semicolons.
     */
    public static List<String> parse(Field field, String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.equalsIgnoreCase(UNKNOWN)) {
            return List.of();
        }
        return SEVERAL.contains(field) ? parts(plain) : List.of(plain);
    }

    /** Parts of a text that semicolons keep apart. */
    public static List<String> parts(String text) {
        return Pattern.compile(";")
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** An article's value as a person would write it, or null where it is not known. */
    public static @Nullable String written(Article article, Field field) {
        return switch (field) {
            case TITLE -> article.title();
            case DECK -> article.deck();
            case OUTLET -> article.outlet() == null ? null : written(article.outlet());
            case DATE -> article.date() == null ? null : written(article.date());
            case AUTHORS -> article.authors().isEmpty() ? null : String.join("; ", article.authors());
            case AGENCIES -> article.agencies().isEmpty() ? null : String.join("; ", article.agencies());
            case LANGUAGE -> article.language();
            case SECTION -> article.section();
            case URL -> article.url();
            default -> null;
        };
    }

    private static String written(Outlet outlet) {
        return outlet.name() != null && outlet.domain() != null
                ? outlet.name() + " (" + outlet.domain() + ")"
                : outlet.label();
    }

    private static String written(PublicationDate date) {
        return date.time() == null ? Edtf.of(date) : date.time().toString();
    }

    static void require(Field field, List<String> value) {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException("no value that can be corrected: " + field.key());
        }
        if (value.size() > 1 && !SEVERAL.contains(field)) {
            throw new IllegalArgumentException("more than one " + field.key());
        }
        if (value.stream().anyMatch(one -> one.isBlank() || one.length() > LONGEST)) {
            throw new IllegalArgumentException("a blank or endless " + field.key());
        }
        Article.Builder nobody = Article.builder("", "");
        set(nobody, field, value);
    }

    static void set(Article.Builder article, Field field, List<String> value) {
        if (value.isEmpty()) {
            blank(article, field);
            return;
        }
        String one = value.getFirst();
        switch (field) {
            case TITLE -> article.title(one);
            case DECK -> article.deck(one);
            case OUTLET -> article.outlet(outlet(one));
            case DATE -> article.date(date(one));
            case AUTHORS -> article.authors(value);
            case AGENCIES -> article.agencies(value);
            case LANGUAGE -> article.language(language(one));
            case SECTION -> article.section(one);
            case URL -> article.url(address(one));
            default -> throw new IllegalArgumentException("no value that can be corrected: " + field.key());
        }
    }

    private static void blank(Article.Builder article, Field field) {
        switch (field) {
            case TITLE -> article.title(null);
            case DECK -> article.deck(null);
            case OUTLET -> article.outlet(null);
            case DATE -> article.date(null);
            case AUTHORS -> article.authors(List.of());
            case AGENCIES -> article.agencies(List.of());
            case LANGUAGE -> article.language(null);
            case SECTION -> article.section(null);
            case URL -> article.url(null);
            default -> throw new IllegalArgumentException("no value that can be corrected: " + field.key());
        }
    }

    /** An outlet by its name, its domain, or both: {@code The Moscow Times (themoscowtimes.com)}. */
    static Outlet outlet(String text) {
        Matcher both = NAME_AND_DOMAIN.matcher(text);
        if (both.matches()) {
            return new Outlet(both.group(1), both.group(2).toLowerCase(Locale.ROOT));
        }
        if (DOMAIN.matcher(text).matches()) {
            String domain = text.toLowerCase(Locale.ROOT);
            return OutletTable.standard()
                    .byHost(domain)
                    .map(known -> new Outlet(known.name(), domain))
                    .orElseGet(() -> new Outlet(null, domain));
        }
        return OutletTable.standard()
                .byName(text)
                .map(known -> new Outlet(text, known.domains().getFirst()))
                .orElseGet(() -> new Outlet(text, null));
    }

    /** A date in EDTF: a year, a month, a day, or two of these with a stroke between; or a moment with its offset. */
    static PublicationDate date(String text) {
        return Edtf.parse(text).orElseGet(() -> moment(text));
    }

    private static PublicationDate moment(String text) {
        try {
            return PublicationDate.of(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no date: write 2023, 2023-09, 2023-09-19, 2023-09-19T10:00:00Z or"
                            + " 2023-09-19/2023-09-21",
                    e);
        }
    }

    private static String language(String text) {
        String code = text.toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("\"" + text + "\" is no code of a language, such as en or de");
        }
        return code;
    }

    private static String address(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            throw new IllegalArgumentException("\"" + text + "\" is no address that begins with http:// or https://");
        }
        return text;
    }
}
