package onrecord.read;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A web archive packed by GZIP, whose records are members of their own (WARC, ISO 28500, annex D): a member that cannot
 * be unpacked costs itself, and reading goes on with the next that unpacks to the beginning of a record. Of a file that
 * ends within a member what there is of it is given. Not for use by several threads.
 */
final class PackedRecords extends InputStream {
    private static final int WINDOW = 64 << 10;
    /** What of the packed bytes has to be there to tell whether a record begins. */
    private static final int AHEAD = 4 << 10;

    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int DEFLATE = 8;
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;
    /** How a record of WARC begins, or one of ARC, which is an address. */
    private static final Pattern RECORD = Pattern.compile("(?s)(?:WARC/|[a-z][a-z0-9+.-]{1,20}:\\S).*");

    private final InputStream in;
    private final int most;
    private final byte[] packed = new byte[WINDOW];
    private int from;
    private int to;
    /** Where among the packed bytes the member begins that is being unpacked; -1 where that is no longer at hand. */
    private int begun = -1;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 check = new CRC32();
    private final byte[] unpacked = new byte[WINDOW];
    private byte[] ready = new byte[0];
    private int at;
    /** Whether a member larger than is kept is being handed on as it is unpacked. */
    private boolean within;

    private long damaged;
    private boolean cut;

    /**
     * @param in the packed bytes; closed with this
     * @param most what of a member is kept until it has been checked, in bytes; a larger one is handed on unchecked
     */
    PackedRecords(InputStream in, long most) {
        this.in = in;
        this.most = (int) Math.min(most, Integer.MAX_VALUE >> 1);
    }

    /** Whether a packed file that begins so is a web archive. */
    static boolean is(byte[] head) {
        return beginsRecord(head, 0, head.length);
    }

    /** What could not be unpacked so far, as one line for a person; null if all could. */
    @Nullable
    String complaint() {
        if (damaged == 0) {
            return cut ? "it ends within a record: what there is of it was read" : null;
        }
        return (damaged == 1 ? "a record" : damaged + " records") + " cannot be unpacked: the others were read";
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (at == ready.length) {
            byte[] more = within ? goOn() : member();
            if (more == null) {
                return -1;
            }
            ready = more;
            at = 0;
        }
        int n = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, buffer, offset, n);
        at += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    /** What the next sound member holds, or its beginning where it is too large to be kept; null at the end. */
    private byte @Nullable [] member() throws IOException {
        while (fill(AHEAD) > 0) {
            int body = bodyOf(packed, from, to);
            if (body < 0) {
                damaged += seek() ? 1 : 0;
                continue;
            }
            begun = from;
            from = body;
            inflater.reset();
            inflater.setInput(packed, from, to - from);
            check.reset();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                within = unpack(out, most);
                return out.toByteArray();
            } catch (DataFormatException e) {
                damaged++;
                seekAgain();
            } catch (EOFException e) {
                cut = true;
                return out.toByteArray();
            }
        }
        return null;
    }

    private byte @Nullable [] goOn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            within = unpack(out, WINDOW);
        } catch (DataFormatException e) {
            within = false;
            damaged++;
            seekAgain();
        } catch (EOFException e) {
            within = false;
            cut = true;
        }
        return out.toByteArray();
    }

    /**
     * Unpacks at most so much of a member, or a little more.
     *
     * @return whether there is more of it
     */
    private boolean unpack(ByteArrayOutputStream out, int atMost) throws IOException, DataFormatException {
        while (!inflater.finished()) {
            if (out.size() >= atMost) {
                return true;
            }
            if (inflater.needsInput()) {
                from = to;
                if (fill(1) == 0) {
                    throw new EOFException();
                }
                inflater.setInput(packed, from, to - from);
            }
            int n = inflater.inflate(unpacked);
            check.update(unpacked, 0, n);
            out.write(unpacked, 0, n);
            if (n == 0 && inflater.needsDictionary()) {
                throw new DataFormatException();
            }
        }
        from = to - inflater.getRemaining();
        if (fill(TRAILER) < TRAILER) {
            throw new EOFException();
        }
        boolean sound =
                number(from) == check.getValue() && number(from + 4) == (inflater.getBytesWritten() & 0xFFFFFFFFL);
        from += TRAILER;
        if (!sound) {
            throw new DataFormatException();
        }
        return false;
    }

    private long number(int place) {
        long number = 0;
        for (int i = 3; i >= 0; i--) {
            number = number << 8 | (packed[place + i] & 0xFF);
        }
        return number;
    }

    /** What was read of a damaged member may hold the next one already. */
    private void seekAgain() throws IOException {
        from = begun + 1;
        seek();
    }

    /** Goes to where a record begins next. Returns whether anything but empty bytes was passed over. */
    private boolean seek() throws IOException {
        boolean passed = false;
        while (fill(AHEAD) > 0) {
            if (beginsRecord(packed, from, to)) {
                return passed;
            }
            passed |= packed[from] != 0;
            from++;
        }
        return passed;
    }

    /** Makes so many bytes be there, if the file has them. Returns how many there are. */
    private int fill(int wanted) throws IOException {
        if (to - from < wanted) {
            System.arraycopy(packed, from, packed, 0, to - from);
            to -= from;
            begun = Math.max(-1, begun - from);
            from = 0;
            to += in.readNBytes(packed, to, packed.length - to);
        }
        return to - from;
    }

    /** Whether a member begins at a place that unpacks to the beginning of a record. */
    private static boolean beginsRecord(byte[] bytes, int from, int to) {
        int body = bodyOf(bytes, from, to);
        if (body < 0) {
            return false;
        }
        Inflater inflater = new Inflater(true);
        try {
            byte[] start = new byte[32];
            inflater.setInput(bytes, body, to - body);
            int n = inflater.inflate(start);
            return RECORD.matcher(new String(start, 0, n, StandardCharsets.ISO_8859_1))
                    .matches();
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Where behind the header of a member its packed bytes begin (RFC 1952); -1 where no member begins. */
    private static int bodyOf(byte[] bytes, int from, int to) {
        if (to - from < HEADER
                || (bytes[from] & 0xFF) != MAGIC_1
                || (bytes[from + 1] & 0xFF) != MAGIC_2
                || bytes[from + 2] != DEFLATE
                || (bytes[from + 3] & RESERVED) != 0) {
            return -1;
        }
        int flags = bytes[from + 3];
        int place = from + HEADER;
        if ((flags & EXTRA) != 0) {
            place += place + 2 > to ? 2 : 2 + (bytes[place] & 0xFF) + ((bytes[place + 1] & 0xFF) << 8);
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            if ((flags & flag) != 0) {
                while (place < to && bytes[place] != 0) {
                    place++;
                }
                place++;
            }
        }
        place += (flags & HEADER_CHECK) == 0 ? 0 : 2;
        return place < to ? place : -1;
    }
}
