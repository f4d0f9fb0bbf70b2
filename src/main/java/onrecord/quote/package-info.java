/**
 * An article's text to its quotes and their speakers, by rules and word lists, and a small linear model of where what
 * is said ends.
 *
 * <p>{@link onrecord.quote.QuoteFinder} takes an English body apart into paragraphs, quotations, tokens and sentences;
 * finds who is said to say what, sentence by sentence; turns that into utterances; gives quotations left over the
 * speaker of a neighbouring one; and at last resolves every mention in the order of the text. A body in another
 * language is read for direct quotes with a cue beside them. What cannot be resolved has no name. The method is told in
 * {@code docs/quotes.md}.
 */
@NullMarked
package onrecord.quote;

import org.jspecify.annotations.NullMarked;
