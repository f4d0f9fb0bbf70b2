package onrecord.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of an article.
 *
 * @param documents what is shown of it; without any it goes
 * @param found as it was found, where that is to be kept beside
 * @param text a word for what it says as it was found
 * @param again whether its source is as it was when it was taken in
 * @param linksStay whether links that rest on it rest on what it is to be
 */
record ArticleChange(
        Optional<ClusterDocuments.Documents> documents,
        Optional<ObjectNode> found,
        String text,
        boolean again,
        boolean linksStay) {
    /** It goes. */
    static final ArticleChange REMOVED = new ArticleChange(Optional.empty(), Optional.empty(), "", false, false);

    /** How many operations it takes, those that take out what is too many apart. */
    int operations() {
        return documents.map(made -> made.quotes().size()).orElse(0) + 1;
    }

    /** Tells its documents when it was taken in, and what it said then. */
    void taken(@Nullable Long added) {
        documents.ifPresent(made -> made.taken(added, text));
        found.ifPresent(kept -> ClusterDocuments.Documents.taken(kept, added, text));
    }
}
