package onrecord.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/** A blob's text as a stream of characters or of UTF-8 bytes, whatever its encoding, without a byte order mark. */
final class Utf8Stream {
    private Utf8Stream() {}

    /** The text as UTF-8; the caller closes the stream. */
    static InputStream of(Blob blob) throws IOException {
        Charset charset = TextDecoder.detect(blob.head(), blob.whole(), null);
        InputStream in = skipMark(blob, charset);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return in;
        }
        return ReaderInputStream.builder()
                .setReader(new InputStreamReader(in, charset))
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    /** The text as characters; the caller closes the reader. */
    static Reader reader(Blob blob) throws IOException {
        Charset charset = TextDecoder.detect(blob.head(), blob.whole(), null);
        return new InputStreamReader(skipMark(blob, charset), charset);
    }

    private static InputStream skipMark(Blob blob, Charset charset) throws IOException {
        InputStream in = blob.open();
        in.skipNBytes(TextDecoder.markLength(blob.head(), charset));
        return in;
    }
}
