package onrecord.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hash functions: SHA-256 where different texts must not meet, FNV-1a of 64 bits where speed counts. */
public final class Hashes {
    /** Where FNV-1a begins (64 bits), as Fowler, Noll and Vo define it. */
    public static final long FNV_SEED = 0xcbf29ce484222325L;

    private static final long FNV_PRIME = 0x100000001b3L;

    private Hashes() {}

    /** A new SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** The first {@code bytes} bytes, 0..32, of a content's SHA-256 in hexadecimal. */
    public static String sha256(byte[] content, int bytes) {
        return HexFormat.of().formatHex(sha256().digest(content), 0, bytes);
    }

    /** One step of FNV-1a: a further value taken into the hash. Values are bytes, or UTF-16 units, or hashes. */
    public static long fnv(long hash, long value) {
        return (hash ^ value) * FNV_PRIME;
    }

    /** FNV-1a over the UTF-16 units of a text. */
    public static long fnv(CharSequence text) {
        long hash = FNV_SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = fnv(hash, text.charAt(i));
        }
        return hash;
    }

    /** Spreads the bits of a number, as the last step of SplitMix64 does (Steele, Lea and Flood, 2014). */
    public static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A number for an article's id: ids are 16 hexadecimal digits, which it is; any other is hashed. */
    public static long ofId(String id) {
        if (id.length() == 16 && id.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return Long.parseUnsignedLong(id, 16);
        }
        return fnv(id);
    }
}
