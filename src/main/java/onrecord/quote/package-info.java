/**
 * An article's text to its quotes and their speakers.
 */
@NullMarked
package onrecord.quote;

import org.jspecify.annotations.NullMarked;
