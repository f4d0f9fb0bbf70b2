package onrecord.extract.page;

import java.util.ArrayList;
import java.util.List;
import onrecord.extract.value.Findings;
import onrecord.extract.value.Found;
import org.jspecify.annotations.Nullable;

/** Headlines: of the linked data, the visible heading and the head, without the name of the site. */
final class PageTitles {
    /** What sites put between a headline and their name. */
    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " – ", " — ", " » ", " « ", " · ", " :: ", " • ", " / ", " < ", " > ", " › ", ": ", "ㅣ", "｜",
            "|", "-");

    private static final double FOR_SEARCH = 0.3;
    private static final double GLUED = 0.6;

    private PageTitles() {}

    static void find(ParsedPage page, Findings.Builder found) {
        List<String> sites = new ArrayList<>(page.head.siteNames(page.url));
        sites.addAll(PageOutlets.knownNames(page));
        sites.addAll(page.meta.all("article:section"));
        Block headline = page.headline;
        String shown = headline == null ? null : oneLine(headline.text());
        String linked = strip(page.linked.text("headline"), sites, shown);
        String open = strip(page.meta.first("og:title"), sites, shown);
        String element = strip(page.meta.first("title"), sites, shown);
        String card = strip(page.meta.first("twitter:title"), sites, shown);
        boolean second = page.besides != null;
        boolean searched = isForSearch(shown, linked, element) && isOfItsOwn(open, shown, second ? null : card);
        boolean weak = searched || second;
        boolean heading = headline != null && headline.kind() == Block.Kind.HEADING;
        boolean glued = isGlued(shown, open, linked, element);
        boolean agreed = page.linked.isNews() && open != null && same(open, linked) && same(open, card);
        String printed = heading && !glued && !weak && !agreed ? shown : null;
        if (heading) {
            add(found, shown, "heading", unless(weak, glued ? GLUED : 0.8));
        } else {
            add(found, shown, "headline-block", unless(weak, 0.5));
        }
        add(found, linked, "json-ld-headline", unless(searched || differs(linked, printed), 0.7));
        add(found, open, "og-title", unless(differs(open, printed), ofOpenGraph(searched, second)));
        add(found, card, "twitter-title", unless(weak || differs(card, printed), 0.5));
        add(found, element, "title-element", unless(weak || differs(element, printed), 0.5));
        if (page.besides != null) {
            add(found, oneLine(page.besides.text()), "second-heading", 0.8);
        }
    }

    private static double unless(boolean weak, double confidence) {
        return weak ? FOR_SEARCH : confidence;
    }

    /**
     * Whether the heading, the linked data and the title element agree: then a title written for search engines is
     * likely.
     */
    private static boolean isForSearch(@Nullable String shown, @Nullable String linked, @Nullable String element) {
        return shown != null && linked != null && element != null && same(shown, linked) && same(shown, element);
    }

    /** Whether the title for social networks is another than the heading, and no copy of the one on cards. */
    private static boolean isOfItsOwn(@Nullable String open, @Nullable String shown, @Nullable String card) {
        return open != null
                && shown != null
                && !LineWords.bare(open).endsWith(LineWords.bare(shown))
                && !same(open, card);
    }

    /** How far a title for social networks is the headline; most where the heading is written for search engines. */
    private static double ofOpenGraph(boolean searched, boolean second) {
        if (searched) {
            return 0.85;
        }
        return second ? 0.5 : 0.65;
    }

    /**
     * Whether another title has the same letters in more words: the parts of the heading stand apart on the screen
     * only.
     */
    private static boolean isGlued(@Nullable String shown, @Nullable String... others) {
        for (String other : others) {
            if (shown != null
                    && other != null
                    && same(shown, other)
                    && LineWords.of(other).size() > LineWords.of(shown).size()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a title of the head is another than the heading that the page prints: then it is written for those who do
     * not see that. One that has the kicker before the heading, or leaves it out, is not.
     */
    private static boolean differs(@Nullable String title, @Nullable String printed) {
        if (title == null || printed == null) {
            return false;
        }
        String bare = LineWords.bare(title);
        String shown = LineWords.bare(printed);
        return !bare.endsWith(shown) && !shown.endsWith(bare);
    }

    private static boolean same(String a, @Nullable String b) {
        return b != null && LineWords.bare(a).equals(LineWords.bare(b));
    }

    private static void add(Findings.Builder found, @Nullable String title, String method, double confidence) {
        if (title != null && !title.isBlank() && title.length() <= 500) {
            found.title(Found.of(title, method, title, confidence));
        }
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').strip();
    }

    /** The title without the site's name and section at its end or its start. */
    static @Nullable String strip(@Nullable String title, List<String> sites, @Nullable String shown) {
        if (title == null) {
            return null;
        }
        String rest = oneLine(title.replaceAll("\\s+", " "));
        boolean again = true;
        while (again) {
            again = false;
            for (String separator : SEPARATORS) {
                int at = rest.lastIndexOf(separator);
                if (at > 0 && isSite(rest.substring(at + separator.length()), sites)) {
                    rest = rest.substring(0, at).strip();
                    again = true;
                }
                int first = rest.indexOf(separator);
                if (first > 0 && !separator.equals(": ") && isSite(rest.substring(0, first), sites)) {
                    rest = rest.substring(first + separator.length()).strip();
                    again = true;
                }
            }
        }
        return cutToShown(rest, shown);
    }

    private static boolean isSite(String part, List<String> sites) {
        String bare = LineWords.bare(part);
        for (String site : sites) {
            String name = LineWords.bare(site);
            if (!name.isEmpty() && (bare.equals(name) || (part.length() < 60 && isMostly(name, bare)))) {
                return true;
            }
        }
        return false;
    }

    /** "The Harbour Herald Online" is mostly "Harbour Herald". */
    private static boolean isMostly(String name, String part) {
        return name.length() > 4 && part.length() < 3 * name.length() && part.contains(name);
    }

    /** A title that is the visible headline and more behind a separator is the headline. */
    private static String cutToShown(String title, @Nullable String shown) {
        if (shown != null && title.length() > shown.length() && shown.length() > 10) {
            for (String separator : SEPARATORS) {
                if (title.startsWith(shown + separator)) {
                    return shown;
                }
            }
        }
        return title;
    }
}
