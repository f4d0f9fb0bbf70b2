package onrecord.serve.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quote among the results; or what one sentence tells of one speaker under several words of saying.
 *
 * @param address of its place in the article
 * @param parts the quoted words with what matched, and the context around them
 * @param quotes those in it, in the order of the text
 * @param speaker who said it, leading to their page, or null where that is unknown
 * @param mention how the text puts the speaker where that is another way, or null
 * @param perhaps whether it is not certain enough who speaks to say it without a "perhaps"
 * @param bearer whom the speaker's family name perhaps means, where it stands alone; or null
 * @param why the cue, the rule and how sure it is
 * @param title of the article
 * @param outlet of the article, or null
 * @param date of the article, or null
 * @param lang the article's language for the markup, or null
 * @param filed what the first of its quotes is filed under, or null where that is not shown
 */
public record QuoteCard(
        String address,
        List<Part> parts,
        List<Quoted> quotes,
        @Nullable Anchor speaker,
        @Nullable String mention,
        boolean perhaps,
        @Nullable Perhaps bearer,
        Why why,
        String title,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable String lang,
        @Nullable Filed filed) {
    /** A copy with what it is filed under. */
    public QuoteCard withFiled(Filed filed) {
        return new QuoteCard(
                address, parts, quotes, speaker, mention, perhaps, bearer, why, title, outlet, date, lang, filed);
    }

    /**
     * Somebody whom a family name that stands alone perhaps means.
     *
     * @param speaker the whole name, leading to their page with what is perhaps theirs
     * @param reason "the only bearer of Berg in The Valley Post, 3 to 31 May 2023"
     */
    public record Perhaps(Anchor speaker, String reason) {}

    /** @param kind "direct", "indirect", "mixed" or "act", a class of the markup; "" for the context */
    public record Part(String kind, List<Piece> pieces) {
        /** Whether these are quoted words. */
        public boolean said() {
            return !kind.isEmpty();
        }
    }

    /**
     * A quote that can be taken away.
     *
     * @param id of the quote
     * @param words as they stand in the text
     * @param copy where it is cited as a line of text
     * @param evidence where its evidence sheet is
     */
    public record Quoted(String id, String words, String copy, String evidence) {}

    /** The ids of its quotes, apart by commas. */
    public String ids() {
        return quotes.stream().map(Quoted::id).collect(Collectors.joining(","));
    }
}
