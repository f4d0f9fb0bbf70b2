package onrecord.serve;

import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import onrecord.keep.Corrections;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.OwnLabels;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks filed for themselves alone, as their searches and exports take it: worked out once for each state
 * of the archive and of what is kept. Safe for use by several threads.
 */
final class OwnFilings {
    private static final String ATTRIBUTE = OwnFilings.class.getName();

    private final ArchiveSearcher archive;
    private final Supplier<Corrections> corrections;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** What was worked out for a user. */
    private record Known(Corrections corrections, String generation, OwnLabels labels) {}

    /** @param corrections those there are now */
    OwnFilings(ArchiveSearcher archive, Supplier<Corrections> corrections) {
        this.archive = archive;
        this.corrections = corrections;
    }

    /** Has a request know of it; nothing is worked out before it is asked for. */
    void note(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** What whoever sends this request filed for themselves. */
    static OwnLabels of(Context ctx) {
        return ctx.attribute(ATTRIBUTE) instanceof OwnFilings filings
                ? filings.of(Visitor.of(ctx).owner())
                : OwnLabels.NONE;
    }

    /** Articles as whoever sends this request sees them: with what they filed them and their quotes under, too. */
    UnaryOperator<Article> sight(Context ctx) {
        String owner = Visitor.of(ctx).owner();
        Corrections now = owner == null ? Corrections.NONE : corrections.get();
        return shown -> now.with(owner, shown);
    }

    private OwnLabels of(@Nullable String owner) {
        Corrections now = corrections.get();
        if (owner == null || now.inForce(owner).isEmpty()) {
            return OwnLabels.NONE;
        }
        String generation = archive.generation();
        Known before = known.get(owner);
        if (before != null && before.corrections() == now && before.generation().equals(generation)) {
            return before.labels();
        }
        OwnLabels labels = OwnShelf.of(owner, now, archive);
        known.put(owner, new Known(now, generation, labels));
        return labels;
    }
}
