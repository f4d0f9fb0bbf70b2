package onrecord.serve;

import io.javalin.http.Context;

/** Where a client reaches this server, for the few answers that need whole addresses. */
final class SiteAddress {
    private SiteAddress() {}

    /**
     * Scheme and host as the client named them, such as {@code http://localhost:7700}; {@link Front} has checked them.
     */
    static String of(Context ctx) {
        return Arrival.of(ctx).scheme() + "://" + ctx.host();
    }
}
