package onrecord.extract.page;

/** How much of what the markup says of the parts of a page is believed. */
enum Trust {
    /** The names of classes and ids, tags and roles. */
    ALL,
    /** Tags and roles, and the names of comments. */
    TAGS,
    /** The names of comments, and what is not shown. */
    NOTHING;

    /** Whether the names of inline elements are believed. */
    boolean believesWords() {
        return this == ALL;
    }

    /** Whether the reason that the markup of a region gives is believed. */
    boolean believes(Region region, Reason reason) {
        return switch (this) {
            case ALL -> true;
            case TAGS -> !region.named || reason == Reason.COMMENTS;
            case NOTHING -> reason == Reason.COMMENTS || (reason == Reason.HIDDEN && !region.named);
        };
    }
}
