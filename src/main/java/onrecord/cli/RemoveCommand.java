package onrecord.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveFolder;
import onrecord.keep.Change;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.model.SourceFile;
import onrecord.model.SourcePath;
import onrecord.search.ArchiveSearcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles out of the archive, so that no search finds them and no run takes them in again. */
@Command(
        name = "remove",
        description = {
            "Take articles out of the archive: those of files, or those that a query finds.",
            "They stay out when their files are read again, until that is undone. The files themselves are left as they"
                    + " are. A query finds older versions of an article too."
        },
        mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files and folders whose articles are taken out, or ids of articles.")
    private List<String> paths = List.of();

    @Option(names = "--query", paramLabel = "Q", description = "Take out every article that this query finds.")
    private @Nullable String query;

    @Option(names = "--dry-run", description = "Say what would be taken out, and change nothing.")
    private boolean dryRun;

    @Mixin
    private IndexOption index = new IndexOption();

    private final Console console;
    private final Home home;

    RemoveCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        if (paths.isEmpty() == (query == null)) {
            throw new Complaints.Misuse("name files, folders or ids, or give a --query, and not both");
        }
        Path folder = index.folder(home);
        ArchiveFolder.requireFolder(folder);
        List<Article> articles = articles(folder);
        if (articles.isEmpty()) {
            throw new ArchiveException("there is no such article in the archive " + folder + ": nothing was taken out");
        }
        articles.forEach(article -> console.line(Printable.of(article.id() + "  " + article.source())));
        if (dryRun) {
            return Exit.DONE;
        }
        console.line("Took out %,d article%s.".formatted(articles.size(), articles.size() == 1 ? "" : "s"));
        return new Correcting(console, folder)
                .keep(
                        index.words(),
                        articles.stream()
                                .map(article -> new Change.Removed(Target.of(article)))
                                .toList());
    }

    private List<Article> articles(Path folder) {
        List<Article> found = new ArrayList<>();
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            if (query != null) {
                archive.forEach(AskedOptions.ofAllVersions(query), found::add);
                return found;
            }
            Set<String> places = new LinkedHashSet<>();
            for (String path : new LinkedHashSet<>(paths)) {
                archive.article(path).ifPresentOrElse(found::add, () -> places.add(path));
            }
            addOf(places, archive, found);
        }
        return found;
    }

    /** Adds the articles of files and folders, in one pass over the archive, to those found by their ids. */
    private static void addOf(Set<String> places, ArchiveSearcher archive, List<Article> found) {
        if (places.isEmpty()) {
            return;
        }
        Set<String> known = found.stream().map(Article::id).collect(Collectors.toSet());
        Set<String> wanted = new HashSet<>(places);
        places.forEach(path ->
                wanted.add(SourcePath.text(Path.of(path).toAbsolutePath().normalize())));
        archive.forEach(AskedOptions.ofAllVersions(""), article -> {
            if (!known.contains(article.id())
                    && (isBelow(article.source(), wanted) || isBelow(file(archive, article), wanted))) {
                found.add(article);
            }
        });
    }

    private static String file(ArchiveSearcher archive, Article article) {
        return SourcePath.slashed(
                archive.file(article.id()).map(SourceFile::path).orElse(article.source()));
    }

    /** Whether a source is one of these files or folders, lies in it, or is a part of it. */
    private static boolean isBelow(String source, Set<String> wanted) {
        return wanted.stream()
                .map(SourcePath::slashed)
                .anyMatch(path -> source.equals(path)
                        || source.startsWith(path + "/")
                        || source.startsWith(path + "!")
                        || source.startsWith(path + "#"));
    }
}
