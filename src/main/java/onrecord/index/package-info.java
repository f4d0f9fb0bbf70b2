/**
 * Articles to Lucene and back: the writer with its commit promise, the documents of an article, the format version and
 * the check of soundness. An article and its quotes are one block of Lucene documents and are replaced together.
 * {@code index.analysis} splits texts into words, {@code index.codec} has the one list of fields and the packed form.
 *
 * <p>{@link onrecord.index.ArchiveWriter} is the port, {@code LuceneArchiveWriter} writes for it. {@code Indexed}
 * computes the words and values by which every engine finds an article; {@code ArticleDocuments} makes Lucene documents
 * of them. {@code ArchiveFolder} says at opening whether a folder holds an archive of this format; the checksum of a
 * record is checked when it is read ({@code codec.Checksummed}), a whole archive by {@code SoundnessCheck} alone.
 * {@code CommitData} has what a commit says of itself, {@code Backup} copies one, {@code Diagnosis} puts what fails
 * into plain words.
 */
@NullMarked
package onrecord.index;

import org.jspecify.annotations.NullMarked;
