package onrecord.extract.page;

import java.util.Locale;
import java.util.Set;

/** The addresses under which sites keep the pages of those who write for them. */
final class AuthorPages {
    private static final Set<String> FOLDERS =
            Set.of(("author authors autor autoren autores autorin autori auteur auteurs"
                            + " forfatter skribent kirjoittaja staff profil profile profils profiles journalist journalists"
                            + " journalisten journaliste journalistes reporter reporters redakteur redakteure contributor"
                            + " contributors by writer writers columnist columnists avtor yazarlar")
                    .split(" ", -1));

    private AuthorPages() {}

    /** Whether a link leads to the page of somebody who writes for the site: to what a folder of theirs holds. */
    static boolean holds(String address) {
        int from = address.indexOf('/') + 1;
        int to = address.indexOf('/', from);
        while (from > 0 && to >= 0 && to + 1 < address.length()) {
            if ("/?#".indexOf(address.charAt(to + 1)) < 0
                    && FOLDERS.contains(address.substring(from, to).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = to + 1;
            to = address.indexOf('/', from);
        }
        return false;
    }
}
