package onrecord.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.extract.page.DateWords;
import onrecord.extract.value.DateValue;
import onrecord.extract.value.Domains;
import onrecord.extract.value.Found;
import onrecord.extract.value.NameList;
import onrecord.extract.value.ParsedDate;
import onrecord.identity.KnownOutlet;
import onrecord.identity.OutletTable;
import onrecord.model.Field;
import onrecord.model.Outlet;
import onrecord.model.Provenance;
import onrecord.read.Claim;
import onrecord.read.Manifest;
import org.jspecify.annotations.Nullable;

/** What the container of a document claims, parsed. A claim that cannot be parsed is not a finding. */
final class Claims {
    /** The user's manifest overrides even the record. */
    static final String USERS = "manifest";

    private static final double BINDING = 1.0;
    private static final double CLAIMED = 0.8;
    /** {@code 2023-09-20T08:15:00.000000000+02:00} */
    private static final int LONGEST_MOMENT = 35;

    private final List<Claim> claims;
    private final Set<Field> unknown;
    private final OutletTable outlets;
    private final LocalDate latest;
    /** Those that the parts of a value name: it is asked twice who they are. */
    private final Map<List<String>, List<String>> people = new HashMap<>();

    /** @param latest no date lies behind it */
    Claims(List<Claim> claims, OutletTable outlets, LocalDate latest) {
        this.latest = latest;
        this.claims = claims.stream()
                .sorted(Comparator.comparing(claim -> !claim.method().equals(USERS)))
                .toList();
        this.unknown = claims.stream()
                .filter(claim -> claim.method().equals(USERS) && claim.value().equalsIgnoreCase(Manifest.UNKNOWN))
                .map(Claim::field)
                .collect(Collectors.toUnmodifiableSet());
        this.outlets = outlets;
    }

    /** Whether the user says that nobody knows a value, whatever the source has. */
    boolean isUnknown(Field field) {
        return unknown.contains(field);
    }

    List<Found<String>> texts(Field field) {
        return parsed(field, Optional::of);
    }

    /** The dates of a field; the language of the document tells calendars and months that languages share. */
    List<Found<ParsedDate>> dates(Field field, @Nullable String language) {
        List<Found<ParsedDate>> dates = parsed(field, value -> date(value, language));
        if (dates.isEmpty() && field == Field.UPDATED) {
            return parsed(Field.DATE, value -> changeBeside(value, language));
        }
        return dates;
    }

    /** The binding claims of a date that cannot be read; one that says that there is none ("N/A") is no claim. */
    List<String> unreadDates(Field field, @Nullable String language) {
        return unread(
                field,
                value -> DateValue.isNothing(value) || date(value, language).isPresent());
    }

    /** The binding claims of authors that name nobody: "Staff", the name of an account. */
    List<String> unreadAuthors() {
        return unread(
                Field.AUTHORS,
                value -> !people(NameList.split(value)).isEmpty()
                        || !NameList.agencies(NameList.split(value)).isEmpty());
    }

    /** The binding claims of an address that is none. */
    List<String> unreadUrls() {
        return unread(Field.URL, value -> Domains.host(value).isPresent());
    }

    /** The binding claims of a language that are no code of one. */
    List<String> unreadLanguages() {
        return unread(Field.LANGUAGE, value -> language(value).isPresent());
    }

    private List<String> unread(Field field, Predicate<String> read) {
        return claims.stream()
                .filter(claim -> claim.field() == field && claim.binding() && !isUnknown(field))
                .map(claim -> claim.value().strip())
                .filter(value -> !value.isEmpty() && !read.test(value))
                .toList();
    }

    /** "Updated 21 September 2023 | Published 20 September 2023": the date of the publication, where one is said. */
    private Optional<ParsedDate> date(String value, @Nullable String language) {
        if (isLine(value) && DateWords.sayChanged(value)) {
            Optional<ParsedDate> published = dateIn(DateWords.uptoChange(value), language);
            if (published.isPresent()) {
                return published;
            }
        }
        return dateIn(value, language);
    }

    private Optional<ParsedDate> dateIn(String value, @Nullable String language) {
        return DateValue.parse(value, () -> language).flatMap(date -> date.upTo(latest));
    }

