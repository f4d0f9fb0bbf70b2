package onrecord.serve;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import onrecord.keep.VisitLog;
import onrecord.search.ArchiveSearcher;

/**
 * Saves answering again what a client already has. An answer depends on its address, the archive's generation, the day
 * (a query may say "yesterday") and what stays the same from the server's start to its end: the program and its
 * synonyms; a page also on the reader's preferences and on which articles were read.
 */
final class Revalidation {
    private final ArchiveSearcher archive;
    /** Another one for every start, after which all is sent once more. */
    private final String start = Long.toHexString(new SecureRandom().nextLong());

    private final VisitLog visits;
    private final Clock clock;

    Revalidation(ArchiveSearcher archive, VisitLog visits) {
        this.archive = archive;
        this.visits = visits;
        this.clock = Clock.system(ZoneId.systemDefault());
    }

    /** Marks an answer of the API; true where the client has it, and then 304 is the answer. */
    boolean unchanged(Context ctx) {
        return unchanged(ctx, "");
    }

    /** Marks a page; true where the browser has it, and then 304 is the answer. */
    boolean unchangedPage(Context ctx) {
        ctx.header("Vary", "Accept-Encoding, Accept-Language, Cookie");
        String reader = Preferences.messages(ctx).language() + "-" + Preferences.theme(ctx);
        return unchanged(
                ctx,
                "-" + reader + "-" + Integer.toHexString(visits.now().read().hashCode()));
    }

    private boolean unchanged(Context ctx, String variant) {
        String day = Long.toString(LocalDate.now(clock).toEpochDay(), 36);
        String tag = "W/\"" + start + "-" + archive.generation() + "-" + day + variant + "\"";
        ctx.header("ETag", tag);
        ctx.header("Cache-Control", "no-cache");
        String known = ctx.header("If-None-Match");
        if (known == null || !known.contains(tag)) {
            return false;
        }
        ctx.status(304);
        return true;
    }
}
