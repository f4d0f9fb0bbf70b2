package onrecord.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A value of DAG-CBOR, the part of CBOR (RFC 8949) that repositories of Bluesky are written in, as JSON: lengths are
 * definite, numbers whole or of 64 bits, keys texts, and the only tag is a link to another block. A link becomes the
 * text of its name, bytes a binary value. What is anything else is refused.
 */
final class DagCbor {
    private static final int DEEPEST = 64;
    private static final int LINK = 42;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ByteBuffer in;

    private DagCbor(byte[] block) {
        this.in = ByteBuffer.wrap(block);
    }

    /** The value that a block is. */
    static JsonNode value(byte[] block) throws Unreadable {
        DagCbor cbor = new DagCbor(block);
        JsonNode value = cbor.value(0);
        if (cbor.in.hasRemaining()) {
            throw damaged();
        }
        return value;
    }

    /** The name of a block (CID) as people and addresses write it, in base 32. */
    static String name(byte[] cid) {
        StringBuilder name = new StringBuilder("b");
        int bits = 0;
        int held = 0;
        for (byte b : cid) {
            bits = bits << 8 | (b & 0xFF);
            held += 8;
            while (held >= 5) {
                held -= 5;
                name.append(ALPHABET.charAt((bits >> held) & 31));
            }
            bits &= (1 << held) - 1;
        }
        return held == 0
                ? name.toString()
                : name.append(ALPHABET.charAt((bits << (5 - held)) & 31)).toString();
    }

    private JsonNode value(int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable(Reading.Failed.Kind.LIMIT, "values more than " + DEEPEST + " deep in one another");
        }
        int first = octet();
        int major = first >> 5;
        if (major == 7) {
            return simple(first & 31);
        }
        long argument = argument(first & 31);
        return switch (major) {
            case 0 -> JSON.numberNode(argument);
            case 1 -> JSON.numberNode(-1 - argument);
            case 2 -> JSON.binaryNode(bytes(argument));
            case 3 -> JSON.textNode(text(argument));
            case 4 -> list(argument, depth);
            case 5 -> object(argument, depth);
            default -> link(argument, depth);
        };
    }

    private JsonNode simple(int kind) throws Unreadable {
        if (kind == 27 && in.remaining() >= Double.BYTES) {
            return JSON.numberNode(in.getDouble());
        }
        return switch (kind) {
            case 20, 21 -> JSON.booleanNode(kind == 21);
            case 22 -> JSON.nullNode();
            default -> throw damaged();
        };
    }

    private JsonNode list(long size, int depth) throws Unreadable {
        check(size);
        ArrayNode list = JSON.arrayNode();
        for (long i = 0; i < size; i++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private JsonNode object(long size, int depth) throws Unreadable {
        check(size);
        ObjectNode object = JSON.objectNode();
        for (long i = 0; i < size; i++) {
            int key = octet();
            if (key >> 5 != 3) {
                throw damaged();
            }
            object.set(text(argument(key & 31)), value(depth + 1));
        }
        return object;
    }

    /** A link is bytes with a zero in front. */
    private JsonNode link(long tag, int depth) throws Unreadable {
        JsonNode value = value(depth + 1);
        if (tag != LINK || !value.isBinary()) {
            throw damaged();
        }
        byte[] cid = ((BinaryNode) value).binaryValue();
        return JSON.textNode(cid.length == 0 ? "" : name(Arrays.copyOfRange(cid, 1, cid.length)));
    }

    private String text(long length) throws Unreadable {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private byte[] bytes(long length) throws Unreadable {
        check(length);
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    /** A value takes a byte at least: what promises more than there is is no list, text or the like. */
    private void check(long size) throws Unreadable {
        if (size < 0 || size > in.remaining()) {
            throw damaged();
        }
    }

    private long argument(int kind) throws Unreadable {
        if (kind < 24) {
            return kind;
        }
        int length = kind > 27 ? Integer.MAX_VALUE : 1 << (kind - 24);
        check(length);
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | octet();
        }
        return value;
    }

    private int octet() throws Unreadable {
        check(1);
        return in.get() & 0xFF;
    }

    private static Unreadable damaged() {
        return new Unreadable(Reading.Failed.Kind.DAMAGED, "a block that is no DAG-CBOR");
    }
}
