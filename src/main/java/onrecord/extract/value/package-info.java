/**
 * The values of an article: how they are written in the wild, and which of several to believe.
 *
 * <p>The readers of plain text and of web pages know where a value stands; what it means is decided here, once for
 * both. A reader gathers everything it comes across in {@link onrecord.extract.value.Findings}: each value as
 * {@link onrecord.extract.value.Found}, with the method that found it, the words it read and how far to trust it.
 * Dates, outlets, bylines, agencies and languages have a parser each; {@link onrecord.extract.value.Vote} picks among
 * the findings.
 *
 * <p>A parser that cannot be sure says so: a {@link onrecord.extract.value.ParsedDate} keeps both readings of
 * "03/04/2023" until something else in the document decides.
 */
@NullMarked
package onrecord.extract.value;

import org.jspecify.annotations.NullMarked;
