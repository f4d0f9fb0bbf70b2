/**
 * Articles to Lucene and back: the writer with its commit promise, the documents of an article, the format version and
 * the check of soundness. An article and its quotes are one block of Lucene documents and are replaced together.
 * {@code index.analysis} tells words apart, {@code index.codec} has the one list of fields and the packed form.
 *
 * <p>{@link onrecord.index.ArchiveWriter} is the port, {@code LuceneArchiveWriter} writes for it. {@code Indexed} says
 * by what an article is known, for any engine; {@code ArticleDocuments} makes Lucene documents of that.
 * {@code CommitData} has what a commit says of itself, {@code SoundnessCheck} checks one, {@code Backup} copies one,
 * {@code Diagnosis} puts what fails into plain words.
 */
@NullMarked
package onrecord.index;

import org.jspecify.annotations.NullMarked;
