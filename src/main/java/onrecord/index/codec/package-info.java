/**
 * The stored form: {@link onrecord.index.codec.Fields} lists every field of the index,
 * {@link onrecord.index.codec.ArticleCodec} packs an article into bytes with a checksum and reads it again.
 */
@NullMarked
package onrecord.index.codec;

import org.jspecify.annotations.NullMarked;
