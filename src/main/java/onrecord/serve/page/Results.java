package onrecord.serve.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a search, over articles or over quotes.
 *
 * @param frame around it
 * @param summary "18 articles for ..."
 * @param notices how the query was understood, where that is not what was typed
 * @param meant the search as it was probably meant, or null
 * @param chips the filters in force
 * @param clear the search without them, or null where there are none
 * @param facets to choose from
 * @param dates counts over time, or null where nothing has a date
 * @param from what stands in the field of the first day
 * @param to what stands in the field of the last day
 * @param dateKept parameters the date fields carry along
 * @param sorts the orders, the present one without an address
 * @param cards the articles; empty on a page of quotes
 * @param quotes the quotes; empty on a page of articles
 * @param pager the way on
 * @param other the same search over the other kind
 */
public record Results(
        Frame frame,
        String summary,
        List<String> notices,
        @Nullable Link meant,
        List<Chip> chips,
        @Nullable String clear,
        List<Facet> facets,
        @Nullable Histogram dates,
        String from,
        String to,
        List<Map.Entry<String, String>> dateKept,
        List<Sort> sorts,
        List<Card> cards,
        List<QuoteCard> quotes,
        Pager pager,
        Link other) {
    /** An order of results. */
    public record Sort(String name, String address, boolean current) {}

    /** Whether nothing was found. */
    public boolean none() {
        return cards.isEmpty() && quotes.isEmpty();
    }
}
