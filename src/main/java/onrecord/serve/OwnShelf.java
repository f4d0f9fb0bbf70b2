package onrecord.serve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.Corrections;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.search.ArchiveSearcher;
import onrecord.search.OwnLabels;
import onrecord.search.OwnLabels.Thing;

/** What a user filed for themselves alone, as searches take it. */
public final class OwnShelf {
    private OwnShelf() {}

    /**
     * What this user filed.
     *
     * @param now the corrections there are
     */
    public static OwnLabels of(String owner, Corrections now, ArchiveSearcher archive) {
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
