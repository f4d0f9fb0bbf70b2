package onrecord.serve;

import io.javalin.http.Context;
import onrecord.text.Keyword;
import onrecord.users.Role;
import onrecord.users.User;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param user who signed in, or null
 * @param session by which session, or null where a program gave name and password
 * @param everybody whether the server has no users, and whoever reaches it counts as its owner
 */
record Visitor(@Nullable User user, @Nullable Session session, boolean everybody) {
    /** Of a server without users. */
    static final Visitor EVERYBODY = new Visitor(null, null, true);

    /** Of a server with users, signed in as none of them. */
    static final Visitor NOBODY = new Visitor(null, null, false);

    private static final String ATTRIBUTE = Visitor.class.getName();

    /** Who asks, as {@link Gate} found; nobody where it was not asked. */
    static Visitor of(Context ctx) {
        return ctx.attribute(ATTRIBUTE) instanceof Visitor known ? known : NOBODY;
    }

    void note(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** Whether they may do what this role allows; forms and programs of a server without users ask for more. */
    boolean may(Role role) {
        return everybody || (user != null && user.role().includes(role));
    }

    /** @throws Problem if they may not */
    void require(Role role) {
        if (!may(role)) {
            throw forbidden(role);
        }
    }

    static Problem forbidden(Role role) {
        return new Problem(
                403,
                "role-insufficient",
                null,
                "this needs the role " + Keyword.of(role) + ", which your account does not have");
    }

    /** What is kept as "who". */
    String who() {
        return user == null ? System.getProperty("user.name", "") : user.name();
    }

    /** Whose is what they keep, or null: everybody's. */
    @Nullable
    String owner() {
        return user == null ? null : user.name();
    }
}
