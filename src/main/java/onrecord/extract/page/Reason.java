package onrecord.extract.page;

import onrecord.text.Keyword;

/**
 * Why a block of the page is not the article's text. Of several reasons that the names of one element give, the one
 * that comes first here counts.
 */
enum Reason {
    NAVIGATION,
    RELATED,
    SHARE,
    NEWSLETTER,
    COMMENTS,
    ADVERTISEMENT,
    COOKIES,
    SIDEBAR,
    FOOTER,
    AUTHOR_BOX,
    AGENCY_NOTE,
    PROMOTION,
    BYLINE,
    METADATA,
    CAPTION,
    MEDIA,
    HIDDEN,
    FORM,
    TEASER,
    HEADLINE,
    STOP_HEADING,
    DUPLICATE,
    OUTSIDE;

    /** The name in provenance, such as "share". */
    String method() {
        return Keyword.of(this);
    }
}
