/**
 * Articles as other programs read them: lines of JSON, tables, and citations for reference managers (RIS, BibTeX,
 * CSL-JSON). What is not known of an article is left out, never filled in.
 */
@NullMarked
package onrecord.export;

import org.jspecify.annotations.NullMarked;
