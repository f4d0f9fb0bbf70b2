package onrecord.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import onrecord.ingest.PostedArticles;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever has the server's token add articles, and users whose role allows it. Safe for use by several threads.
 */
final class Permit {
    private static final String SCHEME = "Bearer ";

    private final @Nullable PostedArticles postings;
    private final @Nullable String token;

    /**
     * @param postings where articles go, or null: then none can be added
     * @param token the secret, or null: then none can be added
     */
    Permit(@Nullable PostedArticles postings, @Nullable String token) {
        this.postings = postings;
        this.token = token;
    }

    /** Where the client may add articles. @throws Problem if it may not */
    PostedArticles authorised(Context ctx) {
        PostedArticles open = postings;
        require(ctx, open == null ? null : token, "adding-off", "adding articles");
        if (open == null) {
            throw new Problem(403, "adding-off", null, "articles cannot be added to this archive over HTTP");
        }
        return open;
    }

    /**
     * Lets whoever has the token do something, and a user, whom the gate let through.
     *
     * @param token the secret, or null: then nobody may
     * @param off the problem's code where nobody may
     * @param what is done: "adding articles"
     * @throws Problem if the client may not
     */
    static void require(Context ctx, @Nullable String token, String off, String what) {
        if (!Visitor.of(ctx).everybody()) {
            return; // a user, whose role the gate has asked for
        }
        if (token == null) {
            throw new Problem(403, off, null, what + " is off here: start the server with --token-file to allow it");
        }
        String given = ctx.header("Authorization");
        if (given == null || !isToken(given, token)) {
            ctx.header("WWW-Authenticate", "Bearer realm=\"onrecord\"");
            throw new Problem(
                    401,
                    given == null ? "token-missing" : "token-wrong",
                    null,
                    what + " needs the server's token: Authorization: Bearer TOKEN");
        }
    }

    /** The name of a scheme may be written in any case (RFC 9110, section 11.1); the token may not. */
    private static boolean isToken(String given, String wanted) {
        if (!given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] token = given.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(token, wanted.getBytes(StandardCharsets.UTF_8));
    }
}
