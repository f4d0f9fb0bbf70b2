package onrecord.read;

import java.nio.charset.StandardCharsets;
import onrecord.text.Hashes;

/** A short name for a long text: the beginning of its SHA-256. */
final class Digest {
    private Digest() {}

    /** 16 hexadecimal digits. */
    static String of(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8), 8);
    }
}
