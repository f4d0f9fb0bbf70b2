package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import onrecord.serve.page.Messages;
import onrecord.serve.page.SignInView;
import onrecord.users.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * The page at {@code /sign-in} and its form, and the form that signs out. The form of somebody who is not signed in
 * carries a keyed hash of a cookie of its browser, so that no other site can sign a browser in under a name of its own.
 */
final class SignInPages {
    static final String OUT = "/sign-out";

    private static final int LARGEST_FORM = 16 << 10;
    private static final int MARK_BYTES = 16;

    private final Gate gate;
    private final FormGuard guard;
    private final Pages pages;

    SignInPages(Gate gate, FormGuard guard, Pages pages) {
        this.gate = gate;
        this.guard = guard;
        this.pages = pages;
    }

    void page(Context ctx) {
        requireUsers();
        String to = to(Parameters.of(ctx).one("to"));
        ctx.header("Cache-Control", "no-store");
        if (Visitor.of(ctx).user() != null) {
            ctx.redirect(to, HttpStatus.SEE_OTHER);
        } else {
            answer(ctx, to, "", null);
        }
    }

    private void requireUsers() {
        if (!gate.isClosed()) {
            throw Problem.notFound("nobody signs in here: this server has no users");
        }
    }

    private void answer(Context ctx, String to, String name, @Nullable String complaint) {
        Messages messages = Preferences.messages(ctx);
        FormGuard.welcome(ctx);
        pages.answer(
                ctx,
                "signin.jte",
                new SignInView(
                        pages.frame(ctx, messages.text("signin"), ""),
                        gate.credentials().hash(mark(ctx)),
                        to,
                        name,
                        complaint));
    }

    /** What the browser is known by until somebody signs in, in a cookie of its own. */
    private static String mark(Context ctx) {
        String known = ctx.cookie(markName(ctx));
        if (known != null && known.length() == 2 * MARK_BYTES) {
            return known;
        }
        byte[] bytes = new byte[MARK_BYTES];
        new SecureRandom().nextBytes(bytes);
        String fresh = HexFormat.of().formatHex(bytes);
        Gate.setCookie(ctx, markName(ctx), fresh, SameSite.STRICT);
        return fresh;
    }

    private static String markName(Context ctx) {
        return Arrival.of(ctx).secure() ? "__Host-onrecord-form" : "onrecord-form";
    }

    /** Signs in, and leads to where somebody wanted to go. */
    void signIn(Context ctx) {
        requireUsers();
        ctx.header("Cache-Control", "no-store");
        long length = ctx.req().getContentLengthLong();
        if (length < 0 || length > LARGEST_FORM) {
            throw new Problem(413, "body-too-large", null, "this is no form for signing in");
        }
        Gate.requireOwnPage(ctx);
        String mark = ctx.cookie(markName(ctx));
        String given = given(ctx, FormGuard.SECRET);
        if (mark == null || !isSame(given, gate.credentials().hash(mark))) {
            throw FormGuard.outdated();
        }
        String to = to(ctx.formParam("to"));
        String name = given(ctx, "name").strip();
        Messages messages = Preferences.messages(ctx);
        switch (gate.credentials().tryPassword(ctx, name, given(ctx, "password"))) {
            case SignIn.Outcome.In in -> {
                gate.begin(ctx, in.user());
                ctx.redirect(to, HttpStatus.SEE_OTHER);
            }
            case SignIn.Outcome.Wrong wrong -> {
                ctx.status(HttpStatus.FORBIDDEN);
                answer(ctx, to, name, messages.text("signin.wrong"));
            }
            case SignIn.Outcome.Later later -> {
                Problem problem = Credentials.later(ctx, later.delay());
                ctx.status(problem.status());
                answer(ctx, to, name, messages.text("signin.later", ctx.res().getHeader("Retry-After")));
            }
            case SignIn.Outcome.Busy busy -> throw Credentials.busy();
        }
    }

    private static boolean isSame(String given, String wanted) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the session. */
    void signOut(Context ctx) {
        requireUsers();
        guard.require(ctx);
        gate.end(ctx);
        ctx.header("Cache-Control", "no-store");
        ctx.header("Clear-Site-Data", "\"cache\"");
        ctx.redirect(PageAddresses.SIGN_IN, HttpStatus.SEE_OTHER);
    }

    /** An address of this server, which no other site's link can replace by one of its own. */
    private static String to(@Nullable String asked) {
        if (asked == null || !Preferences.isLocal(asked) || asked.startsWith("/sign-")) {
            return PageAddresses.ARTICLES;
        }
        return asked;
    }

    private static String given(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }
}
