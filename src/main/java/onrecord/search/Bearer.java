package onrecord.search;

import java.time.LocalDate;

/**
 * Whom a family name that stands alone in an article perhaps means: the only one of that family name who is quoted by a
 * whole name in the outlet's articles of those weeks.
 *
 * @param name the whole name, as it is shown
 * @param family the family name as the article's quote has it
 * @param outlet whose articles were looked through
 * @param from the first day of the articles looked through
 * @param to the last
 */
public record Bearer(String name, String family, String outlet, LocalDate from, LocalDate to) {
    /** Why, in English: "the only bearer of Berg in The Valley Post, 2023-05-03 to 2023-05-31". */
    public String reason() {
        return "the only bearer of " + family + " in " + outlet + ", " + from + " to " + to;
    }
}
