package onrecord.extract.page;

import onrecord.extract.value.Findings;

/**
 * When the article was published: linked data, meta tags, marked elements, the address, and the lines around the
 * headline. Dates of comments, of embedded posts and of other articles are none of it.
 */
final class PageDates {
    private PageDates() {}

    static void find(ParsedPage page, Findings.Builder findings) {
        GatheredDates dates = new GatheredDates(page);
        DeclaredDates declared = new DeclaredDates(page, dates);
        declared.find();
        new MarkedDates(page, dates).find();
        declared.address();
        ShownDates shown = new ShownDates(page, dates);
        shown.aroundHeadline();
        shown.opening();
        if (!dates.hasDay()) {
            shown.anywhere();
        }
        dates.published(findings::date);
        new ChangeDates(page, dates).find();
        dates.changed(findings::update);
    }
}
