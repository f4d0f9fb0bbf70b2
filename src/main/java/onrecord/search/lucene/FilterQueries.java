package onrecord.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onrecord.index.codec.Fields;
import onrecord.search.FacetName;
import onrecord.search.Filters;
import onrecord.search.Selection;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Filters as Lucene's clauses, one set a facet and one for the date, so that each can be left out for its own counts.
 */
final class FilterQueries {
    private final Kind kind;
    private final BitSetProducer articles;
    private final Filters filters;
    private final SpeakerChoice names;
    private final OwnQueries own;
    private final @Nullable InferredDays inferred;
    /** Whom family names that stand alone perhaps mean, where that counts. */
    private final @Nullable FamilyBearers bearers;

    private final Map<FacetName, List<Clause>> facets = new EnumMap<>(FacetName.class);

    /** What must or must not be. */
    private record Clause(Query query, Occur occur) {}

    /**
     * For one search.
     *
     * @param names which names of speakers count
     * @param own what the person who asks filed for themselves
     */
    FilterQueries(Kind kind, Snapshot snapshot, Filters filters, SpeakerChoice names, OwnQueries own)
            throws IOException {
        this.own = own;
        this.inferred = filters.dates() == Filters.Dates.INFERRED ? snapshot.inferredDays() : null;
        boolean perhaps = !names.certain() && filters.facets().containsKey(FacetName.SPEAKER);
        this.bearers = perhaps ? snapshot.bearers(names.aliases()) : null;
        this.kind = kind;
        this.names = names;
        this.articles = snapshot.articles();
        this.filters = filters;
        filters.facets().forEach((facet, selection) -> facets.put(facet, clauses(facet, selection)));
    }

    private List<Clause> clauses(FacetName facet, Selection selection) {
        List<Clause> clauses = new ArrayList<>();
        if (!selection.included().isEmpty()) {
            clauses.add(new Clause(any(facet, selection.included()), Occur.FILTER));
        }
        if (!selection.excluded().isEmpty()) {
            clauses.add(new Clause(any(facet, selection.excluded()), Occur.MUST_NOT));
        }
        return clauses;
    }

    private Query any(FacetName facet, List<String> values) {
        if (!own.areFor(facet)) {
            return ofAll(facet, values);
        }
        List<String> some =
                values.stream().filter(value -> !value.equals(Selection.NONE)).toList();
        List<Query> either = new ArrayList<>();
        if (!some.isEmpty()) {
            either.add(either(ofAll(facet, some), own.having(facet, kind, some)));
        }
        if (some.size() < values.size()) {
            either.add(new BooleanQuery.Builder()
                    .add(without(names.field(facet)), Occur.MUST)
                    .add(own.any(facet, kind), Occur.MUST_NOT)
                    .build());
        }
        return either.size() == 1 ? either.getFirst() : either(either.getFirst(), either.getLast());
    }

    /** What everybody sees to have one of these values. */
    private Query ofAll(FacetName facet, List<String> values) {
        String field = names.field(facet);
        if (!values.contains(Selection.NONE)) {
            Query having = having(field, values);
            return facet == FacetName.SPEAKER && bearers != null ? either(having, asFound(bearers.of(values))) : having;
        }
        List<String> others =
                values.stream().filter(value -> !value.equals(Selection.NONE)).toList();
        return others.isEmpty() ? without(field) : either(without(field), having(field, others));
    }

    /** Quotes, or the articles that have one of them. */
    private Query asFound(Query quotes) {
        return kind.isOfQuotes() ? quotes : new ToParentBlockJoinQuery(quotes, articles, ScoreMode.None);
    }

    private Query having(String field, List<String> values) {
        return kind.has(field) ? any(kind.field(field), values) : kind.ofArticle(any(field, values), articles);
    }

    /**
     * What has no value at all; quotes have the values of what is their own only, and of the rest their article has
     * them.
     */
    private Query without(String field) {
        Kind whose = kind.has(field) ? kind : Kind.ARTICLES;
        Query none = new BooleanQuery.Builder()
                .add(whose.all(), Occur.FILTER)
                .add(new FieldExistsQuery(Fields.values(field)), Occur.MUST_NOT)
                .build();
        return whose == kind ? none : kind.ofArticle(none, articles);
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    private static Query any(String field, List<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.getFirst()))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** Whether anything is chosen in this facet. */
    boolean has(FacetName facet) {
        return facets.containsKey(facet) && !facets.get(facet).isEmpty();
    }

    /** The query narrowed by all filters. */
    Query apply(Query query) {
        return apply(query, null, true);
    }

    /** The query narrowed by all filters but those of one facet. */
    Query applyWithout(FacetName facet, Query query) {
        return apply(query, facet, true);
    }

    /** The query narrowed by all filters but the date's. */
    Query applyWithoutDate(Query query) {
        return apply(query, null, false);
    }

    /**
     * Of what matches, those with a speaker whose name is only perhaps right; a choice of speakers is left out of
     * account.
     */
    Query perhaps(Query query) {
        return new BooleanQuery.Builder()
                .add(applyWithout(FacetName.SPEAKER, query), Occur.FILTER)
                .add(new TermQuery(new Term(kind.field(Fields.PERHAPS), Fields.YES)), Occur.FILTER)
                .build();
    }

    private Query apply(Query query, @Nullable FacetName without, boolean withDate) {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        int clauses = 1;
        Query never = kind.without();
        if (never != null) {
            narrowed.add(never, Occur.MUST_NOT);
            clauses++;
        }
        for (Map.Entry<FacetName, List<Clause>> facet : facets.entrySet()) {
            if (facet.getKey() != without) {
                facet.getValue().forEach(clause -> narrowed.add(clause.query(), clause.occur()));
                clauses += facet.getValue().size();
            }
        }
        if (filters.dates() == Filters.Dates.STATED) {
            narrowed.add(new FieldExistsQuery(Fields.MOMENT), Occur.FILTER);
            clauses++;
        }
        if (filters.since() != null) {
            narrowed.add(AddedQueries.since(filters.since(), kind, articles), Occur.FILTER);
            clauses++;
        }
        if (inferred != null) {
            narrowed.add(inferred.within(withDate ? filters : filters.withDays(null, null)), Occur.FILTER);
            clauses++;
        } else if (withDate && filters.askForDays()) {
            date(narrowed);
            clauses++;
        }
        return clauses == 1 ? query : narrowed.build();
    }

    private void date(BooleanQuery.Builder narrowed) {
        if (filters.from() != null) {
            narrowed.add(days(Fields.LATEST, filters.from().toEpochDay(), Integer.MAX_VALUE), Occur.FILTER);
        }
        if (filters.to() != null) {
            narrowed.add(days(Fields.EARLIEST, Integer.MIN_VALUE, filters.to().toEpochDay()), Occur.FILTER);
        }
        switch (filters.undated()) {
            case INCLUDE -> {}
            case EXCLUDE -> narrowed.add(new FieldExistsQuery(Fields.MOMENT), Occur.FILTER);
            case ONLY -> narrowed.add(new FieldExistsQuery(Fields.MOMENT), Occur.MUST_NOT);
        }
    }

    private Query days(String field, long from, long to) {
        int low = Math.clamp(from, Integer.MIN_VALUE, Integer.MAX_VALUE);
        int high = Math.clamp(to, Integer.MIN_VALUE, Integer.MAX_VALUE);
        return new IndexOrDocValuesQuery(
                kind.ofArticle(IntPoint.newRangeQuery(field, low, high), articles),
                NumericDocValuesField.newSlowRangeQuery(Fields.values(field), low, high));
    }
}
