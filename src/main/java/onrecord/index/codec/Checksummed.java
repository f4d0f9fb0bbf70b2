package onrecord.index.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/**
 * Stored bytes with their checksum behind them. Lucene's own checksums are of whole files and too dear to look at on
 * every reading; with these a flipped bit is an error, never another text.
 */
final class Checksummed {
    private Checksummed() {}

    /** The bytes with their CRC-32C behind them. */
    static BytesRef seal(byte[] bytes) {
        byte[] sealed = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
        ByteBuffer.wrap(sealed).putInt(bytes.length, checksum(bytes, 0, bytes.length));
        return new BytesRef(sealed);
    }

    /** The bytes without their checksum, not copied. @throws CorruptIndexException if it is not theirs */
    static BytesRef open(BytesRef sealed, String what) throws CorruptIndexException {
        int length = sealed.length - Integer.BYTES;
        if (length < 0
                || ByteBuffer.wrap(sealed.bytes).getInt(sealed.offset + length)
                        != checksum(sealed.bytes, sealed.offset, length)) {
            throw new CorruptIndexException("a stored " + what + " has changed since it was written", what);
        }
        return new BytesRef(sealed.bytes, sealed.offset, length);
    }

    private static int checksum(byte[] bytes, int offset, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, offset, length);
        return (int) checksum.getValue();
    }
}
