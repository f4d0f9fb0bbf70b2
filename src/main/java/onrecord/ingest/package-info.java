/**
 * The pipeline from files to the archive: read, extract, quote, index; what changed only, with progress and a list of
 * what failed.
 */
@NullMarked
package onrecord.ingest;

import org.jspecify.annotations.NullMarked;
