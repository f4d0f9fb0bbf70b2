package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote among the results.
 *
 * @param address of its place in the article
 * @param before the context before the quoted words
 * @param words the quoted words with what matched
 * @param after the context after them
 * @param kind "direct", "indirect", "mixed" or "act", a class of the markup
 * @param speaker who said it, leading to their page, or null where that is unknown
 * @param mention how the text puts the speaker where that is another way, or null
 * @param perhaps whether it is not certain enough who speaks to say it without a "perhaps"
 * @param bearer whom the speaker's family name perhaps means, where it stands alone; or null
 * @param why the cue, the rule and how sure it is
 * @param title of the article
 * @param outlet of the article, or null
 * @param date of the article, or null
 * @param lang the article's language for the markup, or null
 */
public record QuoteCard(
        String address,
        String before,
        List<Piece> words,
        String after,
        String kind,
        @Nullable Anchor speaker,
        @Nullable String mention,
        boolean perhaps,
        @Nullable Perhaps bearer,
        Why why,
        String title,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable String lang) {
    /**
     * Somebody whom a family name that stands alone perhaps means.
     *
     * @param speaker the whole name, leading to their page with what is perhaps theirs
     * @param reason "the only bearer of Berg in The Valley Post, 3 to 31 May 2023"
     */
    public record Perhaps(Anchor speaker, String reason) {}
}
