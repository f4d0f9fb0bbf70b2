package onrecord.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.text.Resources;

/**
 * What operating systems, office programs and browsers leave beside somebody's documents: it is passed over, in folders
 * and in archives.
 */
public final class Litter {
    private static final Pattern PAGE = Pattern.compile("(?i)(.+)\\.x?html?");
    private static final Set<String> NAMES = Set.of(
            "thumbs.db",
            "ehthumbs.db",
            "ehthumbs_vista.db",
            "desktop.ini",
            "icon\r",
            "__macosx",
            "$recycle.bin",
            "system volume information",
            "lost+found",
            "@eadir",
            "network trash folder",
            "temporary items");

    /** What a browser puts behind a page's name for the folder beside it, in the languages of browsers. */
    private static final List<String> PAGE_FOLDERS = Resources.lines(Litter.class, "page-folders.txt");

    private Litter() {}

    /**
     * Whether a file or folder of this name is passed over: hidden, or one of the names that systems and programs give.
     */
    public static boolean is(String name) {
        return (name.startsWith(".") && !name.equals(".") && !name.equals(".."))
                || name.startsWith("~$")
                || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether an entry of an archive is passed over: it, or a folder it stands in. */
    static boolean isIn(String path) {
        for (String name : path.split("/", -1)) {
            if (is(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The folders that belong to a saved page of this name, {@code page_files} beside {@code page.html}; none for
     * others.
     */
    public static List<String> foldersOf(String name) {
        Matcher page = PAGE.matcher(name);
        return page.matches() ? PAGE_FOLDERS.stream().map(page.group(1)::concat).toList() : List.of();
    }
}
