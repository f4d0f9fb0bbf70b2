/** The commands, one small class each. The only room that prints. */
@NullMarked
package onrecord.cli;

import org.jspecify.annotations.NullMarked;
