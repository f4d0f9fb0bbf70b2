/**
 * A request to a page of results: filters, facets, highlights over articles and over quotes. The ports are {@link
 * onrecord.search.ArchiveSearcher} and the records around it, free of Lucene's types; Lucene stands behind them.
 */
@NullMarked
package onrecord.search;

import org.jspecify.annotations.NullMarked;
