/**
 * The words of the domain as immutable records: an {@link onrecord.model.Article} with its {@link onrecord.model.Quote
 * quotes}, their {@link onrecord.model.Speaker speakers}, the {@link onrecord.model.Outlet outlet}, a
 * {@link onrecord.model.PublicationDate date} that is a range with reasons, and the {@link onrecord.model.Provenance}
 * of every value.
 *
 * <p>Nothing here reads, guesses or searches; a record only holds its own invariants. All types are immutable and so
 * safe for use by several threads. What the source does not say is {@code null}, or an empty list.
 *
 * <p>Offsets are UTF-16 code units of {@link java.lang.String}; only JSON counts in Unicode code points (see
 * {@code onrecord.json}).
 */
@NullMarked
package onrecord.model;

import org.jspecify.annotations.NullMarked;
