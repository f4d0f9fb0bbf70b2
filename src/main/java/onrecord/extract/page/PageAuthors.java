package onrecord.extract.page;

import onrecord.extract.value.Findings;

/** Who wrote the article: linked data, meta tags, marked elements, the visible byline. */
final class PageAuthors {
    private PageAuthors() {}

    static void find(ParsedPage page, Findings.Builder found) {
        Bylines bylines = new Bylines(page, found);
        new DeclaredAuthors(page, bylines).find();
        new MarkedAuthors(page, bylines).find();
        new ShownAuthors(page, bylines).find();
    }

    /** Whether a part of the page is another article's, a comment's or a picture's. */
    static boolean isElsewhere(Region region) {
        for (Region r = region; r != null; r = r.parent) {
            if (r.hint == Reason.COMMENTS || r.hint == Reason.RELATED || r.hint == Reason.CAPTION) {
                return true;
            }
        }
        return false;
    }
}
