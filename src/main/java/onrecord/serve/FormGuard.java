package onrecord.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may send a form that changes something. Every form carries a secret of this start of the server, which no page of
 * another site can read. On a server that only its own machine reaches that is enough; any other asks for the token
 * too, and without one has no forms. Safe for use by several threads.
 */
final class FormGuard {
    /** What the form's field for the secret is called. */
    static final String SECRET = "form";

    /** What its field for the token is called. */
    static final String TOKEN = "token";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final int SECRET_BYTES = 16;

    private final String secret;
    private final @Nullable String token;
    private final boolean alone;

    FormGuard(Settings settings) {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.secret = HexFormat.of().formatHex(bytes);
        this.token = settings.token();
        this.alone = LOOPBACK.contains(settings.host()) && settings.names().isEmpty();
    }

    /**
     * Says that the browser may tell this server from which of its pages a form comes: else it would send one as from
     * nowhere, and a form from nowhere is refused.
     */
    static void welcome(Context ctx) {
        ctx.header("Referrer-Policy", "same-origin");
    }

    /** Whether there are forms at all. */
    boolean isOpen() {
        return alone || token != null;
    }

    /** Whether a form asks for the token. */
    boolean asksToken() {
        return token != null;
    }

    String secret() {
        return secret;
    }

    /** Whether the server answers its own machine alone. */
    boolean isAlone() {
        return alone;
    }

    /** @throws Problem if there are no forms */
    void requireOpen() {
        if (!isOpen()) {
            throw new Problem(
                    403,
                    "correcting-off",
                    null,
                    "nothing can be changed here: start the server with --token-file to allow it");
        }
    }

    /** @throws Problem if this is no form that may be sent */
    void require(Context ctx) {
        requireOpen();
        require(ctx.formParam(SECRET), ctx.formParam(TOKEN));
    }

    /**
     * Requires that a form which was read may be sent.
     *
     * @param given what it has under {@link #SECRET}
     * @param key what it has under {@link #TOKEN}
     */
    void require(@Nullable String given, @Nullable String key) {
        requireOpen();
        if (!isSame(given, secret)) {
            throw new Problem(
                    403,
                    "form-outdated",
                    SECRET,
                    "this form is of before the server's last start: load the page again");
        }
        if (token != null && !isSame(key, token)) {
            throw new Problem(403, "token-wrong", TOKEN, "changing something needs the server's token");
        }
    }

    private static boolean isSame(@Nullable String given, String wanted) {
        return given != null
                && MessageDigest.isEqual(
                        given.strip().getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
