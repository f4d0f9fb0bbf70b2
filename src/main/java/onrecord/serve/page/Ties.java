package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other articles are to the one of a page.
 *
 * @param wire whose text it is, as it says itself, or null
 * @param stale a word about links that are older than some articles, or null
 * @param inferred when it must have been written, or null where its source says so or nobody knows
 * @param groups by what they have in common
 * @param event the page of what happened, or null where no other article reports it
 */
public record Ties(
        @Nullable String wire,
        @Nullable String stale,
        @Nullable Inferred inferred,
        List<Group> groups,
        @Nullable String event) {
    /** Whether there is nothing to show. */
    public boolean none() {
        return groups.isEmpty() && wire == null && inferred == null;
    }

    /**
     * A range of days that follows from other articles.
     *
     * @param text "between August 7, 2023 and August 13, 2023"
     * @param because the articles it follows from
     */
    public record Inferred(String text, List<Tie> because) {}

    /** Articles that have one thing in common with that of the page: "The same text". */
    public record Group(
            String name, List<Tie> ties, @Nullable String more) {}

    /**
     * Another article.
     *
     * @param article leads to it
     * @param outlet who published it, or null
     * @param date when, or null
     * @param perhaps whether it is linked only perhaps
     * @param reason why it is linked
     * @param here the passage of this article
     * @param there the passage of the other
     * @param lang the other's language for the markup, or null
     */
    public record Tie(
            Anchor article,
            @Nullable String outlet,
            @Nullable String date,
            boolean perhaps,
            String reason,
            String here,
            String there,
            @Nullable String lang) {}
}
