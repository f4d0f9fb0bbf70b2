package onrecord.keep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onrecord.model.Article;

/** Corrections of articles, found by the article. For use by one thread while it is filled. */
final class CorrectionIndex {
    static final CorrectionIndex NONE = new CorrectionIndex();

    private final List<Correction> all = new ArrayList<>();
    private final Map<String, List<Correction>> byId = new HashMap<>();
    private final Map<String, List<Correction>> byName = new HashMap<>();

    /** Adds one that is about an article; any other is found by no article. */
    void add(Correction one) {
        all.add(one);
        if (!(one.change() instanceof Change.About about)) {
            return;
        }
        Target article = about.article();
        if (article.id() != null) {
            byId.computeIfAbsent(article.id(), id -> new ArrayList<>()).add(one);
        }
        if (article.source() != null) {
            byName.computeIfAbsent(Target.name(article.source()), name -> new ArrayList<>())
                    .add(one);
        }
    }

    /** All of them, in the order in which they were added. */
    List<Correction> all() {
        return List.copyOf(all);
    }

    /** Those of an article, as it was found or as it is shown, in that order. */
    List<Correction> of(Article article) {
        Set<Correction> own = new HashSet<>(byId.getOrDefault(article.id(), List.of()));
        for (String source : byName.isEmpty() ? List.<String>of() : Target.sources(article)) {
            for (Correction candidate : byName.getOrDefault(Target.name(source), List.of())) {
                if (candidate.change() instanceof Change.About about
                        && about.article().means(article)) {
                    own.add(candidate);
                }
            }
        }
        return own.isEmpty() ? List.of() : all.stream().filter(own::contains).toList();
    }
}
