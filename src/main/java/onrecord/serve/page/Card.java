package onrecord.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article among the results.
 *
 * @param number its place on the page, from 1
 * @param address of the article's page, with the search that led there
 * @param title the headline with what matched, or empty where the article has none
 * @param untitled what to call it where it has no headline, else null
 * @param outlet who published it, or null
 * @param date as exactly as it is known, or null
 * @param dateNote where the date comes from, or null
 * @param inferred whether the date was inferred and not stated
 * @param byline authors and agencies in one line, or null
 * @param language its name where it is not the reader's, or null
 * @param lang its code for the markup, or null
 * @param speakers who is quoted, each leading to the search narrowed to them
 * @param passages where the search matched in the text
 */
public record Card(
        int number,
        String address,
        List<Piece> title,
        @Nullable String untitled,
        @Nullable String outlet,
        @Nullable String date,
        @Nullable String dateNote,
        boolean inferred,
        @Nullable String byline,
        @Nullable String language,
        @Nullable String lang,
        List<Link> speakers,
        List<List<Piece>> passages) {}
