package onrecord.serve;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import onrecord.serve.page.Mending;
import onrecord.users.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who may send a form that changes something. Every form carries a secret that no page of another site can read: that
 * of the session of whoever is signed in; on a server without users one of this start. There a server that only its own
 * machine reaches asks for no more; any other asks for the token too, and without one has no forms. Safe for use by
 * several threads.
 */
final class FormGuard {
    /** What the form's field for the secret is called. */
    static final String SECRET = "form";

    /** What its field for the token is called. */
    static final String TOKEN = "token";

    private static final int SECRET_BYTES = 16;

    private final String secret;
    private final @Nullable String token;
    private final boolean alone;

    FormGuard(Settings settings) {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.secret = HexFormat.of().formatHex(bytes);
        this.token = settings.token();
        this.alone = Settings.isLoopback(settings.host()) && settings.names().isEmpty();
    }

    /**
     * Says that the browser may tell this server from which of its pages a form comes: else it would send one as from
     * nowhere, and a form from nowhere is refused.
     */
    static void welcome(Context ctx) {
        ctx.header("Referrer-Policy", "same-origin");
    }

    /** Whether there are forms for whoever asks that take this role. */
    boolean isOpen(Context ctx, Role role) {
        return secret(ctx, role) != null;
    }

    /** Whether a form asks for the token. */
    boolean asksToken() {
        return token != null;
    }

    /** What forms that take this role carry, or null where there are none for whoever asks. */
    @Nullable
    String secret(Context ctx, Role role) {
        Visitor visitor = Visitor.of(ctx);
        if (visitor.everybody()) {
            return alone || token != null ? secret : null;
        }
        Session session = visitor.session();
        return session != null && visitor.may(role) ? session.secret() : null;
    }

    /** What a page needs for forms that take the role {@link Role#ANNOTATE}. */
    Mending mending(Context ctx, String path, String back, String subject) {
        return mending(ctx, Role.ANNOTATE, path, back, subject, List.of());
    }

    /**
     * What a page needs for its forms.
     *
     * @param role what they take
     * @param path where they are sent
     * @param back the page to come back to
     * @param subject what they are about
     * @param kept the corrections in force
     */
    Mending mending(Context ctx, Role role, String path, String back, String subject, List<Mending.Kept> kept) {
        boolean admin = isOpen(ctx, Role.ADMIN);
        return new Mending(
                path,
                secret(ctx, role),
                asksToken(),
                back,
                subject,
                kept,
                admin,
                !Visitor.of(ctx).everybody());
    }

    /** Whether the server answers its own machine alone. */
    boolean isAlone() {
        return alone;
    }

    /** Whether it is kept what whoever asks searches and reads: where nobody else is told of it. */
    boolean keepsVisits(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        return visitor.everybody() ? alone : visitor.user() != null;
    }

    /** @throws Problem if there are no forms for whoever asks */
    void requireOpen(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        if (!visitor.everybody()) {
            return; // the gate has asked for a role
        }
        if (!isOpen(ctx, Role.ANNOTATE)) {
            throw new Problem(
                    403,
                    "correcting-off",
                    null,
                    "nothing can be changed here: start the server with --token-file to allow it");
        }
    }

    /** @throws Problem if this is no form that may be sent */
    void require(Context ctx) {
        requireOpen(ctx);
        require(ctx, ctx.formParam(SECRET), ctx.formParam(TOKEN));
    }

    /**
     * Requires that a form which was read may be sent.
     *
     * @param given what it has under {@link #SECRET}
     * @param key what it has under {@link #TOKEN}
     */
    void require(Context ctx, @Nullable String given, @Nullable String key) {
        requireOpen(ctx);
        Visitor visitor = Visitor.of(ctx);
        if (!visitor.everybody()) {
            requireSecret(visitor.session(), given);
            return;
        }
        if (!isSame(given, secret)) {
            throw outdated();
        }
        if (token != null && !isSame(key, token)) {
            throw new Problem(403, "token-wrong", TOKEN, "changing something needs the server's token");
        }
    }

    /** @throws Problem if it is not the secret of the session; a program, which has none, sends no forms */
    static void requireSecret(@Nullable Session session, @Nullable String given) {
        if (session == null || !isSame(given, session.secret())) {
            throw outdated();
        }
    }

    /** A form that some other page made, or an older one. */
    static Problem outdated() {
        return new Problem(
                403,
                "form-outdated",
                SECRET,
                "this form is of before the server's last start or of another session: load the page again");
    }

    private static boolean isSame(@Nullable String given, String wanted) {
        return given != null
                && MessageDigest.isEqual(
                        given.strip().getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
