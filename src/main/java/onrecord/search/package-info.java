/**
 * The ports of search: a request goes in, a page of results comes out. {@link onrecord.search.ArchiveSearcher} is the
 * door, the records beside it are what goes through. Nothing here knows an engine; {@code search.lucene} answers over a
 * Lucene index, {@code cluster} over OpenSearch.
 *
 * <p>A {@link onrecord.search.SearchRequest} holds the query, {@link onrecord.search.Filters}, order and page. A
 * {@link onrecord.search.Page} holds the {@link onrecord.search.Hit}s or {@link onrecord.search.QuoteHit}s with their
 * {@link onrecord.search.Snippet}s, the {@link onrecord.search.Total} and the {@link onrecord.search.Interpretation},
 * which says how the query was understood. A new filter is a part of {@code Filters}; a new facet a {@code FacetName}.
 */
@NullMarked
package onrecord.search;

import org.jspecify.annotations.NullMarked;
