package onrecord.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.serve.page.Anchor;
import onrecord.serve.page.Messages;
import onrecord.serve.page.Results;
import onrecord.serve.page.Survey;
import onrecord.text.Keyword;

/** The head of the pages about all matches of a search, by which they lead to one another and back to the results. */
final class SurveyHead {
    /** The pages: where they are, and what their texts begin with. */
    static final Map<String, String> PAGES = pages();

    private final Pages pages;

    SurveyHead(Pages pages) {
        this.pages = pages;
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(PageAddresses.CONCORDANCE, "concordance");
        pages.put(PageAddresses.WORDS, "words");
        pages.put(PageAddresses.SOURCING, "sourcing");
        pages.put(PageAddresses.COMPARE, "compare");
        return pages;
    }

    /**
     * The head of one of the pages.
     *
     * @param here the page
     * @param search the search that the results and the other pages are of
     * @param quoted whether its results are quotes
     * @param api where the API answers the same
     */
    Survey of(Context ctx, SearchAddress here, SearchAddress search, boolean quoted, List<String> notices, String api) {
        Messages messages = Preferences.messages(ctx);
        String key = String.valueOf(PAGES.get(here.path()));
        SearchAddress results = search.elsewhere(quoted ? PageAddresses.QUOTES : PageAddresses.ARTICLES);
        return new Survey(
                pages.frameBehind(ctx, messages.text(key), "", search),
                messages.text(key),
                messages.text(key + ".lead"),
                views(search, quoted, messages),
                new Anchor(messages.text("article.back"), results.toString()),
                Chips.of(here, messages),
                notices,
                files(here, api, messages));
    }

    /** The ways to look at all matches of a search; that of the search's own path is current. */
    static List<Results.Sort> views(SearchAddress search, boolean quoted, Messages messages) {
        List<Results.Sort> views = new ArrayList<>();
        PAGES.forEach((path, key) -> views.add(
                new Results.Sort(messages.text(key), at(path, search, quoted).toString(), path.equals(search.path()))));
        return views;
    }

    /** A search, from its first match on, at one of the pages. */
    static SearchAddress at(String path, SearchAddress search, boolean quoted) {
        return search.at(path)
                .page(1)
                .with(quoted ? List.of(Map.entry(Counted.OF, Keyword.of(Counted.QUOTES))) : List.of());
    }

    private static List<Anchor> files(SearchAddress here, String api, Messages messages) {
        List<Anchor> files = new ArrayList<>();
        for (String format : List.of("csv", "xlsx", "json")) {
            List<Map.Entry<String, String>> extra = new ArrayList<>(here.extra());
            extra.add(Map.entry("format", format));
            files.add(new Anchor(
                    messages.text("survey." + format), here.at(api).with(extra).toString()));
        }
        return files;
    }
}
