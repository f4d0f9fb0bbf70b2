package onrecord.index;

import java.util.Optional;
import java.util.function.Consumer;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.SourceFile;

/**
 * Writes an archive. There is one writer of an archive at a time, over all processes; safe for use by several threads.
 * Nothing is searchable or kept before {@link #commit}; what was committed survives a crash of the process and of the
 * machine.
 */
public interface ArchiveWriter extends AutoCloseable {
    /** Adds an article with its quotes, in place of the one of the same id. */
    void put(Article article);

    /** Removes the article of this id, if there is one. */
    void remove(String id);

    /** Remembers a file, in place of what was known under its path. */
    void putFile(SourceFile file);

    /** Forgets the file of this path; its articles stay. */
    void removeFile(String path);

    /** Hands on every file the archive knows as of the last commit, in no particular order. */
    void files(Consumer<SourceFile> sink);

    /** The file of this path, as of the last commit. */
    Optional<SourceFile> file(String path);

    /** Removes every link, and says that those put from now on are the links of all articles there are. */
    void relink();

    /** Adds a link; it is gone when one of its articles is removed or replaced. */
    void put(Link link);

    /** Makes everything so far durable and searchable, all of it or, after a crash, nothing. */
    void commit();

    /**
     * Brings what was committed into an order that is searched faster, if it has fallen into many pieces; what is found stays
     * the same. It takes up to a tenth of the time that taking the articles in took. To be called when much was added, after
     * {@link #commit}; what was not committed is.
     */
    void settle();

    /** Gives up what was not committed and frees the archive for another writer. */
    @Override
    void close();
}
