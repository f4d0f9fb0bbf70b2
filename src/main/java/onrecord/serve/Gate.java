package onrecord.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import onrecord.text.PercentEncoded;
import onrecord.users.Role;
import onrecord.users.User;
import onrecord.users.UsersException;
import onrecord.users.UsersFile;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests through to their routes. On a server with users each route takes a role: a person who is not signed in
 * is led to the page for that, a program is told to. Without users everybody passes. Safe for use by several threads.
 */
final class Gate {
    /** The header by which a script of a page tells the secret of its session. */
    static final String HEADER = "X-OnRecord-Form";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("none", "same-origin");

    private final @Nullable UsersFile users;
    private final Sessions sessions;
    private final Credentials credentials;

    Gate(Settings settings, InstantSource clock) {
        this.users = settings.users();
        this.sessions = new Sessions(clock);
        this.credentials = new Credentials(settings.users(), clock);
    }

    /** Whether the server has users. */
    boolean isClosed() {
        return users != null;
    }

    Sessions sessions() {
        return sessions;
    }

    Credentials credentials() {
        return credentials;
    }

    /**
     * Finds out who asks and whether they may.
     *
     * @return whether the route is to answer; if not, the request is answered
     * @throws Problem if they may not
     */
    boolean admit(Context ctx, Access access, boolean ofPrograms) {
        if (users == null) {
            Visitor.EVERYBODY.note(ctx);
            return true;
        }
        Role role = Arrival.of(ctx).within() ? null : access.role();
        Visitor visitor = role == null ? ofOpenRoute(ctx) : visitor(ctx);
        visitor.note(ctx);
        ctx.header("Referrer-Policy", "same-origin");
        if (role == null) {
            return true;
        }
        if (visitor.user() == null) {
            return leadToSignIn(ctx);
        }
        visitor.require(role);
        if (!READING.contains(ctx.req().getMethod())) {
            requireOwnPage(ctx);
            requireForm(ctx, visitor.session(), ofPrograms);
        }
        return true;
    }

    /**
     * Forms are of pages, and so of a session, whose secret their route asks for; what programs send from a page
     * carries it in a header.
     */
    private static void requireForm(Context ctx, @Nullable Session session, boolean ofPrograms) {
        if (session == null && !ofPrograms) {
            throw FormGuard.outdated();
        }
        if (session != null && ofPrograms) {
            FormGuard.requireSecret(session, ctx.header(HEADER));
        }
    }

    /** What a shared cache may not keep: an answer to somebody who is signed in. */
    void protect(Context ctx) {
        if (users != null && "no-cache".equals(ctx.res().getHeader("Cache-Control"))) {
            ctx.header("Cache-Control", "private, no-cache");
        }
    }

    /** Whoever cannot be told is nobody there. */
    private Visitor ofOpenRoute(Context ctx) {
        try {
            return bySession(ctx).orElse(Visitor.NOBODY);
        } catch (UsersException e) {
            return Visitor.NOBODY;
        }
    }

    private Visitor visitor(Context ctx) {
        String given = ctx.header("Authorization");
        return given == null
                ? bySession(ctx).orElse(Visitor.NOBODY)
                : new Visitor(credentials.user(ctx, given), null, false);
    }

    private Optional<Visitor> bySession(Context ctx) {
        UsersFile file = Objects.requireNonNull(users);
        String id = ctx.cookie(cookieName(ctx));
        Optional<Session> session = id == null ? Optional.empty() : sessions.find(id);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        User then = session.get().user();
        Optional<User> now = file.now().find(then.name());
        if (now.isEmpty() || !now.get().equals(then)) {
            sessions.end(session.get().id());
            return Optional.empty();
        }
        return Optional.of(new Visitor(then, session.get(), false));
    }

    private static boolean leadToSignIn(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        boolean reads = READING.contains(ctx.req().getMethod());
        if (!ErrorAnswers.wantsPage(ctx)) {
            if (!"empty".equals(ctx.header("Sec-Fetch-Dest"))) {
                ctx.header("WWW-Authenticate", Credentials.CHALLENGE);
            } // a browser would ask for a password in a window of its own, for what a script fetches
            throw new Problem(401, "sign-in-needed", null, "this needs a user's name and password: HTTP Basic");
        }
        if (!reads) {
            throw new Problem(401, "sign-in-needed", null, "you are signed out: sign in, and send the form again");
        }
        String asked = ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
        boolean local = Preferences.isLocal(asked) && !asked.equals(PageAddresses.ARTICLES);
        String to = local ? "?to=" + PercentEncoded.parameter(asked) : "";
        ctx.redirect(PageAddresses.SIGN_IN + to, HttpStatus.SEE_OTHER);
        return false;
    }

    /** @throws Problem if a browser says that a page of another site sends this */
    static void requireOwnPage(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site)) {
            throw new Problem(403, "origin-not-allowed", null, "a page of another site may not change anything here");
        }
    }

    /** A name with this prefix is taken by browsers only with TLS, from this very host, for all of its paths. */
    private static String cookieName(Context ctx) {
        return Arrival.of(ctx).secure() ? "__Host-onrecord" : "onrecord";
    }

    /** Begins a session under a new id, and ends the one that the browser had. */
    void begin(Context ctx, User user) {
        end(ctx);
        setCookie(ctx, cookieName(ctx), sessions.begin(user).id(), SameSite.LAX);
    }

    /** Ends the session that the browser has. */
    void end(Context ctx) {
        String id = ctx.cookie(cookieName(ctx));
        if (id != null) {
            sessions.end(id);
            setCookie(ctx, cookieName(ctx), "", SameSite.LAX);
        }
    }

    /** Gives the browser a cookie that no script reads and that goes when it is closed; an empty one goes at once. */
    static void setCookie(Context ctx, String name, String value, SameSite sameSite) {
        Cookie cookie = new Cookie(name, value, "/", value.isEmpty() ? 0 : -1);
        cookie.setSecure(Arrival.of(ctx).secure());
        cookie.setHttpOnly(true);
        cookie.setSameSite(sameSite);
        ctx.cookie(cookie);
    }
}
