package onrecord.serve;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import onrecord.ingest.Corrector;
import onrecord.keep.VisitLog;
import onrecord.search.ArchiveSearcher;

/**
 * Saves answering again what a client already has. An answer depends on its address, the archive's generation, the day
 * (a query may say "yesterday") and what stays the same from the server's start to its end: the program and its
 * synonyms, and on what whoever asks filed for themselves; a page also on the reader's preferences, on which articles
 * were read, and on the session whose forms it has.
 */
final class Revalidation {
    private final ArchiveSearcher archive;
    /** Another one for every start, after which all is sent once more. */
    private final String start = Long.toHexString(new SecureRandom().nextLong());

    private final VisitLog visits;
    private final Corrector corrector;
    private final Clock clock;

    /** @param corrector knows of what users keep for themselves, which makes no commit */
    Revalidation(ArchiveSearcher archive, Corrector corrector) {
        this.archive = archive;
        this.visits = corrector.notebook().visits();
        this.corrector = corrector;
        this.clock = Clock.system(ZoneId.systemDefault());
    }

    /** Marks an answer of the API; true where the client has it, and then 304 is the answer. */
    boolean unchanged(Context ctx) {
        return unchanged(ctx, "");
    }

    /** Marks a page; true where the browser has it, and then 304 is the answer. */
    boolean unchangedPage(Context ctx) {
        ctx.header("Vary", "Accept-Encoding, Accept-Language, Cookie");
        Session session = Visitor.of(ctx).session();
        Set<String> read = visits.of(Visitor.of(ctx).owner()).now().read();
        String reader = Preferences.messages(ctx).language() + "-" + Preferences.theme(ctx)
                + (session == null ? "" : "-" + session.secret().hashCode());
        return unchanged(ctx, "-" + reader + "-" + Integer.toHexString(read.hashCode()));
    }

    private boolean unchanged(Context ctx, String variant) {
        String day = Long.toString(LocalDate.now(clock).toEpochDay(), 36);
        String owner = Visitor.of(ctx).owner();
        String own = owner == null
                ? ""
                : "-" + Integer.toHexString(owner.hashCode()) + "-"
                        + corrector.now().size();
        String tag = "W/\"" + start + "-" + archive.generation() + "-" + day + own + variant + "\"";
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
