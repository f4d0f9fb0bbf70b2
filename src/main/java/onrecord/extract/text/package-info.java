/**
 * Plain text: newspapers' own conventions of front lines (section, headline, byline, date, dateline), back lines
 * (credits, address of the original) and captions, and the remains of web pages, as
 * {@link onrecord.extract.value.Findings}.
 */
@NullMarked
package onrecord.extract.text;

import org.jspecify.annotations.NullMarked;
