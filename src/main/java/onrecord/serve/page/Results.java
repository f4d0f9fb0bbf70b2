package onrecord.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of a search, over articles or over quotes.
 *
 * @param frame around it
 * @param subject who or what it is about, or null for a search over everything
 * @param summary "18 articles for ..."
 * @param notices how the query was understood, where that is not what was typed
 * @param meant the search as it was probably meant, or null
 * @param alsoWritten the search that asks for names in other scripts too, or null
 * @param losses what could be taken off where nothing was found, with what that would find
 * @param chips the filters in force
 * @param clear the search without them, or null where there are none
 * @param facets to choose from
 * @param dates counts over time, or null where nothing has a date
 * @param days the fields in which days are typed
 * @param sorts the orders, the present one without an address
 * @param forms which words count as one that is typed; empty where none is
 * @param versions whether the newest version of an article is found, or all; empty where no article has several
 * @param groupings the ways to group quotes; empty on a page of articles
 * @param cards the articles; empty on a page of quotes
 * @param groups the quotes; empty on a page of articles
 * @param export how the results leave, or null where there are none
 * @param pager the way on
 * @param other the same search over the other kind
 * @param feed the search as a feed
 * @param surveys the pages about all of its matches
 * @param saving what the form needs that saves the search
 * @param filing what the form needs that files hits
 * @param read the ids of the articles that were read
 */
public record Results(
        Frame frame,
        @Nullable SubjectView subject,
        String summary,
        List<String> notices,
        @Nullable Anchor meant,
        @Nullable Anchor alsoWritten,
        List<Anchor> losses,
        List<Chip> chips,
        @Nullable String clear,
        List<Facet> facets,
        @Nullable Histogram dates,
        Days days,
        List<Sort> sorts,
        List<Sort> forms,
        List<Sort> versions,
        List<Sort> groupings,
        List<Card> cards,
        List<Group> groups,
        @Nullable Takeaway export,
        Pager pager,
        Anchor other,
        String feed,
        List<Sort> surveys,
        Mending saving,
        Mending filing,
        Set<String> read) {
    /**
     * The fields in which days are typed.
     *
     * @param from what stands in the field of the first day
     * @param to what stands in the field of the last day
     * @param complaint what is wrong with them, or null
     * @param path where they lead
     * @param kept parameters they carry along
     */
    public record Days(
            String from, String to, @Nullable String complaint, String path, List<Map.Entry<String, String>> kept) {}

    /**
     * The form by which the results leave.
     *
     * @param kept the parameters of the search
     * @param formats the names of the formats
     * @param all what leaves where nothing is ticked, in words
     */
    public record Takeaway(List<Map.Entry<String, String>> kept, List<String> formats, String all) {}

    /** Quotes under one heading; no heading where they are not grouped. */
    public record Group(@Nullable Anchor heading, List<QuoteCard> quotes) {}

    /** An order of results, or a way to group them. */
    public record Sort(String name, String address, boolean current) {}

    /** Whether nothing was found. */
    public boolean none() {
        return cards.isEmpty() && groups.isEmpty();
    }
}
