package onrecord.link;

import onrecord.model.Article;
import org.jspecify.annotations.Nullable;

/** The articles that were added to a linker, once more. */
@FunctionalInterface
public interface ArticleTexts {
    /** The article of this id, or null where it is gone. */
    @Nullable
    Article of(String id);
}
