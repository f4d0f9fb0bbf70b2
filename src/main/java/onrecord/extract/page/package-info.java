/**
 * Saved web pages: what a page says about itself and what it shows, as {@link onrecord.extract.value.Findings}.
 *
 * <p>One pass over the parsed page ({@code PageWalk}) leaves its text as blocks, in order, in a tree of regions, and
 * the marks a publisher puts into the markup. {@code ArticleText} asks the rules one after the other which blocks are
 * not the article: names of classes, stock phrases, teasers, what lies outside of the part that holds most running
 * text, what stands before and behind it. What remains is the article; everything else keeps its {@code Reason}. The
 * values of the head ({@code MetaTags}, {@code JsonLd}) and of the visible page are then gathered, each with its
 * evidence; {@link onrecord.extract.value.Vote} decides between them.
 *
 * <p>A rule of what is not the article is asked in {@code ArticleText} and gives its blocks a {@code Reason}; a stock
 * phrase goes into {@code furniture.txt}, a word of class names into {@code ElementNames}; a place where a value stands
 * into the finder of its field. Every method has a row in {@code docs/extraction.md}.
 *
 * <p>The groups of files:
 *
 * <ul>
 *   <li>the page: {@code PageReader}, {@code PageWalk}, {@code ParsedPage}, {@code PageHead}, {@code MetaTags},
 *       {@code JsonLd}, {@code Block}, {@code Region}, {@code SaverMarks}, {@code PageAddress}
 *   <li>its text: {@code ArticleText}, {@code ArticleContainer}, {@code Extent}, {@code Guide}, {@code NamedParts},
 *       {@code RegionHints}, {@code ElementNames}, {@code Edges}, {@code Teasers}, {@code Furniture}, {@code Prose},
 *       {@code Judgement}, {@code Reason}, {@code Trust}, {@code BodyProvenance}
 *   <li>its headline and deck: {@code PageTitles}, {@code HeadlineBlock}, {@code Deck}
 *   <li>its date: {@code PageDates}, {@code DeclaredDates}, {@code MarkedDates}, {@code ShownDates},
 *       {@code ChangeDates}, {@code DateWords}, {@code GatheredDates}
 *   <li>its authors: {@code PageAuthors}, {@code DeclaredAuthors}, {@code MarkedAuthors}, {@code ShownAuthors},
 *       {@code BylineLine}, {@code Bylines}, {@code NoNames}
 *   <li>its outlet: {@code PageOutlets}
 * </ul>
 */
@NullMarked
package onrecord.extract.page;

import org.jspecify.annotations.NullMarked;
