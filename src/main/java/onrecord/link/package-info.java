/** What articles and quotes are to each other across the archive: the same statement in several wordings. */
@NullMarked
package onrecord.link;

import org.jspecify.annotations.NullMarked;
