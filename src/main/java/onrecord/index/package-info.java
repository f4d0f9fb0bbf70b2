/**
 * Articles to Lucene and back: the one list of fields, the analyzers, the writer with its commit promise, the format version
 * and the check of soundness. An article and its quotes are one block of Lucene documents, replaced together.
 */
@NullMarked
package onrecord.index;

import org.jspecify.annotations.NullMarked;
