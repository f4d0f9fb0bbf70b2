package onrecord.search;

import java.util.Optional;
import java.util.function.Consumer;
import onrecord.model.Article;

/**
 * Asks an archive. Safe for use by several threads; each answer comes from one commit of the archive, and a commit made by
 * another process is seen within a second.
 */
public interface ArchiveSearcher extends AutoCloseable {
    /** Articles that match. @throws QueryError if the request cannot be answered as asked */
    Page<Hit> search(SearchRequest request);

    /** Quotes that match: the query searches the quoted words. @throws QueryError if it cannot be answered as asked */
    Page<QuoteHit> quotes(SearchRequest request);

    /** The article of this id. */
    Optional<Article> article(String id);

    /**
     * Hands on every article that matches, in the request's order and never cut short; size, page, cursor, facets and
     * highlight are ignored.
     *
     * @throws QueryError if the request cannot be answered as asked
     */
    void forEach(SearchRequest request, Consumer<Article> sink);

    /** What the archive holds. */
    ArchiveStats stats();

    /** A word that changes with every commit of the archive, for caches. */
    String generation();

    @Override
    void close();
}
