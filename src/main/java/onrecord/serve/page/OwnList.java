package onrecord.serve.page;

import java.util.List;

/**
 * What a user filed and noted for themselves alone.
 *
 * @param frame around it
 * @param mending what its forms need
 * @param shelves a tag or collection each
 * @param notes each with what it is about
 */
public record OwnList(Frame frame, Mending mending, List<Shelf> shelves, List<Note> notes) {
    /**
     * A tag or a collection.
     *
     * @param key what its form names it by
     * @param name what people call it
     * @param kind "Tag" or "Collection"
     * @param count "3 articles and quotes"
     * @param found the results of a search for it
     * @param things what it holds, in the order in which it was filed
     */
    public record Shelf(String key, String name, String kind, String count, String found, List<Thing> things) {}

    /** An article, or the words of a quote with their article. */
    public record Thing(Anchor article, String words) {}

    /** A note on something. */
    public record Note(String text, Thing thing) {}
}
