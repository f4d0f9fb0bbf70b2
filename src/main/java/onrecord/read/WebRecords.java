package onrecord.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a WARC (ISO 28500) or ARC file, one after the other. A wrong length costs nothing: a record ends where
 * the next begins, whatever was said, so that what is behind a length that is too small belongs to its record, and a
 * length that is too large swallows no other. Not for use by several threads.
 */
final class WebRecords {
    /**
     * One record.
     *
     * @param fields its header, by names in lower case; empty for one of an ARC file, whose fields are put under the
     *     names of WARC
     * @param block what it holds, or the beginning of it
     * @param whole whether that is all
     * @param missing how many bytes are said to be there and are not, because the file ends before
     */
    // one reader makes a record and takes it in: nothing compares or changes the block
    @SuppressWarnings("ArrayRecordComponent")
    record WebRecord(Map<String, String> fields, byte[] block, boolean whole, long missing) {
        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    private static final int LONGEST_LINE = 64 << 10;
    /** The longest line that begins a record of ARC. */
    private static final int LONGEST_ARC = 8 << 10;

    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);

    /** How a record of ARC begins: address, IP, date of 14 digits, type, and in its second version more; the length. */
    private static final Pattern ARC =
            Pattern.compile("([a-z][a-z0-9+.-]*:\\S+) \\S+ (\\d{14}) (\\S+)(?: \\S+)* (\\d+)");

    private static final Pattern ARC_DATE = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)");

    private final int most;
    private PushbackInputStream in;
    private boolean takesBack;

    /** @param most how much of a record is kept */
    WebRecords(InputStream in, long most) {
        this.in = new PushbackInputStream(new BufferedInputStream(in, LONGEST_LINE), LONGEST_ARC);
        this.most = (int) most;
    }

    /** The next record, or null at the end. What is no record is passed over. */
    @Nullable
    WebRecord next() throws IOException {
        for (String line = line(); line != null; line = line()) {
            Matcher arc = ARC.matcher(line);
            if (line.startsWith("WARC/")) {
                return record(fields());
            }
            if (arc.matches()) {
                return record(fields(arc));
            }
        }
        return null;
    }

    private static Map<String, String> fields(Matcher arc) {
        Matcher date = ARC_DATE.matcher(arc.group(2));
        boolean own = arc.group(1).startsWith("filedesc:");
        String fetched = arc.group(1).startsWith("http") ? "response" : "resource";
        return Map.of(
                "warc-type", own ? "warcinfo" : fetched,
                "warc-target-uri", arc.group(1),
                "warc-date", date.matches() ? date.replaceFirst("$1-$2-$3T$4:$5:$6Z") : "",
                "content-type", arc.group(3),
                "content-length", arc.group(4));
    }

    private Map<String, String> fields() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        String name = "";
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String more = line.strip();
            if (Character.isWhitespace(line.charAt(0))) {
                fields.computeIfPresent(name, (n, value) -> value + " " + more);
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private WebRecord record(Map<String, String> fields) throws IOException {
        long length = length(fields.getOrDefault("content-length", ""));
        byte[] block = in.readNBytes((int) Math.min(length, most));
        if (length > block.length && block.length == most) {
            skip(length - block.length);
            passOver();
            return new WebRecord(fields, block, false, 0);
        }
        long missing = length - block.length;
        byte[] behind = missing > 0 ? new byte[0] : untilNext();
        if (missing > 0 || behind.length > 0) {
            int next = nextWithin(join(block, Arrays.copyOf(behind, Math.min(behind.length, WARC.length))));
            if (next > 0 && next < block.length) {
                giveBack(block, next, behind);
                return new WebRecord(fields, Arrays.copyOf(block, next), true, 0);
            }
        }
        return new WebRecord(fields, join(block, behind), block.length + behind.length <= most, missing);
    }

    /** What is read next: a block from a place in it on, and what came behind the block. */
    private void giveBack(byte[] block, int from, byte[] behind) throws IOException {
        if (!takesBack) {
            // once for all records: what is given back again comes from there and fits again
            in = new PushbackInputStream(in, (int) Math.min(2L * most + LONGEST_ARC, Integer.MAX_VALUE - 8));
            takesBack = true;
        }
        in.unread(behind);
        in.unread(block, from, block.length - from);
    }

    private static long length(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private void skip(long count) throws IOException {
        for (long left = count; left > 0; ) {
            long skipped = in.skip(left);
            if (skipped <= 0 && in.read() < 0) {
                return;
            }
            left -= Math.max(skipped, 1);
        }
    }

    /** What stands between a record and the next beside empty lines: the rest of it, where its length is too small. */
    private byte[] untilNext() throws IOException {
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        while (!isAtRecord()) {
            byte[] line = bytesOfLine();
            if (line.length == 0) {
                break;
            }
            if (behind.size() + line.length <= most) {
                behind.writeBytes(line);
            }
        }
        byte[] bytes = behind.toByteArray();
        for (byte b : bytes) {
            if (b != '\r' && b != '\n') {
                return bytes;
            }
        }
        return new byte[0];
    }

    private void passOver() throws IOException {
        while (!isAtRecord() && bytesOfLine().length > 0) {
            // what belongs to a record that is too large
        }
    }

    /** Whether a record begins here. */
    private boolean isAtRecord() throws IOException {
        byte[] start = ahead(WARC.length);
        if (Arrays.equals(start, WARC)) {
            return true;
        }
        if (start.length == 0 || start[0] < 'a' || start[0] > 'z') {
            return false;
        }
        String line = new String(ahead(LONGEST_ARC), StandardCharsets.ISO_8859_1);
        int end = line.indexOf('\n');
        return end > 0 && ARC.matcher(line.substring(0, end).strip()).matches();
    }

    private byte[] ahead(int count) throws IOException {
        byte[] ahead = in.readNBytes(count);
        in.unread(ahead);
        return ahead;
    }

    /** Where in a block another record begins, behind an empty line; 0 if nowhere. */
    private static int nextWithin(byte[] block) {
        for (int i = 2; i + WARC.length <= block.length; i++) {
            boolean emptyLine = block[i - 1] == '\n' && (block[i - 2] == '\n' || block[i - 2] == '\r');
            if (emptyLine && Arrays.equals(block, i, i + WARC.length, WARC, 0, WARC.length)) {
                return i;
            }
        }
        return 0;
    }

    private static byte[] join(byte[] a, byte[] b) {
        if (b.length == 0) {
            return a;
        }
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private @Nullable String line() throws IOException {
        byte[] line = bytesOfLine();
        return line.length == 0 ? null : new String(line, StandardCharsets.UTF_8).stripTrailing();
    }

    /** The next line with its end, or a piece of a very long one; nothing at the end. */
    private byte[] bytesOfLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() == LONGEST_LINE) {
                break;
            }
        }
        return line.toByteArray();
    }
}
