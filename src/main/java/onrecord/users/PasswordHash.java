package onrecord.users;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hash of a password, by Argon2id (RFC 9106): the password is told by it, and cannot be read out of it. Written in
 * the form that most programs use, {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. Immutable.
 */
public final class PasswordHash {
    /** How few characters a new password may have. */
    public static final int FEWEST_CHARACTERS = 12;

    /** How many bytes of UTF-8 a password may have. */
    private static final int MOST_BYTES = 1_000;

    /** KiB, passes and lanes, as the OWASP password storage sheet recommends them for servers. */
    private static final int MEMORY = 19 << 10;

    private static final int PASSES = 2;
    private static final int LANES = 1;

    private static final int MOST_MEMORY = 64 << 10;
    private static final int MOST_PASSES = 16;
    private static final int MOST_LANES = 4;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int FEWEST_SALT_BYTES = 8;
    private static final int FEWEST_HASH_BYTES = 16;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final int memory;
    private final int passes;
    private final int lanes;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
        this.memory = memory;
        this.passes = passes;
        this.lanes = lanes;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * The hash of a new password, with a salt of its own.
     *
     * @throws IllegalArgumentException if the password has fewer than 12 characters or more than 1,000 bytes
     */
    public static PasswordHash of(String password) {
        if (password.codePointCount(0, password.length()) < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("a password has " + FEWEST_CHARACTERS + " characters or more");
        }
        if (bytes(password).length > MOST_BYTES) {
            throw new IllegalArgumentException("a password has " + MOST_BYTES + " bytes at most");
        }
        return salted(password);
    }

    /** A hash that no password has. To compare one with it takes as long as with a user's. */
    static PasswordHash ofNobody() {
        byte[] nobody = new byte[HASH_BYTES];
        new SecureRandom().nextBytes(nobody);
        return salted(Base64.getEncoder().encodeToString(nobody));
    }

    private static PasswordHash salted(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(
                MEMORY, PASSES, LANES, salt, hash(bytes(password), salt, MEMORY, PASSES, LANES, HASH_BYTES));
    }

    /**
     * Reads a hash.
     *
     * @throws IllegalArgumentException if it is none, or one that takes too much work to compare
     */
    public static PasswordHash parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "the hash of the password is not like $argon2id$v=19$m=19456,t=2,p=1$...$...");
        }
        int memory = Integer.parseInt(form.group(1));
        int passes = Integer.parseInt(form.group(2));
        int lanes = Integer.parseInt(form.group(3));
        if (memory < 8 * lanes
                || memory > MOST_MEMORY
                || !isWithin(passes, MOST_PASSES)
                || !isWithin(lanes, MOST_LANES)) {
            throw new IllegalArgumentException("the hash of the password takes m up to " + MOST_MEMORY + ", t up to "
                    + MOST_PASSES + " and p up to " + MOST_LANES);
        }
        byte[] salt = Base64.getDecoder().decode(form.group(4));
        byte[] hash = Base64.getDecoder().decode(form.group(5));
        if (salt.length < FEWEST_SALT_BYTES || hash.length < FEWEST_HASH_BYTES) {
            throw new IllegalArgumentException("the hash of the password is cut short");
        }
        return new PasswordHash(memory, passes, lanes, salt, hash);
    }

    private static boolean isWithin(int number, int most) {
        return number >= 1 && number <= most;
    }

    /** Whether this is the password, in time that does not tell how much of it is right. */
    public boolean matches(String password) {
        byte[] bytes = bytes(password);
        if (bytes.length > MOST_BYTES) {
            return false;
        }
        return MessageDigest.isEqual(hash, hash(bytes, salt, memory, passes, lanes, hash.length));
    }

    private static byte[] hash(byte[] password, byte[] salt, int memory, int passes, int lanes, int length) {
        return Argon2Function.getInstance(memory, passes, lanes, length, Argon2.ID, Argon2Function.ARGON2_VERSION_13)
                .hash(password, salt)
                .getBytes();
    }

    /** One form of what several keyboards write differently (RFC 8265, section 4.2). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PasswordHash that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }
}
