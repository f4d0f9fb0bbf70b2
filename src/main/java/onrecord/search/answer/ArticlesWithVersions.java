package onrecord.search.answer;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import onrecord.search.Versions;
import org.jspecify.annotations.Nullable;

/** Which articles are versions of each other, by their ids. Safe for use by several threads once all are added. */
public final class ArticlesWithVersions {
    private final Map<String, Versions> byArticle = new HashMap<>();
    private final Set<String> superseded = new TreeSet<>();

    /** Adds the versions of one address. */
    public void add(Versions versions) {
        for (Versions.Text text : versions.newestFirst()) {
            for (String article : text.articles()) {
                byArticle.put(article, versions);
                if (text.superseded()) {
                    superseded.add(article);
                }
            }
        }
    }

    /** Those of an article, where it has some. */
    public Optional<Versions> of(String article) {
        @Nullable Versions versions = byArticle.get(article);
        return Optional.ofNullable(versions);
    }

    /** The articles that have a newer version, in the order of their ids. */
    public Set<String> superseded() {
        return Collections.unmodifiableSet(superseded);
    }
}
