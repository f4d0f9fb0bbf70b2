package onrecord.serve.page;

import java.util.List;

/**
 * That an article's address was seen with other texts.
 *
 * @param line "Version 1 of 2. A newer text of this article is known."
 * @param others the other texts, newest first
 */
public record VersionNote(String line, List<Other> others) {
    /**
     * Another text of the article.
     *
     * @param changes leads to the page of the differences
     */
    public record Other(Anchor article, Anchor changes) {}
}
