/**
 * What people know better than any rule, and what they keep: corrections of articles, quotes, speakers and outlets in
 * {@code corrections.jsonl}, tags and notes among them, saved searches in {@code searches.jsonl}, what was searched for
 * and read in {@code visits.jsonl}, each a file of JSON lines in the archive's folder. A line is on the disk before
 * anything says it is kept. None is ever changed: an undo is one more line. Only visits are left out again, when
 * somebody clears them and when they are many.
 *
 * <p>{@link onrecord.keep.Journal} is such a file. {@link onrecord.keep.Corrections} is what the lines of corrections
 * mean together: it turns an article as it was found into the article that is shown.
 */
@NullMarked
package onrecord.keep;

import org.jspecify.annotations.NullMarked;
