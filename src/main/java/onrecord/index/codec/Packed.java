package onrecord.index.codec;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.slf4j.LoggerFactory;

/**
 * Bytes made small with Zstandard (RFC 8878), each piece for itself, so that an article is read without its neighbours.
 * Where Zstandard's library cannot be loaded, bytes are kept as they are. The first byte tells which. Safe for use by
 * several threads.
 */
final class Packed {
    private static final byte PLAIN = 0;
    private static final byte ZSTANDARD = 1;

    /** The fastest: higher levels gain a fiftieth on texts as short as articles. */
    private static final int LEVEL = 1;

    /** Compressors at rest, as many as ever packed at once: to make one takes as long as to pack half an article. */
    private static final Queue<ZstdCompressCtx> IDLE = new ConcurrentLinkedQueue<>();

    private static final boolean LOADED = load();

    private Packed() {}

    /** The library is put into the temporary folder and loaded from there. */
    private static boolean load() {
        try {
            Native.load();
            return true;
        } catch (LinkageError e) {
            LoggerFactory.getLogger(Packed.class).warn("Zstandard's library cannot be loaded", e);
            return false;
        }
    }

    static byte[] pack(byte[] bytes) {
        byte[] packed = new byte[1 + (LOADED ? Math.toIntExact(Zstd.compressBound(bytes.length)) : bytes.length)];
        if (!LOADED) {
            packed[0] = PLAIN;
            System.arraycopy(bytes, 0, packed, 1, bytes.length);
            return packed;
        }
        packed[0] = ZSTANDARD;
        ZstdCompressCtx idle = IDLE.poll();
        ZstdCompressCtx compressor = idle == null ? new ZstdCompressCtx().setLevel(LEVEL) : idle;
        int length = compressor.compressByteArray(packed, 1, packed.length - 1, bytes, 0, bytes.length);
        IDLE.add(compressor);
        return Arrays.copyOf(packed, 1 + length);
    }

    /** What was packed. @throws IOException if that is not it, or the library to unpack it is missing */
    static byte[] unpack(BytesRef packed, String what) throws IOException {
        int from = packed.offset + 1;
        int end = packed.offset + packed.length;
        if (packed.length == 0 || packed.bytes[packed.offset] == PLAIN) {
            return Arrays.copyOfRange(packed.bytes, Math.min(from, end), end);
        }
        if (!LOADED) {
            throw new IOException("Zstandard's library cannot be loaded: is the temporary folder "
                    + System.getProperty("java.io.tmpdir") + " full, or closed to programs?");
        }
        long length = Zstd.getFrameContentSize(packed.bytes, from, end - from);
        byte[] bytes = new byte[Math.clamp(length, 0, Integer.MAX_VALUE - Long.BYTES)];
        if (Zstd.decompressByteArray(bytes, 0, bytes.length, packed.bytes, from, end - from) != length) {
            throw new CorruptIndexException("a stored " + what + " cannot be unpacked", what);
        }
        return bytes;
    }
}
