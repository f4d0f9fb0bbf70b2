/**
 * The pipeline from files to the archive: read, extract, quote, index; what changed only, with progress and a list of
 * what failed.
 *
 * <p>{@code FileTree} finds the files, {@code Planner} decides by the {@code Ledger} what is new or changed, and
 * {@code Ingest} sends the {@code Plans} through the {@code Pipeline}, whose threads read and call
 * {@code ArticleMaker}: extraction, then quotes. {@code Taking} puts one file's articles into the archive,
 * {@code FailureLog} keeps what could not be read. {@code PostedArticles} does the same for what comes over HTTP,
 * {@code Corrector} for corrections, {@code Rebuild} for archives of older formats. {@code FolderWatch} waits for new
 * files, {@code Intake} takes in what a page asks for, {@code HandedArticles} of it what was dropped there. The
 * {@code Samples} step aside for articles of one's own.
 *
 * <p>Memory: {@code Effort} says how many words one article may have, {@code Budget} bounds what {@code Pipeline} has
 * under way.
 */
@NullMarked
package onrecord.ingest;

import org.jspecify.annotations.NullMarked;
