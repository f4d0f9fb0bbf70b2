package onrecord.serve;

import onrecord.model.Quote;
import onrecord.model.QuoteId;
import onrecord.search.FacetName;
import onrecord.text.PercentEncoded;

/** Where pages are found, each without its parameters. */
final class PageAddresses {
    /** The search for articles. */
    static final String ARTICLES = "/";

    /** The search for quotes. */
    static final String QUOTES = "/quotes";

    /** Each place that matches, in its line. */
    static final String CONCORDANCE = "/concordance";

    /** The words that the matches have more often than the rest. */
    static final String WORDS = "/words";

    /** Searches side by side over time. */
    static final String COMPARE = "/compare";

    /** Whom each outlet quotes. */
    static final String SOURCING = "/sourcing";

    /** The page for signing in. */
    static final String SIGN_IN = "/sign-in";

    /** The saved searches, and what was searched for before. */
    static final String SEARCHES = "/searches";

    /** The parameter of the search for articles that says whether the copies of an article stand behind it. */
    static final String COPIES = "group";

    /** The parameter of the search for quotes that says by what they stand together. */
    static final String GROUPED = "by";

    private PageAddresses() {}

    /** The page of an article. */
    static String article(String id) {
        return "/articles/" + id;
    }

    /** Where a quote stands on its article's page. */
    static String anchor(Quote quote) {
        return "q" + quote.span().start();
    }

    /** The page of an article, at one of its quotes. */
    static String quote(String id, Quote quote) {
        return article(id) + "#" + anchor(quote);
    }

    /** The page of the act of speech that a quote reports. */
    static String statement(QuoteId quote) {
        return "/statements/" + quote;
    }

    /** The page of what happened, seen from one article. */
    static String event(String article) {
        return "/events/" + article;
    }

    /** The page of how two texts of one article differ. */
    static String changes(String id, String other) {
        return article(id) + "/changes/" + other;
    }

    /** A quote with its citation, as a line of text. */
    static String citation(QuoteId quote) {
        return article(quote.article()) + "/cite?format=plain&quote=" + quote.start();
    }

    /** The evidence sheet of an article. */
    static String evidence(String id) {
        return article(id) + "/evidence";
    }

    /** The evidence sheet of a quote. */
    static String evidence(QuoteId quote) {
        return evidence(quote.article()) + "?quote=" + quote.start();
    }

    /** The page of a speaker. */
    static String speaker(String name) {
        return ofFacet(FacetName.SPEAKER) + PercentEncoded.segment(name);
    }

    /** The page of a speaker, with what is only perhaps theirs. */
    static String perhaps(String name) {
        return speaker(name) + "?" + SearchParameters.CERTAIN + "=false";
    }

    /** The page of an outlet. */
    static String outlet(String name) {
        return ofFacet(FacetName.OUTLET) + PercentEncoded.segment(name);
    }

    /** The page of all speakers or of all outlets. */
    static String listOf(FacetName facet) {
        return "/" + facet.key() + "s";
    }

    /** What the addresses of the pages of speakers or outlets begin with. */
    static String ofFacet(FacetName facet) {
        return listOf(facet) + "/";
    }

    /** The page of a facet's values; the search is in its parameters. */
    static String facet(FacetName facet) {
        return "/facets/" + facet.key();
    }
}
