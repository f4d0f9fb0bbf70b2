package onrecord.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.link.Link;
import onrecord.link.Stretch;
import onrecord.model.Article;
import onrecord.model.SourceFile;

/**
 * Writes an archive. There is one writer of an archive at a time, over all processes; safe for use by several threads.
 * Each article is there whole, as it was before or as it was put. What was put before the last {@link #commit} is there
 * for good: it survives a crash of the process and of the machine. What was put since may be there or not; an archive
 * in one folder has none of it, one on several machines may have some.
 */
public interface ArchiveWriter extends AutoCloseable {
    /**
     * An article that the archive cannot hold.
     *
     * @param id its id
     * @param source where it was read from
     * @param reason one line for a person
     */
    record Refused(String id, String source, String reason) {}

    /**
     * Says that articles of a file are about to be put, before the first of them is. An archive that may have articles
     * of before a commit remembers it first, so that a file which a crash leaves half taken in is known for it; any
     * other does nothing.
     *
     * @param file as it is to be remembered while not all of it is in
     */
    default void begin(SourceFile file) {}

    /**
     * Adds an article with its quotes, in place of the one of the same id. Where headline and body are those that it
     * had, it keeps the time at which it was taken in; else that is the time of the commit's batch.
     */
    void put(Article article);

    /**
     * Adds an article as {@link #put} does, from a source that has not changed since it was taken in: the article keeps
     * the time at which it was taken in, even where it reads otherwise now.
     */
    default void putAgain(Article article) {
        put(article);
    }

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

    /**
     * Puts the links of a stretch of time in place of those there were. A link is gone when one of its articles is
     * removed or replaced.
     *
     * @param signature of the articles whose links they are, as the archive tells it; 0 where there are none
     */
    void relink(Stretch stretch, long signature, List<Link> links);

    /**
     * Makes everything so far durable and searchable. After a crash meanwhile all of it is there or nothing where the
     * archive is a folder, and some of it may be where it is on several machines: what is put again then is there once.
     *
     * @return the articles put since the last commit that the archive cannot hold; it has them as it had before
     * @throws ArchiveException if it cannot be done; then it is open what of that was put is there
     */
    List<Refused> commit();

    /**
     * Brings what was committed into an order that is searched faster, if it has fallen into many pieces; what is found
     * stays the same. It takes up to a tenth of the time that taking the articles in took. To be called when much was
     * added, after {@link #commit}; what was not committed is.
     */
    void settle();

    /** Gives up what was not committed and frees the archive for another writer. */
    @Override
    void close();
}
