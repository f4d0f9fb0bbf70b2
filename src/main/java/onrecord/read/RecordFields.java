package onrecord.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.model.Field;
import onrecord.text.Cut;
import onrecord.text.Resources;
import org.jspecify.annotations.Nullable;

/**
 * The names under which records of JSON and tables carry an article's values. Case, spaces, hyphens and underscores do
 * not count, so {@code date_published} is {@code datePublished}. Where a record has several names of one field, the
 * first of the list wins and the others stay properties.
 */
final class RecordFields {
    /** A value of a record: its name there, and what it says; several for a list. */
    record Value(String name, List<String> texts) {}

    /**
     * A record with its fields told apart.
     *
     * @param id its own id, or null
     * @param body its text, or null
     * @param claims everything known, binding
     * @param properties everything else
     */
    record Sorted(
            @Nullable String id, @Nullable String body, List<Claim> claims, Map<String, List<String>> properties) {
        boolean hasTitle() {
            return claims.stream().anyMatch(c -> c.field() == Field.TITLE);
        }
    }

    private static final Map<String, List<String>> LISTED = Resources.sections(RecordFields.class, "record-names.txt");
    private static final List<String> ID = listed("id");
    private static final List<String> SUMMARIES = listed("summary");
    private static final Map<Field, List<String>> NAMES = names();

    /** The fields of which an article may have several values. Of any other the first counts. */
    private static final Set<Field> SEVERAL = EnumSet.of(Field.AUTHORS, Field.AGENCIES, Field.CAPTIONS);

    /** "data" is a date in some languages where it has a year, and a box of anything elsewhere. */
    private static final String PERHAPS_DATE = "data";

    /** "medium" is a paper in German tables, and elsewhere what kind of thing something is. */
    private static final String PERHAPS_OUTLET = "medium";

    private static final Pattern KIND = Pattern.compile(
            "(?i)article|audio|blog|image|internet|online|photo|podcast|press|print|radio|tv|text|video|web(?:site)?|.*://.*");

    private static final Pattern YEAR = Pattern.compile("(?U).{0,40}\\b\\d{2,4}\\b.{0,40}");

    /** What has an address and a date is called so where it has no headline, as in answers of Bing. */
    private static final String NAME = "name";

    /** What has a date says so where it has no text, as tables of posts do; without one it tells of an error. */
    private static final String MESSAGE = "message";

    private final Map<String, Field> mapped;
    private final Map<String, Integer> rank = new HashMap<>();
    private final Map<String, Field> fields = new HashMap<>();

