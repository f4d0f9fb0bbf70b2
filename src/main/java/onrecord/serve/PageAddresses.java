package onrecord.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import onrecord.search.FacetName;

/** Where pages are found, each without its parameters. */
final class PageAddresses {
    /** The search for articles. */
    static final String ARTICLES = "/";

    /** The search for quotes. */
    static final String QUOTES = "/quotes";

    private PageAddresses() {}

    /** The page of an article. */
    static String article(String id) {
        return "/articles/" + id;
    }

    /** The page of a speaker. */
    static String speaker(String name) {
        return "/speakers/" + segment(name);
    }

    /** The page of an outlet. */
    static String outlet(String name) {
        return "/outlets/" + segment(name);
    }

    /** The page of a facet's values; the search is in its parameters. */
    static String facet(FacetName facet) {
        return "/facets/" + facet.key();
    }

    /** A path's segment, in which a space is {@code %20}. */
    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
