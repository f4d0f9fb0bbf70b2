package onrecord.extract.page;

import org.jspecify.annotations.Nullable;

/** A block-level element of the page with the run of {@link Block blocks} inside it. Built by {@link PageWalk}. */
final class Region {
    final @Nullable Region parent;
    final String tag;
    final int depth;
    /** The first block inside it. */
    final int start;
    /** Behind the last block inside it. */
    int end;
    /** What its tag, classes and role say it is, or null. */
    final @Nullable Reason hint;
    /** Whether that is said by names alone, not by its tag or role. */
    final boolean named;
    /** Whether its markup says that it holds the article's text. */
    final boolean article;
    /** Whether its classes speak of the lines under a headline. */
    final boolean deck;
    /** Whether its classes speak of a picture. */
    final boolean image;
    /** Whether it is an embedded post of a social network. */
    final boolean post;
    /** Its tag and classes: parts of a page that are set alike have the same. */
    final String signature;

    Region(@Nullable Region parent, String tag, int start, RegionHints.Hint hint, String signature) {
        this.parent = parent;
        this.tag = tag;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.start = start;
        this.end = start;
        this.hint = hint.reason();
        this.named = hint.named();
        this.article = hint.names().article();
        this.deck = hint.names().deck() || tag.equals("header");
        this.image = hint.names().image();
        this.post = hint.names().post() || (tag.equals("blockquote") && parent != null && parent.post);
        this.signature = signature;
    }

    /** Whether the block of this index is inside it. */
    boolean holds(int block) {
        return block >= start && block < end;
    }

    /** Whether it, or a part around it, is another article's, a comment's or a picture's. */
    boolean isElsewhere() {
        for (Region r = this; r != null; r = r.parent) {
            if (r.hint == Reason.COMMENTS || r.hint == Reason.RELATED || r.hint == Reason.CAPTION) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the other region, or inside it. */
    boolean isWithin(Region other) {
        Region r = this;
        while (r.depth > other.depth && r.parent != null) {
            r = r.parent;
        }
        return r == other;
    }
}
