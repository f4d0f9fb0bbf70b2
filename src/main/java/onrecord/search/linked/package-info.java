/**
 * What the links of an archive tell of one article, one quote or one happening, put together for people:
 * {@link onrecord.search.linked.ArticleLinks} of an article, {@link onrecord.search.linked.Statement} of a quote,
 * {@link onrecord.search.linked.Happening} of an article's event. Each is read through the port, from the links and the
 * articles they name; a link of a link is not followed. {@link onrecord.search.linked.WireCredit} tells whose text an
 * article says it has, by the rule that read its credit, not by words.
 */
@NullMarked
package onrecord.search.linked;

import org.jspecify.annotations.NullMarked;