    /** What a value of the publication says of a later change beside it. */
    private Optional<ParsedDate> changeBeside(String value, @Nullable String language) {
        boolean both = isLine(value)
                && DateWords.sayChanged(value)
                && dateIn(DateWords.uptoChange(value), language).isPresent();
        return both ? dateIn(DateWords.fromChange(value), language) : Optional.empty();
    }

    /** Whether a value is more than a moment as machines write it. */
    private static boolean isLine(String value) {
        return value.length() > LONGEST_MOMENT;
    }

    List<Found<Outlet>> outlets() {
        return parsed(Field.OUTLET, value -> Optional.of(outlet(value)));
    }

    List<Found<String>> urls() {
        return parsed(Field.URL, value -> Domains.host(value).map(host -> value));
    }

    List<Found<String>> languages() {
        return parsed(Field.LANGUAGE, Claims::language);
    }

    /** The people of all claims of one method as one finding: several authors are several claims, or a list in one. */
    List<Found<List<String>>> authors() {
        return joined(parsed(Field.AUTHORS, value -> Optional.of(NameList.split(value)))).stream()
                .map(parts -> parts.with(people(parts.value())))
                .filter(people -> !people.value().isEmpty())
                .toList();
    }

    private List<String> people(List<String> parts) {
        return people.computeIfAbsent(parts, NameList::people);
    }

    /**
     * The agencies that are claimed; where none is, those that stand among the authors, which the text may know better.
     */
    List<Found<List<String>>> agencies() {
        List<Found<List<String>>> claimed = joined(parsed(
                Field.AGENCIES,
                value -> Optional.of(Pattern.compile(";")
                        .splitAsStream(value)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList())));
        return claimed.isEmpty() ? amongAuthors() : claimed;
    }

    private List<Found<List<String>>> amongAuthors() {
        return joined(parsed(
                        Field.AUTHORS,
                        value -> Optional.of(NameList.agencies(NameList.split(value)))
                                .filter(agencies -> !agencies.isEmpty())))
                .stream()
                .map(one -> Found.of(
                        one.value(), one.provenance().method(), one.provenance().evidence(), CLAIMED))
                .toList();
    }

    private Outlet outlet(String value) {
        Optional<String> host = Domains.host(value).or(() -> Domains.registrable(value));
        Optional<KnownOutlet> known = host.flatMap(outlets::byHost).or(() -> outlets.byName(value));
        if (known.isPresent()) {
            String name = host.isPresent() ? known.get().name() : value;
            return new Outlet(name, known.get().domains().getFirst());
        }
        return host.isPresent()
                ? new Outlet(null, host.flatMap(Domains::registrable).orElse(host.get()))
                : new Outlet(value, null);
    }

    private static Optional<String> language(String value) {
        String code = value.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return code.length() == 2 || code.length() == 3 ? Optional.of(code) : Optional.empty();
    }

    private <T> List<Found<T>> parsed(Field field, Function<String, Optional<T>> parser) {
        List<Found<T>> found = new ArrayList<>();
        for (Claim claim : claims) {
            String value = claim.value().strip();
            if (claim.field() == field && !value.isEmpty()) {
                double confidence = claim.binding() ? BINDING : CLAIMED;
                Provenance why = new Provenance(claim.method(), claim.evidence(), confidence);
                parser.apply(value).ifPresent(parsed -> found.add(new Found<>(parsed, why, claim.binding())));
            }
        }
        return found;
    }

    /** Neighbours of one method as one finding, each name once. */
    private static List<Found<List<String>>> joined(List<Found<List<String>>> single) {
        List<Found<List<String>>> joined = new ArrayList<>();
        for (int from = 0; from < single.size(); ) {
            Found<List<String>> first = single.get(from);
            Set<String> names = new LinkedHashSet<>();
            int to = from;
            while (to < single.size() && isOfOneMethod(first, single.get(to))) {
                names.addAll(single.get(to).value());
                to++;
            }
            joined.add(first.with(List.copyOf(names)));
            from = to;
        }
        return joined;
    }

    private static boolean isOfOneMethod(Found<?> one, Found<?> other) {
        return one.provenance().method().equals(other.provenance().method());
    }
}
