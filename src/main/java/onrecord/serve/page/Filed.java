package onrecord.serve.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an article or a quote is filed under.
 *
 * @param id what a form names it by
 * @param starred whether it has a star
 * @param tags each leading to all that has it
 * @param collections each leading to all that is in it
 * @param notes on it
 * @param ownTags the tags that whoever looks gave it for themselves alone, each leading to all that is theirs
 * @param ownCollections the collections that it is in for them alone, likewise
 * @param ownNotes the notes that they made for themselves alone
 */
public record Filed(
        String id,
        boolean starred,
        List<Anchor> tags,
        List<Anchor> collections,
        List<String> notes,
        List<Anchor> ownTags,
        List<Anchor> ownCollections,
        List<String> ownNotes) {
    /** Whether it is filed under anything, or noted, that can be taken off; a star can where it is given. */
    public boolean isFiled() {
        return Stream.of(tags, collections, notes, ownTags, ownCollections, ownNotes)
                .anyMatch(some -> !some.isEmpty());
    }

    /** Tags that are everybody's and then their own. */
    public List<String> allTags() {
        return texts(tags, ownTags);
    }

    /** Collections that are everybody's and then their own. */
    public List<String> allCollections() {
        return texts(collections, ownCollections);
    }

    /** Notes that are everybody's and then their own. */
    public List<String> allNotes() {
        return Stream.concat(notes.stream(), ownNotes.stream()).distinct().toList();
    }

    /** Their own tags and collections. */
    public List<Anchor> own() {
        return Stream.concat(ownTags.stream(), ownCollections.stream()).toList();
    }

    private static List<String> texts(List<Anchor> shared, List<Anchor> own) {
        return Stream.concat(shared.stream(), own.stream())
                .map(Anchor::text)
                .distinct()
                .toList();
    }
}
