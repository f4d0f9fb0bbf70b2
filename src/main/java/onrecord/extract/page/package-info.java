/**
 * Saved web pages: what a page says about itself and what it shows, as {@link onrecord.extract.value.Findings}.
 *
 * <p>One pass over the parsed page ({@code PageWalk}) leaves its text as blocks, in order, in a tree of regions, and
 * the marks a publisher puts into the markup. {@code ArticleText} asks the rules one after the other which blocks are
 * not the article: names of classes, stock phrases, teasers, what lies outside of the part that holds most running
 * text, what stands before and behind it. What remains is the article; everything else keeps its {@code Reason}. The
 * values of the head ({@code MetaTags}, {@code JsonLd}) and of the visible page are then gathered, each with its
 * evidence; {@link onrecord.extract.value.Vote} decides between them.
 */
@NullMarked
package onrecord.extract.page;

import org.jspecify.annotations.NullMarked;
