package onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import onrecord.identity.OutletTable;
import onrecord.keep.Change;
import onrecord.keep.Target;
import onrecord.model.Article;

/** Which articles of an archive corrections may change, or no longer change. Stateless. */
public final class TouchedArticles {
    private TouchedArticles() {}

    /** Looks articles up as they were found, whatever is shown of them. */
    public interface Found {
        /** Hands on those of these ids that there are, shown or not. */
        void of(Collection<String> ids, Consumer<Article> sink) throws IOException;

        /** Hands on those that are shown otherwise than they were found, or not at all. */
        void corrected(Consumer<Article> sink) throws IOException;

        /** Hands on those that are wanted, as they are shown. */
        void shown(Predicate<Article> wanted, Consumer<Article> sink) throws IOException;
    }

    /** Those that these corrections may change, by their ids, as they were found. */
    public static Map<String, Article> by(List<Change> changes, Found found) throws IOException {
        Map<String, Article> touched = new HashMap<>();
        add(changes, found, touched);
        return touched;
    }

    /** Those that corrections show otherwise than they were found, and those that these corrections may change. */
    public static Map<String, Article> allBy(List<Change> changes, Found found) throws IOException {
        Map<String, Article> touched = new HashMap<>();
        found.corrected(article -> touched.putIfAbsent(article.id(), article));
        add(changes, found, touched);
        return touched;
    }

    private static void add(List<Change> changes, Found found, Map<String, Article> touched) throws IOException {
        List<Target> targets = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> outlets = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.About about) {
                targets.add(about.article());
                String id = about.article().id();
                if (id != null) {
                    ids.add(id);
                }
            } else if (change instanceof Change.Merged merged) {
                merged.outlets().forEach(name -> outlets.add(OutletTable.nameKey(name)));
            }
        }
        found.of(ids, article -> touched.putIfAbsent(article.id(), article));
        List<Target> elsewhere = targets.stream()
                .filter(target -> target.id() == null || !touched.containsKey(target.id()))
                .toList();
        if (!elsewhere.isEmpty() || !outlets.isEmpty()) {
            found.corrected(article -> touched.putIfAbsent(article.id(), article));
            found.shown(
                    article -> elsewhere.stream().anyMatch(target -> target.means(article)) || isOf(article, outlets),
                    article -> touched.putIfAbsent(article.id(), article));
        }
    }

    private static boolean isOf(Article article, Set<String> outlets) {
        return article.outlet() != null
                && outlets.contains(OutletTable.nameKey(OutletTable.standard().label(article.outlet())));
    }
}
