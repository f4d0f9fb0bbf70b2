package onrecord.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import onrecord.model.Quote;
import onrecord.text.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search: OR inside a facet, AND across.
 *
 * @param facets the facets in which something is chosen
 * @param from only articles that may be of this day or later, or null
 * @param to only articles that may be of this day or earlier, or null
 * @param undated what becomes of articles without a date
 * @param dates whose dates count
 * @param since only articles that were taken in at this moment or later, or null
 */
public record Filters(
        Map<FacetName, Selection> facets,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Undated undated,
        Dates dates,
        @Nullable Instant since) {
    /** What becomes of articles without a date. */
    public enum Undated {
        /** They count as long as no date is asked for. */
        INCLUDE,
        EXCLUDE,
        ONLY
    }

    /** Whose dates count. */
    public enum Dates {
        /** Every article; a date that follows from other articles counts for nothing. */
        ANY,
        /** Only articles whose source gives a date. */
        STATED,
        /** Only articles without such a date whose days follow from others; first and last day are asked of those. */
        INFERRED
    }

    /** A copy with every article. */
    public Filters(
            Map<FacetName, Selection> facets, @Nullable LocalDate from, @Nullable LocalDate to, Undated undated) {
        this(facets, from, to, undated, Dates.ANY, null);
    }

    /** A copy with these facets. */
    public Filters withFacets(Map<FacetName, Selection> facets) {
        return new Filters(facets, from, to, undated, dates, since);
    }

    /** A copy with these days. */
    public Filters withDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filters(facets, from, to, undated, dates, since);
    }

    /** A copy with articles without a date so. */
    public Filters withUndated(Undated undated) {
        return new Filters(facets, from, to, undated, dates, since);
    }

    /** A copy with these dates. */
    public Filters withDates(Dates dates) {
        return new Filters(facets, from, to, undated, dates, since);
    }

    /** A copy with what was taken in at this moment or later, or all where it is null. */
    public Filters withSince(@Nullable Instant since) {
        return new Filters(facets, from, to, undated, dates, since);
    }

    /** No filter at all. */
    public static final Filters NONE = new Filters(Map.of(), null, null, Undated.INCLUDE);

    /** Copies the map. */
    public Filters {
        Map<FacetName, Selection> copy = new EnumMap<>(FacetName.class);
        copy.putAll(facets);
        facets = Collections.unmodifiableMap(copy);
    }

    /** Whether days are asked for, or whether an article has a date. */
    public boolean askForDays() {
        return from != null || to != null || undated != Undated.INCLUDE;
    }

    /** Whether what is of one of these days may be of one that is asked for. */
    public boolean mayTake(LocalDate earliest, LocalDate latest) {
        return (from == null || !latest.isBefore(from)) && (to == null || !earliest.isAfter(to));
    }

    /** Whether acts of speech are asked for, which a search for what was said leaves out otherwise. */
    public boolean askForActs() {
        return selection(FacetName.KIND).included().contains(Keyword.of(Quote.Kind.ACT));
    }

    /** What is chosen in a facet. */
    public Selection selection(FacetName facet) {
        return facets.getOrDefault(facet, Selection.NOTHING);
    }
}