    /** @param map names of the user's own, such as "content", and which value each is; they win over the usual names */
    RecordFields(Map<String, Field> map) {
        NAMES.forEach((field, names) -> {
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), field);
                rank.put(names.get(i), i);
            }
        });
        mapped = new HashMap<>();
        map.forEach((name, field) -> mapped.put(plain(name), field));
    }

    private static List<String> listed(String section) {
        return Objects.requireNonNull(LISTED.get(section), section);
    }

    private static Map<Field, List<String>> names() {
        Map<Field, List<String>> names = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<String> listed = LISTED.get(field.name().toLowerCase(Locale.ROOT));
            if (listed != null) {
                names.put(field, listed);
            }
        }
        return names;
    }

    /** Whether a column or key of this name carries a value that is known. */
    boolean knows(String name) {
        return field(name) != null || ID.contains(plain(name));
    }

    /** The value that a column or key of this name carries, or null. */
    @Nullable
    Field field(String name) {
        String plain = plain(name);
        Field field = mapped.get(plain);
        return field != null ? field : fields.get(plain);
    }

    /** Tells the fields of a record apart. */
    Sorted sort(List<Value> record) {
        return sort(record, Map.of());
    }

    /**
     * Tells the fields of a record apart.
     *
     * @param others what the record says beside its values: these are properties, whatever their names
     */
    Sorted sort(List<Value> record, Map<String, List<String>> others) {
        Map<Field, Value> best = new EnumMap<>(Field.class);
        Value id = null;
        for (Value value : record) {
            Field field = hasValue(value) ? field(value.name()) : null;
            if (field != null && !isKey(field, value)) {
                Value other = best.get(field);
                if (other == null || rank(value) < rank(other)) {
                    best.put(field, value);
                }
            } else if (isId(value) && (id == null || ID.indexOf(plain(value.name())) < ID.indexOf(plain(id.name())))) {
                id = value;
            }
        }
        giveAddress(best);
        giveMissing(record, best);
        return sorted(record, best, id, others);
    }

    /** An address in the place of the outlet is one where the record has no other. */
    private static void giveAddress(Map<Field, Value> best) {
        Value address = best.get(Field.OUTLET);
        if (address != null && !best.containsKey(Field.URL) && isArticleAddress(address.texts())) {
            best.remove(Field.OUTLET);
            best.put(Field.URL, address);
        }
    }

    /** Names that may mean anything carry a headline or a text where the record has none and is an article's. */
    private static void giveMissing(List<Value> record, Map<Field, Value> best) {
        boolean dated = best.containsKey(Field.DATE);
        if (!best.containsKey(Field.TITLE) && best.containsKey(Field.URL) && dated) {
            named(record, NAME).ifPresent(value -> best.put(Field.TITLE, value));
        }
        if (!best.containsKey(Field.BODY) && dated) {
            named(record, MESSAGE).ifPresent(value -> best.put(Field.BODY, value));
        }
        if (!best.containsKey(Field.BODY)) {
            summary(record).ifPresent(value -> best.put(Field.BODY, value));
        }
    }

    private static Optional<Value> named(List<Value> record, String name) {
        return record.stream()
                .filter(value -> hasValue(value) && plain(value.name()).equals(name))
                .findFirst();
    }

    private static Optional<Value> summary(List<Value> record) {
        return record.stream()
                .filter(value -> hasValue(value) && SUMMARIES.contains(plain(value.name())))
                .min(Comparator.comparingInt(value -> SUMMARIES.indexOf(plain(value.name()))));
    }

    /**
     * An author or a section that is a number is the key of one in a list that the record does not have; "data" without
     * a year is no date.
     */
    private static boolean isKey(Field field, Value value) {
        boolean named = field == Field.AUTHORS || field == Field.SECTION;
        boolean noDate = field == Field.DATE
                && plain(value.name()).equals(PERHAPS_DATE)
                && !value.texts().stream().allMatch(text -> YEAR.matcher(text).matches());
        boolean kind = field == Field.OUTLET
                && plain(value.name()).equals(PERHAPS_OUTLET)
                && value.texts().stream().anyMatch(text -> KIND.matcher(text).matches());
        return noDate
                || kind
                || (named
                        && value.texts().stream().allMatch(text -> text.strip().matches("\\d+")));
    }

    private static boolean hasValue(Value value) {
        return value.texts().stream().anyMatch(text -> !WrittenList.isNothing(text));
    }

    /** A source that is the address of an article, as scrapers name it, and no outlet. */
    private static boolean isArticleAddress(List<String> texts) {
        return texts.size() == 1 && texts.getFirst().matches("(?i)https?://[^/\\s]+/[^\\s]*[^/\\s]");
    }

    private Sorted sorted(
            List<Value> record, Map<Field, Value> best, @Nullable Value id, Map<String, List<String>> others) {
        List<Claim> claims = new ArrayList<>();
        Map<String, List<String>> properties = new LinkedHashMap<>();
        IdentityHashMap<Value, Field> chosen = new IdentityHashMap<>();
        best.forEach((field, value) -> chosen.put(value, field));
        String body = null;
        for (Value value : record) {
            Field field = chosen.get(value);
            boolean onlyId = value.equals(id) && value.texts().size() == 1;
            if (onlyId || value.texts().isEmpty()) {
                continue;
            }
            if (field == null) {
                add(value.name(), value.texts(), properties);
            } else if (field == Field.BODY) {
                body = String.join("\n\n", value.texts());
            } else {
                List<Claim> said = claims(field, value);
                boolean several = SEVERAL.contains(field);
                claims.addAll(several ? said : said.subList(0, Math.min(1, said.size())));
                if (!several && said.size() > 1) {
                    add(value.name(), value.texts(), properties);
                }
            }
        }
        others.forEach((name, texts) -> add(name, texts, properties));
        return new Sorted(id == null ? null : id.texts().getFirst(), body, claims, properties);
    }

    /** A record within a record may have a value of the same name. */
    private static void add(String name, List<String> texts, Map<String, List<String>> properties) {
        properties.merge(
                name,
                texts,
                (one, other) ->
                        Stream.concat(one.stream(), other.stream()).distinct().toList());
    }

    private static List<Claim> claims(Field field, Value value) {
        List<Claim> claims = new ArrayList<>(1);
        for (String text : value.texts()) {
            List<String> elements = field == Field.TITLE || field == Field.DECK ? List.of(text) : WrittenList.of(text);
            for (String element : elements) {
                if (!WrittenList.isNothing(element)) {
                    String code = field == Field.LANGUAGE ? LanguageNames.code(element) : null;
                    String claimed = code == null ? element : code;
                    claims.add(new Claim(field, claimed, "record", evidence(value.name(), element), true));
                }
            }
        }
        return claims;
    }

    private static boolean isId(Value value) {
        return hasValue(value) && ID.contains(plain(value.name()));
    }

    private int rank(Value value) {
        String plain = plain(value.name());
        return mapped.containsKey(plain) ? -1 : rank.getOrDefault(plain, Integer.MAX_VALUE);
    }

    private static String evidence(String name, String text) {
        return name + ": " + Cut.shown(text, 200);
    }

    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.equals("_id") ? lower : lower.replaceAll("[ _-]", "");
    }
}
