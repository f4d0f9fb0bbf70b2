/**
 * Text and structure to an {@link onrecord.model.Article}: headline, body without boilerplate, outlet, date, byline,
 * agencies, language, each with its provenance. What the source does not say stays unknown.
 *
 * <p>{@link onrecord.extract.Extractor} has the document read by {@code extract.page} or {@code extract.text},
 * {@code Claims} parses what its container claims, and {@code Decision} takes one value a field. {@code DateOrders}
 * tells day and month apart, {@code DateClues} narrows a date down by the text. How a value is written stands in
 * {@code extract.value}.
 */
@NullMarked
package onrecord.extract;

import org.jspecify.annotations.NullMarked;
