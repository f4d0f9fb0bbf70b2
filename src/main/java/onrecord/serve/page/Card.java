package onrecord.serve.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article among the results.
 *
 * @param number its place on the page, from 1
 * @param id of the article
 * @param address of the article's page, with the search that led there
 * @param title the headline with what matched, or empty where the article has none
 * @param untitled what to call it where it has no headline, else null
 * @param outlet who published it, or null where that is unknown
 * @param date when, or null where that is unknown
 * @param byline authors and agencies in one line, or null
 * @param version which of several texts of the article it is, "Version 2 of 2", or null where there is one alone
 * @param language its name where it is not the reader's, or null
 * @param lang its code for the markup, or null
 * @param speakers who is quoted, each leading to the search narrowed to them
 * @param passages where the search matched in the text
 * @param copies the others of the same text that stand behind it, or null where there are none
 * @param filed what it is filed under, or null where that is not shown
 */
public record Card(
        int number,
        String id,
        String address,
        List<Piece> title,
        @Nullable String untitled,
        @Nullable String outlet,
        @Nullable Dated date,
        @Nullable String byline,
        @Nullable String version,
        @Nullable String language,
        @Nullable String lang,
        List<Anchor> speakers,
        List<List<Piece>> passages,
        @Nullable Copies copies,
        @Nullable Filed filed) {
    /** A copy with what it is filed under. */
    public Card withFiled(Filed filed) {
        return new Card(
                number, id, address, title, untitled, outlet, date, byline, version, language, lang, speakers, passages,
                copies, filed);
    }

    /** What to call it in one line. */
    public String name() {
        return untitled != null ? untitled : title.stream().map(Piece::text).collect(Collectors.joining());
    }

    /**
     * Articles of the same text that the search found too.
     *
     * @param summary "+3 with the same text"
     * @param articles the first of them
     * @param more "and 12 more", or null where these are all
     */
    public record Copies(
            String summary, List<Copy> articles, @Nullable String more) {}

    /** An article of the same text. */
    public record Copy(
            Anchor article,
            @Nullable String outlet,
            @Nullable String date) {}

    /**
     * When an article was published, and how that is known.
     *
     * @param text as exactly as it is known
     * @param inferred whether it was inferred and not stated
     * @param note the rule that found it and the words it read, or null where nobody kept that
     */
    public record Dated(
            String text, boolean inferred, @Nullable String note) {}
}
