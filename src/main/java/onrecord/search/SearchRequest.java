package onrecord.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search over articles or over quotes.
 *
 * @param query what the person typed, in the query language; empty for everything
 * @param match whether all words of the query must be there or any
 * @param filters what narrows it
 * @param sort the order
 * @param size how many hits, 0 to {@value #MAX_SIZE}
 * @param page which page, from 1; ignored where a cursor is given
 * @param cursor where an earlier page ended, as it said, or null
 * @param facets which facets to count
 * @param dateFacet whether to count over time too
 * @param highlight whether to find snippets
 * @param options what few searches ask for
 */
public record SearchRequest(
        String query,
        Match match,
        Filters filters,
        Sort sort,
        int size,
        int page,
        @Nullable String cursor,
        Set<FacetName> facets,
        boolean dateFacet,
        boolean highlight,
        Options options) {
    /**
     * What few searches ask for.
     *
     * @param exactTotal whether the total is exact however large it is, at the cost of a look at every match
     * @param byStory whether articles of nearly the same text are one hit, their best; articles alone, and pages by
     *     number
     * @param synonyms whether the synonyms of the archive's owner are searched too, and peoples raise the score of what
     *     is asked of their countries
     * @param aliases whether the user's aliases join and part speakers, where there are some
     * @param prefer what raises the score of an article beside its words
     * @param forms which words count as a word that was typed
     * @param certain whether speakers are counted and chosen by the names that are certain, or also by those that are
     *     only perhaps right
     * @param allVersions whether all versions of an article are searched and counted, or the newest alone
     * @param relaxes whether less is asked for where nothing matches, as of a page for a person; what changes or tells
     *     of all that is found asks for no less than was typed
     * @param patient whether a search goes on past the time limit, as where all that matches leaves: nothing is cut
     *     short then, and a page has never {@link Page#timedOut timed out}
     * @param own what the person who asks filed for themselves alone
     */
    public record Options(
            boolean exactTotal,
            boolean byStory,
            boolean synonyms,
            boolean aliases,
            Prefer prefer,
            Nearness forms,
            boolean certain,
            boolean allVersions,
            boolean relaxes,
            boolean patient,
            OwnLabels own) {
        /**
         * Totals exact up to 10,000, every article for itself in its newest version, with synonyms, aliases and all
         * that is preferred, of speakers the certain names; less is asked for where nothing matches.
         */
        public static final Options USUAL = new Options(
                false, false, true, true, Prefer.ALL, Nearness.FORMS, true, false, true, false, OwnLabels.NONE);

        /** The default: each article is a hit of its own, and totals are exact up to 10,000. */
        public Options ofEach() {
            return new Options(
                    false, false, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy with exact totals, or without. */
        public Options withExactTotal(boolean exactTotal) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy with stories as hits, or articles. */
        public Options withStories(boolean byStory) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy with synonyms, or without. */
        public Options withSynonyms(boolean synonyms) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy with the user's aliases, or without. */
        public Options withAliases(boolean aliases) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy with this preference. */
        public Options withPrefer(Prefer prefer) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy with the certain names of speakers alone, or with those that are only perhaps right too. */
        public Options withCertain(boolean certain) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy with all versions of an article, or the newest alone. */
        public Options withAllVersions(boolean allVersions) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy that asks for less where nothing matches, or never does. */
        public Options withRelaxes(boolean relaxes) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy that takes as long as it takes, or keeps the time limit. */
        public Options withPatience(boolean patient) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy for somebody who filed this for themselves alone. */
        public Options withOwn(OwnLabels own) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }

        /** A copy with these words counting as a word. */
        public Options withForms(Nearness forms) {
            return new Options(
                    exactTotal, byStory, synonyms, aliases, prefer, forms, certain, allVersions, relaxes, patient, own);
        }
    }

    /** The most hits of one page. */
    public static final int MAX_SIZE = 1000;

    /** Whether all words of a query must be there. */
    public enum Match {
        ALL,
        ANY
    }

    /** Which words count as a word that was typed. */
    public enum Nearness {
        /** It alone, in any case and with any accents. */
        EXACT,
        /**
         * Its forms too, and other spellings of it: plurals, tenses, British and American, with a hyphen and without.
         */
        FORMS,
        /** All words made of the same: "nation", "national". */
        RELATED
    }

    /** What raises the score of an article among those that match: the order alone, never what is found. */
    public enum Prefer {
        ALL,
        /** That a word stands in the headline. */
        HEADLINE,
        /** That words typed side by side stand side by side. */
        CLOSENESS,
        NONE;

        public boolean has(Prefer preference) {
            return this == ALL || this == preference;
        }
    }

    /** The order of hits; undated articles come last by date. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST,
        /** What was taken in last comes first; what no time was kept of comes last. */
        ADDED;

        /** The order where none is asked for: without words there is no relevance. */
        public static Sort usual(String query) {
            return query.isBlank() ? NEWEST : RELEVANCE;
        }
    }

    /** @throws IllegalArgumentException if size or page is out of range */
    public SearchRequest {
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size is not within 0.." + MAX_SIZE + ": " + size);
        }
        if (page < 1) {
            throw new IllegalArgumentException("page is not 1 or more: " + page);
        }
        facets = Set.copyOf(facets);
    }

    /** The first ten articles that have all words of a query, by relevance, without facets. */
    public static SearchRequest of(String query) {
        return new SearchRequest(
                query, Match.ALL, Filters.NONE, Sort.RELEVANCE, 10, 1, null, Set.of(), false, true, Options.USUAL);
    }

    /** A copy with another query. */
    public SearchRequest withQuery(String query) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with this rule for its words. */
    public SearchRequest withMatch(Match match) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with these filters. */
    public SearchRequest withFilters(Filters filters) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with this order. */
    public SearchRequest withSort(Sort sort) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with so many hits a page. */
    public SearchRequest withSize(int size) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with this page. */
    public SearchRequest withPage(int page) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with this cursor. */
    public SearchRequest withCursor(@Nullable String cursor) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with these facets. */
    public SearchRequest withFacets(Set<FacetName> facets) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with counts over time, or without. */
    public SearchRequest withDateFacet(boolean dateFacet) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with snippets, or without. */
    public SearchRequest withHighlight(boolean highlight) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /** A copy with these options. */
    public SearchRequest withOptions(Options options) {
        return new SearchRequest(
                query, match, filters, sort, size, page, cursor, facets, dateFacet, highlight, options);
    }

    /**
     * A copy that asks for no hits, but for how many there are.
     *
     * @param overTime whether also how many there are of each time
     */
    public SearchRequest counting(boolean overTime) {
        return of(query)
                .withMatch(match)
                .withFilters(filters)
                .withSort(sort)
                .withSize(0)
                .withDateFacet(overTime)
                .withHighlight(false)
                .withOptions(options);
    }
}
