/**
 * The archive over HTTP: the JSON API and the pages, rendered on the server.
 *
 * <p>{@link onrecord.serve.Server} starts it. A request passes, from the outside in, the response headers every answer
 * carries, the check of the Host header, and its route; all routes stand in one table, {@code Routes}. A route reads
 * its parameters (an unknown one is refused with the nearest known one named), asks the
 * {@link onrecord.search.ArchiveSearcher} and writes JSON with a streaming generator or a page with a compiled
 * template. Whatever goes wrong becomes a {@code Problem}, told as RFC 9457 JSON to programs and as a page to people.
 *
 * <p>The whole state of a search is in the address, {@code SearchAddress} builds it, so that back, forward, reload and
 * a shared link give the same page.
 */
@NullMarked
package onrecord.serve;

import org.jspecify.annotations.NullMarked;
