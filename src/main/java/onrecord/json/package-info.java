/**
 * Articles as JSON and back, the one form in which they leave and enter the program. Offsets are Unicode code points
 * here, and UTF-16 code units in {@code onrecord.model}.
 */
@NullMarked
package onrecord.json;

import org.jspecify.annotations.NullMarked;
