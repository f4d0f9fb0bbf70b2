package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import onrecord.index.Indexed;
import onrecord.index.codec.Fields;
import onrecord.link.Link;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.OwnLabels;
import onrecord.search.Selection;
import onrecord.search.answer.ArrivalSpan;
import org.jspecify.annotations.Nullable;

/** Filters as clauses, one set a facet and one for the date, so that each can be left out for its own counts. */
final class FilterClauses {
    private final Searched searched;
    private final Held held;
    private final Filters filters;
    private final boolean certain;
    private final OwnClauses own;
    private final Map<FacetName, ObjectNode> facets = new EnumMap<>(FacetName.class);

    /**
     * For one search.
     *
     * @param certain whether the certain names of speakers count alone
     * @param own what the person who asks filed for themselves
     */
    FilterClauses(Searched searched, Held held, Filters filters, boolean certain, OwnLabels own) {
        this.own = new OwnClauses(searched, own);
        this.held = held;
        this.certain = certain;
        this.searched = searched;
        this.filters = filters;
        filters.facets().forEach((facet, selection) -> {
            if (!selection.included().isEmpty() || !selection.excluded().isEmpty()) {
                facets.put(facet, clause(facet, selection));
            }
        });
    }

    private ObjectNode clause(FacetName facet, Selection selection) {
        List<ObjectNode> in =
                selection.included().isEmpty() ? List.of(Dsl.everything()) : List.of(any(facet, selection.included()));
        List<ObjectNode> out = selection.excluded().isEmpty() ? List.of() : List.of(any(facet, selection.excluded()));
        return Dsl.all(in, out);
    }

    private ObjectNode any(FacetName facet, List<String> values) {
        String counted = counted(searched, facet, certain);
        String asked = facet == FacetName.OUTLET ? counted + ClusterFields.ASKED : counted;
        List<String> some =
                values.stream().filter(value -> !value.equals(Selection.NONE)).toList();
        List<ObjectNode> either = new ArrayList<>();
        if (!some.isEmpty()) {
            either.add(Dsl.terms(asked, some));
            if (own.areFor(facet)) {
                either.add(own.having(facet, some));
            }
        }
        if (some.size() < values.size()) {
            List<ObjectNode> valued =
                    own.areFor(facet) ? List.of(Dsl.exists(counted), own.any(facet)) : List.of(Dsl.exists(counted));
            either.add(Dsl.all(List.of(Dsl.everything()), valued));
        }
        return Dsl.any(either, 1);
    }

    /** The field in which the values of a facet are counted. */
    static String counted(Searched searched, FacetName facet, boolean certain) {
        return searched.field(facet == FacetName.SPEAKER ? ClusterFields.speakers(certain) : facet.key());
    }

    /** What has a speaker whose name is only perhaps right. */
    ObjectNode perhaps() {
        return Dsl.term(searched.field(Fields.PERHAPS), Fields.YES);
    }

    /** Whether anything is chosen in this facet. */
    boolean has(FacetName facet) {
        return facets.containsKey(facet);
    }

    /** Whether the date is asked for in any way. */
    boolean hasDate() {
        return filters.askForDays();
    }

    /** All filters. */
    List<ObjectNode> all() {
        return some(facet -> true, true);
    }

    /** All filters but those of one facet. */
    List<ObjectNode> without(FacetName facet) {
        return some(other -> other != facet, true);
    }

    /** All filters but the date's. */
    List<ObjectNode> withoutDate() {
        return some(facet -> true, false);
    }

    private List<ObjectNode> some(Predicate<FacetName> which, boolean withDate) {
        List<ObjectNode> some = new ArrayList<>();
        facets.forEach((facet, clause) -> {
            if (which.test(facet)) {
                some.add(clause);
            }
        });
        if (filters.dates() == Filters.Dates.STATED) {
            some.add(Dsl.exists(Fields.MOMENT));
        }
        if (filters.since() != null) {
            ArrivalSpan span = ArrivalSpan.since(filters.since());
            some.add(Dsl.between(Fields.ADDED, span.from(), span.to()));
        }
        if (filters.dates() == Filters.Dates.INFERRED) {
            some.add(inferred(withDate));
        } else if (withDate && hasDate()) {
            some.add(date());
        }
        return some;
    }

    /** Articles without a date whose days follow from others. */
    private ObjectNode inferred(boolean withDate) {
        Filters days = withDate ? filters : filters.withDays(null, null);
        List<String> within = held.inferred().values().stream()
                .filter(date -> days.mayTake(date.earliest(), date.latest()))
                .map(Link.Date::article)
                .toList();
        return within.isEmpty()
                ? Dsl.nothing()
                : Dsl.all(List.of(Dsl.terms(Fields.ID, within)), List.of(Dsl.exists(Fields.MOMENT)));
    }

    private ObjectNode date() {
        String of = searched.isOfQuotes() ? ClusterFields.OF : "";
        List<ObjectNode> in = new ArrayList<>();
        if (filters.from() != null || filters.to() != null) {
            in.add(days(of, filters.from(), filters.to()));
        }
        ObjectNode dated = Dsl.exists(Fields.MOMENT);
        return switch (filters.undated()) {
            case INCLUDE -> Dsl.all(in, List.of());
            case EXCLUDE -> {
                in.add(dated);
                yield Dsl.all(in, List.of());
            }
            case ONLY -> {
                in.add(Dsl.everything());
                yield Dsl.all(in, List.of(dated));
            }
        };
    }

    /** What may be of one of these days; null is open. */
    static ObjectNode days(String of, @Nullable LocalDate from, @Nullable LocalDate to) {
        return days(of + Fields.EARLIEST, of + Fields.LATEST, from, to);
    }

    /** What may be of one of these days, by the fields of the first and the last possible day. */
    static ObjectNode days(String earliest, String latest, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<ObjectNode> days = new ArrayList<>();
        days.add(Dsl.between(latest, from == null ? null : (long) Indexed.day(from), null));
        days.add(Dsl.between(earliest, null, to == null ? null : (long) Indexed.day(to)));
        return Dsl.all(days, List.of());
    }
}
