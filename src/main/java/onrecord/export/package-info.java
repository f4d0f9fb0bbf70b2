/**
 * Articles as other programs read them: lines of JSON, tables, and citations for reference managers (RIS, BibTeX,
 * CSL-JSON). What is not known of an article is left out, never filled in.
 *
 * <p>{@link onrecord.export.ExportFormat} lists the forms. {@code ArticleTable} and {@code QuoteTable} have the columns
 * of tables ({@code QuoteRow} the values of a quote), {@code CsvTable} and {@code XlsxTable} write them;
 * {@code RisCitation}, {@code BibtexCitation}, {@code CslExport} and {@code PlainCitation} write citations of what
 * {@code Cited} says.
 */
@NullMarked
package onrecord.export;

import org.jspecify.annotations.NullMarked;
