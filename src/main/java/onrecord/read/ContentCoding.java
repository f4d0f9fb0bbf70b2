package onrecord.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Unpacks a body that came over HTTP, by what its header says and by what it is: many archives keep bodies that were
 * unpacked long ago under the header that the server sent, so nothing is unpacked that is text as it stands.
 *
 * @param bytes the body
 * @param whole whether all of it could be unpacked
 */
// one reader makes it and takes it in: nothing compares or changes the bytes
@SuppressWarnings("ArrayRecordComponent")
record ContentCoding(byte[] bytes, boolean whole) {
    private interface Unpacking {
        InputStream of(InputStream in) throws IOException;
    }

    /**
     * The body unpacked.
     *
     * @param codings what the header says, the first packed first; names that are no way of packing are passed over
     * @param most how many bytes are unpacked, and one more
     */
    static ContentCoding decode(byte[] body, String codings, long most) {
        List<String> names =
                new ArrayList<>(Arrays.asList(codings.toLowerCase(Locale.ROOT).split("[,\\s]+")));
        ContentCoding result = new ContentCoding(body, true);
        for (String name : names.reversed()) {
            result = result.unpacked(unpackings(name), most);
        }
        boolean gzip = body.length > 2 && (result.bytes[0] & 0xFF) == 0x1F && (result.bytes[1] & 0xFF) == 0x8B;
        return gzip ? result.unpacked(unpackings("gzip"), most) : result;
    }

    private static List<Unpacking> unpackings(String name) {
        return switch (name) {
            case "gzip", "x-gzip" -> List.of(GZIPInputStream::new);
            case "deflate" -> List.of(InflaterInputStream::new, in -> new InflaterInputStream(in, new Inflater(true)));
            case "br" -> List.of(BrotliInputStream::new);
            case "zstd" -> List.of(ZstdInputStream::new);
            default -> List.of();
        };
    }

    private ContentCoding unpacked(List<Unpacking> ways, long most) {
        ContentCoding best = this;
        for (Unpacking way : ways) {
            ContentCoding result = unpacked(way, most);
            if (result.whole && !TextDecoder.isBinary(result.bytes)) {
                return result;
            }
            boolean better = best.equals(this) || result.bytes.length > best.bytes.length;
            if (result.bytes.length > 0 && better) {
                best = result;
            }
        }
        // what is text as it stands was never packed, or is unpacked already
        return TextDecoder.isBinary(bytes) ? best : this;
    }

    private ContentCoding unpacked(Unpacking way, long most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8 << 10];
        try (InputStream in = way.of(new ByteArrayInputStream(bytes))) {
            for (int n = in.read(buffer); n >= 0 && out.size() <= most; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            return new ContentCoding(out.toByteArray(), false);
        }
        return new ContentCoding(out.toByteArray(), whole);
    }
}
