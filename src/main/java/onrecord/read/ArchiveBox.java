package onrecord.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page as ArchiveBox keeps it: a folder with an index and the page in many forms. The best form is read, the others
 * are passed over.
 */
public final class ArchiveBox {
    /** The forms of a page, best first: the whole page, what the browser made of it, its text. */
    private static final List<String> FORMS = List.of(
            "singlefile.html",
            "output.html",
            "dom.html",
            "readability",
            "mercury",
            "article.html",
            "htmltotext.txt",
            "output.pdf",
            "warc");

    /** What ArchiveBox alone leaves in a folder, beside its index. */
    private static final Set<String> MARKS = Set.of(
            "singlefile.html",
            "readability",
            "mercury",
            "htmltotext.txt",
            "archive.org.txt",
            "favicon.ico",
            "headers.json");

    private static final Set<String> INDEXES = Set.of("index.json", "index.jsonl");
    /** Longer paths than these are none of ArchiveBox's. */
    private static final int LONGEST = 1024;

    private ArchiveBox() {}

    /**
     * Which of the names in one folder are not looked at, since another holds the same page; none in other folders.
     *
     * @param names of the files and folders in it, without the path
     */
    public static Set<String> passedOver(Collection<String> names) {
        Set<String> over = new HashSet<>();
        Set<String> all = Set.copyOf(names);
        boolean indexed = INDEXES.stream().anyMatch(all::contains);
        if (indexed && all.stream().filter(MARKS::contains).count() >= 2) {
            FORMS.stream().filter(all::contains).findFirst().ifPresent(best -> {
                over.addAll(all);
                over.remove(best);
            });
        }
        return over;
    }

    /** The beginnings of paths in an archive that are not looked at. */
    static Set<String> passedOverIn(Collection<String> paths) {
        Map<String, Set<String>> folders = new HashMap<>();
        for (String path : paths) {
            int name = path.lastIndexOf('/') + 1;
            if (INDEXES.contains(path.substring(name)) && name <= LONGEST) {
                folders.put(path.substring(0, name), new HashSet<>());
            }
        }
        Set<String> over = new HashSet<>();
        if (!folders.isEmpty()) {
            paths.forEach(path -> add(path, folders));
            folders.forEach((folder, names) -> passedOver(names).forEach(name -> over.add(folder + name)));
        }
        return over;
    }

    /** Adds the name that a path has in each of these folders it lies in. */
    private static void add(String path, Map<String, Set<String>> folders) {
        int at = 0;
        while (at >= 0 && at <= Math.min(LONGEST, path.length())) {
            Set<String> names = folders.get(path.substring(0, at));
            int slash = path.indexOf('/', at);
            if (names != null && at < path.length()) {
                names.add(path.substring(at, slash < 0 ? path.length() : slash));
            }
            at = slash < 0 ? -1 : slash + 1;
        }
    }

    /** Whether a path is one of these or lies below one. */
    static boolean isBelow(String path, Set<String> over) {
        if (over.isEmpty() || over.contains(path)) {
            return !over.isEmpty();
        }
        for (int slash = path.indexOf('/'); slash >= 0 && slash <= LONGEST; slash = path.indexOf('/', slash + 1)) {
            if (over.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }
}
