package onrecord.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            return archive.article(name).orElseGet(() -> bySource(archive, name));
        }
    }

    private static Article bySource(ArchiveSearcher archive, String name) {
        Target wanted = new Target(null, name, null);
        List<Article> found = new ArrayList<>();
        archive.forEach(AskedOptions.ofAllVersions(""), article -> {
            if (wanted.means(article) && found.size() < 2) {
                found.add(article);
            }
        });
        if (found.size() != 1) {
            throw new ArchiveException(
                    found.isEmpty()
                            ? "no article has the id or the source \"" + name + "\""
                            : "several articles have the source \"" + name + "\": give an id, such as "
                                    + found.getFirst().id());
        }
        return found.getFirst();
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
