package onrecord.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer over HTTP as a web archive keeps it. Its body goes to the end of the record, whatever length the answer
 * claims: archives keep what the server had said of bytes that were unpacked since.
 *
 * @param status 200 for success, 0 if it cannot be told; {@link #NONE} if it is no HTTP and the body is all of it
 * @param fields its header, by names in lower case; several of one name are one, apart by commas
 */
// one reader makes a message and takes it in: nothing compares or changes the body
@SuppressWarnings("ArrayRecordComponent")
record HttpMessage(int status, Map<String, String> fields, byte[] body) {
    static final int NONE = -1;
    private static final String LAST_CHUNK = "0\r\n\r\n";
    /** The size of a chunk, and a page or what is packed by gzip. */
    private static final Pattern FIRST_CHUNK = Pattern.compile("[0-9A-Fa-f]{1,7}\r\n[<\u001f]");

    static HttpMessage of(byte[] block) {
        String start = new String(block, 0, Math.min(block.length, 5), StandardCharsets.ISO_8859_1);
        if (!start.equals("HTTP/")) {
            return new HttpMessage(NONE, Map.of(), block);
        }
        int end = endOfHeader(block);
        String[] lines = new String(block, 0, end, StandardCharsets.UTF_8).split("\r?\n", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.merge(name, lines[i].substring(colon + 1).strip(), (a, b) -> a + ", " + b);
            }
        }
        String[] words = lines[0].split(" +", -1);
        int status = words.length > 1 && words[1].matches("\\d{3}") ? Integer.parseInt(words[1]) : 0;
        HttpMessage message = new HttpMessage(status, fields, Arrays.copyOfRange(block, end, block.length));
        boolean chunked =
                message.field("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked")
                        || isChunked(message.body);
        return chunked ? new HttpMessage(status, fields, joined(message.body)) : message;
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static int endOfHeader(byte[] block) {
        for (int i = 1; i < block.length; i++) {
            int before = block[i - 1] == '\r' ? i - 2 : i - 1;
            if (block[i] == '\n' && before >= 0 && block[before] == '\n') {
                return i + 1;
            }
        }
        return block.length;
    }

    /** Whether a body is in chunks, although its header does not say so: the first and the last say their sizes. */
    private static boolean isChunked(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 12), StandardCharsets.ISO_8859_1);
        int last = Math.max(0, body.length - LAST_CHUNK.length());
        String end = new String(body, last, body.length - last, StandardCharsets.ISO_8859_1);
        return end.equals(LAST_CHUNK) && FIRST_CHUNK.matcher(start).lookingAt();
    }

    /** The chunks of a body one behind the other; the body itself if it is in none. */
    private static byte[] joined(byte[] body) {
        ByteArrayInputStream in = new ByteArrayInputStream(body);
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.length);
        for (int size = size(in); size != 0; size = size(in)) {
            if (size < 0) {
                return all.size() == 0 ? body : all.toByteArray();
            }
            byte[] chunk = new byte[Math.min(size, in.available())];
            all.write(chunk, 0, Math.max(0, in.read(chunk, 0, chunk.length)));
        }
        return all.toByteArray();
    }

    /** The size that the line of a chunk says; -1 if there is none. */
    private static int size(ByteArrayInputStream in) {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && line.length() < 200; b = in.read()) {
            if (b == '\n' && !line.isEmpty()) {
                break;
            }
            if (b != '\r' && b != '\n') {
                line.append((char) b);
            }
        }
        String digits = line.toString().replaceFirst(";.*", "").strip();
        return digits.matches("[0-9A-Fa-f]{1,7}") ? Integer.parseInt(digits, 16) : -1;
    }
}
