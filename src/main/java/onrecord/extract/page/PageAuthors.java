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
}
