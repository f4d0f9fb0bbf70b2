package onrecord.extract.page;

import java.util.regex.Pattern;

/** The addresses under which sites keep the pages of those who write for them. */
final class AuthorPages {
    private static final Pattern FOLDER = Pattern.compile(
            "/(?:authors?|autor(?:en|es|in|i)?|auteurs?|forfatter|skribent|kirjoittaja|staff|profile?s?|journalist(?:s|en|es|e)?"
                    + "|reporters?|redakteure?|contributors?|by|writers?|columnists?|avtor|yazarlar?)/[^/?#]",
            Pattern.CASE_INSENSITIVE);

    private AuthorPages() {}

    /** Whether a link leads to the page of somebody who writes for the site. */
    static boolean holds(String address) {
        return FOLDER.matcher(address).find();
    }
}
