/**
 * Text and structure to an {@link onrecord.model.Article}: headline, body without boilerplate, outlet, date, byline,
 * agencies, language, each with its provenance. What the source does not say stays unknown.
 */
@NullMarked
package onrecord.extract;

import org.jspecify.annotations.NullMarked;
