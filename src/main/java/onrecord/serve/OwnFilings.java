package onrecord.serve;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.Corrections;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.search.ArchiveSearcher;
import onrecord.search.OwnLabels;
import onrecord.search.OwnLabels.Thing;
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
        OwnLabels labels = labels(owner, now);
        known.put(owner, new Known(now, generation, labels));
        return labels;
    }

    private OwnLabels labels(String owner, Corrections now) {
        Map<Thing, FiledUnder> filed = new HashMap<>();
        now.articlesFiledBy(owner).forEach((id, under) -> filed.put(new Thing(id, Thing.WHOLE), under));
        for (String id : withQuotes(owner, now)) {
            archive.article(id).ifPresent(article -> quotes(owner, now, article, filed));
        }
        filed.values().removeIf(FiledUnder::isEmpty);
        return OwnLabels.of(filed);
    }

    /** The articles of which a quote is filed. */
    private static Set<String> withQuotes(String owner, Corrections now) {
        Set<String> ids = new HashSet<>();
        for (Correction one : now.inForce(owner)) {
            String id =
                    one.change() instanceof Change.About about ? about.article().id() : null;
            boolean ofQuote = switch (one.change()) {
                case Change.Filed change -> change.words() != null;
                case Change.Noted change -> change.words() != null;
                default -> false;
            };
            if (id != null && ofQuote) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static void quotes(String owner, Corrections now, Article article, Map<Thing, FiledUnder> filed) {
        Article own = now.filedBy(owner, article);
        for (int number = 0; number < article.quotes().size(); number++) {
            filed.put(
                    new Thing(article.id(), number),
                    FiledUnder.of(own, article.quotes().get(number)));
        }
    }
}
