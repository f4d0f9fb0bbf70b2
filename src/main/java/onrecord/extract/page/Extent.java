package onrecord.extract.page;

/** What of a page the text may stand in. */
enum Extent {
    /** The one part that holds the article. */
    ONE_PART,
    /** Several parts, as the steps of a recipe or the sections of a guide do. */
    SEVERAL_PARTS,
    /** What stands under headings that are links, too: the page is a list of others. */
    LISTING
}
