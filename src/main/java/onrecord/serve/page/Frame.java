package onrecord.serve.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param title of the browser's tab
 * @param messages the interface's texts
 * @param theme "light" or "dark" where the reader chose one, else null: as the system wishes
 * @param here the address of this page, to come back to
 * @param section which entry of the navigation is current: "articles", "quotes", "speakers", "outlets", "check",
 *     "searches" or "about", or ""
 * @param query what stands in the search box
 * @param searchPath where the search box leads, "/" or "/quotes"
 * @param kept parameters the search box carries along
 * @param articles where the navigation leads for articles, with the search as it is
 * @param quotes where it leads for quotes
 * @param assets addresses of the page's style and scripts
 * @param door who looks at it
 */
public record Frame(
        String title,
        Messages messages,
        @Nullable String theme,
        String here,
        String section,
        String query,
        String searchPath,
        List<Map.Entry<String, String>> kept,
        String articles,
        String quotes,
        Assets assets,
        Door door) {
    /** The addresses of what a page loads, each changing with its content. */
    public record Assets(String style, List<String> scripts, String icon) {}

    /**
     * Who looks at a page.
     *
     * @param open whether they may go on to others: not where they have to sign in first
     * @param name under which they are signed in, or null
     * @param secret what the form that signs out carries, or null where there is none
     */
    public record Door(
            boolean open, @Nullable String name, @Nullable String secret) {}

    /** Examples of the query language, as people type them. */
    public static final List<String> EXAMPLES = List.of(
            "\"special responsibility\"",
            "ferry OR bridge",
            "bridge NOT toll",
            "diplom*",
            "speaker:lavrov",
            "said:peace",
            "title:ukraine",
            "outlet:\"The Moscow Times\"",
            "date:2023-09",
            "lavrof~");

    /** A text of the interface. */
    public String t(String key, Object... values) {
        return messages.text(key, values);
    }
}
