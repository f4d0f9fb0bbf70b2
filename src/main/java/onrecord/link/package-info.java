/**
 * What articles and quotes are to each other across an archive. {@link onrecord.link.Linker} is the door: it takes every
 * article and hands out {@link onrecord.link.Link}s. One pass works so:
 *
 * <ol>
 *   <li>{@code Member} and {@code Said} keep of each article and quote what comparing takes; {@code Runs} keeps who has which
 *       runs of five words.
 *   <li>{@code TextLinks} aligns the texts of those that share rare runs ({@code Reuse}).
 *   <li>{@code Neighbours} finds the articles about the same things; {@code EventLinks} judges each pair, {@code
 *       StatementLinks} their quotes ({@code Wordings}).
 *   <li>{@code DateLinks} infers from the links when undated articles were written.
 * </ol>
 *
 * <p>Every pair is judged by itself, so that no chain of likenesses joins what is not alike.
 */
@NullMarked
package onrecord.link;

import org.jspecify.annotations.NullMarked;
