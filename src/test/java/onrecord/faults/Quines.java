package onrecord.faults;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Compressed files that unpack to themselves, for ever.
 *
 * <p>DEFLATE has two commands: <i>L n</i> copies the next n bytes of the file to the output, <i>R n</i> repeats the
 * last n bytes of the output. With both written in so many bytes each, a unit, and p and s the lengths in bytes of what
 * stands before and behind the commands (P and S) with one unit added, this program prints P, itself and S:
 *
 * <pre>
 * L p {P, L p}   R p   L1 {R p}   L1 {L1}   L4 {R p, L1, L1, L4}   R4   L4 {R4, L4, R4, L4}   R4
 * L4 {R4, L0, L0, L s}   R4   L0   L0   L s {R s, S}   R s
 * </pre>
 *
 * The output is always a copy of the commands, a little behind those that made it until the last one catches up. The
 * check sum that P and S carry is one of a text in which it stands itself: CRC-32 is linear over GF(2), so it is the
 * solution of 32 equations.
 */
final class Quines {
    /** Bytes of a command. */
    private static final int UNIT = 10;

    /** A block of no bytes, compressed, the last: the end of a DEFLATE stream. */
    private static final byte[] END = {3, 0};

    private Quines() {}

    /** A gzip file whose content is itself. */
    static byte[] gzip() {
        byte[] name = "a-file-that-holds-itself.gz\0".getBytes(StandardCharsets.US_ASCII);
        byte[] head = Arrays.copyOf(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, -1}, 10 + name.length);
        System.arraycopy(name, 0, head, 10, name.length);
        byte[] empty = {0, 0, 0, -1, -1}; // stored blocks of no bytes, for a tail that is long enough to be repeated
        int crc = 4 * empty.length + END.length;
        byte[] tail = little(crc + 8)
                .put(empty)
                .put(empty)
                .put(empty)
                .put(empty)
                .put(END)
                .putInt(0)
                .putInt(size(head.length, crc + 8))
                .array();
        return fixed(head, List.of(), tail, List.of(crc));
    }

    /** A ZIP file with one entry, itself. */
    static byte[] zip() {
        byte[] name = "quine.zip".getBytes(StandardCharsets.US_ASCII);
        int local = 30 + name.length;
        int central = 46 + name.length;
        int tail = END.length + central + 22;
        int size = size(local, tail);
        int packed = size - local - central - 22;
        byte[] head = little(local)
                .putInt(0x04034b50)
                .put(entry(packed, size, name))
                .put(name)
                .array();
        byte[] end = little(tail)
                .put(END)
                .putInt(0x02014b50)
                .putShort((short) 20)
                .put(entry(packed, size, name))
                .put(new byte[14])
                .put(name)
                .putInt(0x06054b50)
                .put(new byte[] {0, 0, 0, 0, 1, 0, 1, 0})
                .putInt(central)
                .putInt(size - central - 22)
                .putShort((short) 0)
                .array();
        return fixed(head, List.of(14), end, List.of(END.length + 16));
    }

    /** What a local header and the central directory both say of an entry. */
    private static byte[] entry(int packed, int size, byte[] name) {
        return little(26)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt(0)
                .putInt(packed)
                .putInt(size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int size(int head, int tail) {
        return program(new byte[head], new byte[tail]).length;
    }

    /** The quine with its own check sum at these places of its head and its tail. */
    private static byte[] fixed(byte[] head, List<Integer> inHead, byte[] tail, List<Integer> inTail) {
        int[] columns = new int[32];
        int none = check(head, inHead, tail, inTail, 0);
        for (int bit = 0; bit < 32; bit++) {
            columns[bit] = check(head, inHead, tail, inTail, 1 << bit) ^ none ^ (1 << bit);
        }
        check(head, inHead, tail, inTail, solution(columns, none));
        return program(head, tail);
    }

    /** The check sum of the quine when it says that it is {@code value}. */
    private static int check(byte[] head, List<Integer> inHead, byte[] tail, List<Integer> inTail, int value) {
        inHead.forEach(
                at -> ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value));
        inTail.forEach(
                at -> ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value));
        CRC32 crc = new CRC32();
        crc.update(program(head, tail));
        return (int) crc.getValue();
    }

    /** The columns that make up {@code target} when added in GF(2), a bit each, by Gauss's elimination. */
    private static int solution(int[] columns, int target) {
        int[] pivots = new int[32];
        int[] madeOf = new int[32];
        for (int bit = 0; bit < 32; bit++) {
            int left = columns[bit];
            int of = 1 << bit;
            while (left != 0 && pivots[Integer.numberOfTrailingZeros(left)] != 0) {
                int row = Integer.numberOfTrailingZeros(left);
                left ^= pivots[row];
                of ^= madeOf[row];
            }
            if (left != 0) {
                pivots[Integer.numberOfTrailingZeros(left)] = left;
                madeOf[Integer.numberOfTrailingZeros(left)] = of;
            }
        }
        int found = 0;
        for (int left = target; left != 0; ) {
            int row = Integer.numberOfTrailingZeros(left);
            if (pivots[row] == 0) {
                throw new IllegalStateException("no such check sum: take another name");
            }
            left ^= pivots[row];
            found ^= madeOf[row];
        }
        return found;
    }

    /** The program of the class's description between a head and a tail. */
    private static byte[] program(byte[] head, byte[] tail) {
        byte[] lp = literal(head.length + UNIT);
        byte[] rp = repeat(head.length + UNIT);
        byte[] ls = literal(tail.length + UNIT);
        byte[] rs = repeat(tail.length + UNIT);
        byte[] l0 = literal(0);
        byte[] l1 = literal(UNIT);
        byte[] l4 = literal(4 * UNIT);
        byte[] r4 = repeat(4 * UNIT);
        List<byte[]> parts = new ArrayList<>(List.of(head, lp, head, lp, rp, l1, rp, l1, l1, l4, rp, l1, l1, l4));
        parts.addAll(List.of(r4, l4, r4, l4, r4, l4, r4));
        parts.addAll(List.of(l4, r4, l0, l0, ls, r4, l0, l0, ls, rs, tail, rs, tail));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /**
     * The command to copy so many bytes: a stored block, after compressed ones of no bytes that make it a unit long.
     */
    private static byte[] literal(int length) {
        Bits bits = new Bits();
        for (int i = 0; i < 4; i++) {
            bits.add(0b010, 3).add(0, 7);
        }
        return bits.stored(length);
    }

    /**
     * The command to repeat so many bytes, 40 to 128: a compressed block of one match, one of nothing, a stored one of
     * nothing.
     */
    private static byte[] repeat(int length) {
        Bits bits = new Bits().add(0b010, 3);
        bits.length(length).distance(length).add(0, 7);
        bits.add(0b010, 3).add(0, 7);
        return bits.stored(0);
    }

    /** Bits in DEFLATE's order (RFC 1951), the lowest of a byte first. */
    private static final class Bits {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int current;
        private int used;

        Bits add(int value, int count) {
            for (int i = 0; i < count; i++) {
                current |= (value >> i & 1) << used++;
                if (used == 8) {
                    out.write(current);
                    current = 0;
                    used = 0;
                }
            }
            return this;
        }

        /** A Huffman code, its highest bit first. */
        private Bits code(int code, int count) {
            return add(Integer.reverse(code) >>> (32 - count), count);
        }

        /** Three or four extra bits and a code of the fixed table: 35 to 66, 67 to 114, 115 to 130. */
        Bits length(int length) {
            int extra = length < 67 ? 3 : 4;
            int first = length < 67 ? 35 : 67;
            int symbol = (length < 67 ? 273 : 277) + ((length - first) >> extra);
            if (symbol < 280) {
                code(symbol - 256, 7);
            } else {
                code(0b11000000 + symbol - 280, 8);
            }
            return add((length - first) & ((1 << extra) - 1), extra);
        }

        /** Codes of 33, 49, 65 and 97 on. */
        Bits distance(int distance) {
            int extra = distance < 65 ? 4 : 5;
            int first = distance < 65 ? 33 : 65;
            code((distance < 65 ? 10 : 12) + ((distance - first) >> extra), 5);
            return add((distance - first) & ((1 << extra) - 1), extra);
        }

        /** The head of a stored block, at the end of a unit. */
        byte[] stored(int length) {
            add(0, 3);
            if (used > 0) {
                add(0, 8 - used);
            }
            add(length, 16).add(~length, 16);
            if (out.size() != UNIT) {
                throw new IllegalStateException("a command has " + out.size() + " bytes");
            }
            return out.toByteArray();
        }
    }
}
