package onrecord.extract.page;

import java.util.EnumSet;
import java.util.Set;

/** How much of what the markup says of the parts of a page is believed. */
enum Trust {
    /** The names of classes and ids, tags and roles. */
    ALL,
    /** Tags and roles, and the names of comments, newsletters, buttons to share by and notes on cookies. */
    TAGS,
    /** The names of comments, what is not shown, and tags of footers. */
    NOTHING;

    /** What no theme calls the part that holds the text. */
    private static final Set<Reason> NEVER_AROUND_TEXT =
            EnumSet.of(Reason.COMMENTS, Reason.NEWSLETTER, Reason.SHARE, Reason.COOKIES);

    /** Whether the names of inline elements are believed. */
    boolean believesWords() {
        return this == ALL;
    }

    /** Whether the reason that the markup of a region gives is believed. */
    boolean believes(Region region, Reason reason) {
        return switch (this) {
            case ALL -> true;
            case TAGS -> !region.named || NEVER_AROUND_TEXT.contains(reason);
            case NOTHING ->
                reason == Reason.COMMENTS || (!region.named && (reason == Reason.HIDDEN || reason == Reason.FOOTER));
        };
    }
}
