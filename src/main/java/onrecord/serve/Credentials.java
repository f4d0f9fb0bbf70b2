package onrecord.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import onrecord.users.GuessLimit;
import onrecord.users.SignIn;
import onrecord.users.User;
import onrecord.users.UsersFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells users by name and password, with the limits of {@link GuessLimit}: people from the sign-in form, programs from
 * the header {@code Authorization} with each request (HTTP Basic, RFC 7617). What a program gave is remembered for ten
 * minutes by a keyed hash, for a password takes long to compare. Safe for use by several threads.
 */
final class Credentials {
    static final String CHALLENGE = "Basic realm=\"OnRecord\", charset=\"UTF-8\"";

    private static final String SCHEME = "Basic ";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 1_000;
    private static final int KEY_BYTES = 32;

    private final @Nullable UsersFile users;
    private final @Nullable SignIn signIn;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Known> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** A user that was told, as they were in the file then. */
    private record Known(User user, Instant until) {}

    Credentials(@Nullable UsersFile users, InstantSource clock) {
        this.users = users;
        this.signIn = users == null ? null : new SignIn(users, new GuessLimit(clock));
        this.clock = clock;
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Tries what a form has. @throws Problem if the server has no users */
    SignIn.Outcome tryPassword(Context ctx, String name, String password) {
        if (signIn == null) {
            throw Problem.notFound("nobody signs in here: this server has no users");
        }
        return signIn.tryPassword(name, password, Arrival.of(ctx).client());
    }

    /** The user whom the header names. @throws Problem if it names none, or not now */
    User user(Context ctx, String header) {
        String[] parts = parts(header);
        String remember = hash(parts[0] + "\n" + parts[1]);
        Optional<User> known = remembered(remember);
        if (known.isPresent()) {
            return known.get();
        }
        return switch (tryPassword(ctx, parts[0], parts[1])) {
            case SignIn.Outcome.In in -> {
                remember(remember, in.user());
                yield in.user();
            }
            case SignIn.Outcome.Wrong wrong -> throw refused(ctx);
            case SignIn.Outcome.Later later -> throw later(ctx, later.delay());
            case SignIn.Outcome.Busy busy -> throw busy();
        };
    }

    private String[] parts(String header) {
        String pair = "";
        if (header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            try {
                byte[] decoded = Base64.getDecoder()
                        .decode(header.substring(SCHEME.length()).strip());
                pair = new String(decoded, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                pair = "";
            }
        }
        int colon = pair.indexOf(':');
        // without a name it is compared like any other, and refused like it
        return colon < 0 ? new String[] {"", ""} : new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
    }

    private synchronized Optional<User> remembered(String hash) {
        Known known = remembered.get(hash);
        if (known == null || known.until().isBefore(clock.instant()) || users == null) {
            return Optional.empty();
        }
        return users.now().find(known.user().name()).filter(known.user()::equals);
    }

    private synchronized void remember(String hash, User user) {
        remembered.put(hash, new Known(user, clock.instant().plus(REMEMBERED)));
    }

    private static Problem refused(Context ctx) {
        ctx.header("WWW-Authenticate", CHALLENGE);
        return new Problem(401, "sign-in-wrong", null, "there is no user of this name with this password");
    }

    /** Too many passwords were wrong. */
    static Problem later(Context ctx, Duration delay) {
        long seconds = delay.plusMillis(999).toSeconds();
        ctx.header("Retry-After", String.valueOf(seconds));
        return new Problem(
                429, "sign-in-too-often", null, "too many passwords were wrong: try again in " + seconds + " s");
    }

    /** Too many others sign in at this moment. */
    static Problem busy() {
        return new Problem(503, "busy", null, "too many sign in at once: try again in a second");
    }

    /** A hash that only this start of the server can make. */
    String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
