package onrecord.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.index.ArchiveException;
import onrecord.ingest.Corrector;
import onrecord.keep.Change;
import onrecord.keep.Correction;
import onrecord.keep.Corrections;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;

/** Corrections from the command line: kept first, then shown. */
final class Correcting {
    private final Console console;
    private final Path folder;
    private final Corrector corrector;

    Correcting(Console console, Path folder) {
        this.console = console;
        this.folder = folder;
        this.corrector = new Corrector(folder, () -> Archives.writer(folder));
    }

    Corrections now() {
        return corrector.now();
    }

    /**
     * The article of an id, or of the end of a source such as {@code news.jsonl#238}.
     *
     * @throws ArchiveException if there is none, or several
     */
    Article article(String name) {
        return articles(List.of(name)).getFirst();
    }

    /**
     * The articles of these names, one each and in their order: by its id, else all others in one pass over the
     * archive.
     *
     * @throws ArchiveException if a name means none, or several
     */
    List<Article> articles(List<String> names) {
        Map<String, List<Article>> found = new LinkedHashMap<>();
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            for (String name : names) {
                found.computeIfAbsent(
                        name, id -> archive.article(id).map(List::of).orElseGet(ArrayList::new));
            }
            addBySource(archive, found);
        }
        return names.stream().map(name -> only(name, found)).toList();
    }

    /** Adds up to two articles of each name that has none yet: more than one is one too many. */
    private static void addBySource(ArchiveSearcher archive, Map<String, List<Article>> found) {
        Map<Target, List<Article>> sources = new LinkedHashMap<>();
        found.forEach((name, articles) -> {
            if (articles.isEmpty()) {
                sources.put(new Target(null, name, null), articles);
            }
        });
        if (sources.isEmpty()) {
            return;
        }
        archive.forEach(
                AskedOptions.ofAllVersions(""),
                article -> sources.forEach((source, articles) -> {
                    if (articles.size() < 2 && source.means(article)) {
                        articles.add(article);
                    }
                }));
    }

    private static Article only(String name, Map<String, List<Article>> found) {
        List<Article> articles = found.getOrDefault(name, List.of());
        if (articles.size() != 1) {
            throw new ArchiveException(
                    articles.isEmpty()
                            ? "no article has the id or the source \"" + name + "\""
                            : "several articles have the source \"" + name + "\": give an id, such as "
                                    + articles.getFirst().id());
        }
        return articles.getFirst();
    }

    /** Keeps these corrections and shows the archive by them; says how to undo them. @return an exit code */
    int keep(String index, List<? extends Change> changes) {
        Corrector.Kept kept = corrector.keep(System.getProperty("user.name", ""), changes);
        if (!kept.live()) {
            console.note(
                    "onrecord: kept, and shown with the next commit of the process that is writing to the archive");
        }
        Correction first = kept.corrections().getFirst();
        if (!(first.change() instanceof Change.Undone)) {
            console.line("To undo it: onrecord correct --undo " + first.act() + index);
        }
        console.flush();
        return Exit.DONE;
    }
}
