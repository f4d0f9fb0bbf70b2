/**
 * Articles to Lucene and back: the writer with its commit promise, the documents of an article, the format version and
 * the check of soundness. An article and its quotes are one block of Lucene documents and are replaced together.
 * {@code index.analysis} tells words apart, {@code index.codec} has the one list of fields and the packed form.
 */
@NullMarked
package onrecord.index;

import org.jspecify.annotations.NullMarked;
