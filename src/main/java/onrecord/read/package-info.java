/**
 * Bytes to text and structure. A {@link onrecord.read.SourceReader} turns a file, or what is packed inside it, into
 * {@link onrecord.read.Document documents}: the text or the markup of one article each, with what the container around
 * it claims (a JSONL record's fields, an e-mail's headers, a WARC record's address). What cannot be read becomes a
 * {@link onrecord.read.Reading.Failed} with its reason; nothing is lost silently and nothing is fetched.
 */
@NullMarked
package onrecord.read;

import org.jspecify.annotations.NullMarked;
