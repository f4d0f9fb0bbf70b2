package onrecord.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A page as ArchiveBox keeps it: a folder with an index and the page in many forms. The best form is read, the others
 * are passed over.
 */
final class ArchiveBox {
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

    /** What its index is called. */
    static final Set<String> INDEXES = Set.of("index.json", "index.jsonl");

    private ArchiveBox() {}

    /**
     * Which of the names in one folder are not looked at, since another holds the same page; none in other folders.
     *
     * @param names of the files and folders in it, without the path
     */
    static Set<String> passedOver(Collection<String> names) {
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
}
