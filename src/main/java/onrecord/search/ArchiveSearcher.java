package onrecord.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import onrecord.link.Link;
import onrecord.model.Article;
import onrecord.model.Outlet;
import onrecord.model.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Asks an archive. Safe for use by several threads; each answer comes from one commit of the archive, and a commit made
 * by another process is seen within a second.
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

    /**
     * The values of a facet among the matches: those with a word that begins like {@code prefix}, in any case and with
     * any accents, most frequent first. The facet's own selection is left out of account; sort, size and page are
     * ignored.
     *
     * @param prefix the letters, or nothing for all values
     * @param most how many values at most, 1 or more
     * @throws QueryError if the request cannot be answered as asked
     */
    FacetCounts facet(SearchRequest request, FacetName facet, String prefix, int most);

    /**
     * The values of a facet among the quotes that match. @throws QueryError if the request cannot be answered as asked
     */
    FacetCounts quoteFacet(SearchRequest request, FacetName facet, String prefix, int most);

    /**
     * What the matches have of these speakers, each under all spellings that the archive and the user's aliases know as
     * one. A choice of speakers in the request is left out of account; sort, size and page are ignored.
     *
     * @param names spellings of the speakers asked for
     * @return as many as names, in their order
     * @throws QueryError if the request cannot be answered as asked
     */
    List<SpeakerFacts> speakers(SearchRequest request, List<String> names);

    /**
     * What may be about to be typed: speakers, outlets and headlines with a word that begins like the last one typed;
     * behind the name of a field and a colon, values of that field.
     *
     * @param most how many of each at most, 1 or more
     * @param aliases whether the user's aliases join and part speakers
     */
    List<Suggestion> suggest(String typed, int most, boolean aliases);

    /**
     * The texts that the address of this article was seen with, where they are several: versions of one article.
     * Searches find and count the newest, unless {@link SearchRequest.Options#allVersions} says otherwise; where it is
     * not known which of several is the newest, each of them. Links are those of what searches find.
     */
    Optional<Versions> versions(String id);

    /** What an outlet is called whatever an article is signed with: as the facet of outlets has it. */
    String outletName(Outlet outlet);

    /** The file that the article of this id was read from, where the archive took it in from a file. */
    Optional<SourceFile> file(String id);

    /** Articles like this one, the most alike first; none where there is no article of this id. */
    List<Hit> similar(String id, int most);

    /**
     * Everything in an article that a query matches, for reading it: a snippet for each part that has some, with the
     * whole part as its text.
     *
     * @param request its query, and which words count as those of it; all else is left out of account
     * @throws QueryError if the query is too long
     */
    List<Snippet> matches(String id, SearchRequest request);

    /** Everything in an article that a query matches. @throws QueryError if the query is too long */
    default List<Snippet> matches(String id, String query) {
        return matches(id, SearchRequest.of(query));
    }

    /**
     * The words that the articles found have much more often than the others.
     *
     * @param most how many words at most, 1 or more
     * @throws QueryError if the request cannot be answered as asked, or this archive does not count its words
     */
    default DistinctiveWords distinctive(SearchRequest request, int most) {
        throw new QueryError(
                "words-uncounted", null, "An archive on a cluster does not count the words of its articles.");
    }

    /**
     * Finds out whether words that somebody is said to have said are real, and the nearest that there are.
     *
     * @param words 1 to {@value onrecord.link.QuoteCheck#MOST_WORDS} words
     * @param speaker who is said to have said them, or null where that is not asked
     * @throws QueryError if there are no words, or more
     */
    Verification verify(String words, @Nullable String speaker);

    /**
     * Which words of the archive count as those of a query; none where that is not known.
     *
     * @throws QueryError if the query is too long
     */
    default List<FoundForms> forms(SearchRequest request) {
        return List.of();
    }

    /** How many articles the archive holds; told without a look at each. */
    long articles();

    /** When its articles were taken in. */
    Arrivals arrivals();

    /** When the article of this id was taken in, where that is known. */
    Optional<Instant> added(String id);

    /** What the archive holds; worked out once a commit. */
    ArchiveStats stats();

    /** Hands on every link, those of one kind together as the linker found them. */
    void links(Consumer<Link> sink);

    /** The links of an article. */
    List<Link> links(String id);

    /** Of which articles the links are, and which there are. */
    LinkState linkState();

    /** Whether the links are those of all articles there are, as no article came or went since they were worked out. */
    default boolean isLinked() {
        return linkState().isLinked();
    }

    /** What of the user's own files beside the archive (aliases, corrections) cannot be understood, a sentence each. */
    List<String> faults();

    /**
     * Looks for a commit now, so that the next answer comes from one that was made before this was called, or later.
     */
    void lookAgain();

    /** A word that changes with every commit of the archive, for caches. */
    String generation();

    /**
     * Has a thread of its own work out what a page's first facets and completion need, before somebody waits for it; in
     * a large archive that takes seconds. Without it, and until it is done, the first search that needs it waits.
     *
     * @return is completed when that is done for the commit of now; never where the archive cannot be read or is closed
     *     before
     */
    CompletionStage<Void> keepReady();

    @Override
    void close();
}
