/**
 * What articles and quotes are to each other across an archive. {@link onrecord.link.Linker} is the door: it takes the
 * undated articles, then those of one {@link onrecord.link.Stretch} of time after the other, and hands out the
 * {@link onrecord.link.Link}s of each. {@code StretchLinks} takes the articles of a stretch of time, and {@code Pass}
 * runs over them so:
 *
 * <ol>
 *   <li>{@code Member} holds what comparing needs of an article, {@code Said} what it needs of a quote. {@code Runs}
 *       maps each run of five words to the articles that have it.
 *   <li>{@code TextLinks} aligns the texts of those that share rare runs ({@code Reuse}).
 *   <li>{@code Neighbours} finds the articles about the same things; {@code EventLinks} judges each pair,
 *       {@code StatementLinks} weighs what speaks for two quotes being one statement, and {@code Wordings} compares
 *       their words.
 * </ol>
 *
 * <p>{@link onrecord.link.DateLinks} then infers from the links of all stretches when undated articles were written.
 * Every pair is judged by itself, so that no chain of likenesses joins what is not alike.
 *
 * <p>{@link onrecord.link.Statements} asks the same of a few quotes that are at hand. {@link onrecord.link.QuoteCheck}
 * says of words whether somebody is quoted as saying them.
 */
@NullMarked
package onrecord.link;

import org.jspecify.annotations.NullMarked;
