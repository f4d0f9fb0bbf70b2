package onrecord.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveFolder;
import onrecord.keep.Change;
import onrecord.keep.Tags;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.search.ArchiveSearcher;
import onrecord.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files articles under a tag, and notes something of them. */
@Command(
        name = "tag",
        description = {
            "File articles under a tag, or note something of them; tag:NAME finds them.",
            "Tags and notes are kept with the corrections, and leave with the articles when they are exported."
        },
        mixinStandardHelpOptions = true)
final class TagCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "The articles: their ids, or the ends of their sources, such as news.jsonl#238.")
    private List<String> ids = List.of();

    @Option(names = "--query", paramLabel = "Q", description = "All articles that this query finds.")
    private @Nullable String query;

    @Option(names = "--as", paramLabel = "NAME", description = "The tag to file them under.")
    private @Nullable String tag;

    @Option(names = "--not", paramLabel = "NAME", description = "The tag to take from them.")
    private @Nullable String untag;

    @Option(names = "--note", paramLabel = "TEXT", description = "What to note of them.")
    private @Nullable String note;

    @Mixin
    private IndexOption index = new IndexOption();

    private final Console console;
    private final Home home;

    TagCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        if (ids.isEmpty() == (query == null) || (tag == null && untag == null && note == null)) {
            throw new Complaints.Misuse("name articles or give a --query, and say --as, --not or --note");
        }
        Path folder = index.folder(home);
        ArchiveFolder.requireFolder(folder);
        Archives.requireFolder(folder, "be filed by hand");
        Correcting correcting = new Correcting(console, folder);
        List<Article> articles = articles(folder, correcting);
        List<Change> changes = new ArrayList<>();
        articles.forEach(article -> add(changes, article));
        if (changes.isEmpty()) {
            throw new ArchiveException("nothing is to be done: " + articles.size() + " articles were found");
        }
        console.line("Filed %,d article%s.".formatted(articles.size(), articles.size() == 1 ? "" : "s"));
        return correcting.keep(index.words(), changes);
    }

    private void add(List<Change> changes, Article article) {
        String as = tag;
        String not = untag;
        String noted = note;
        Target target = Target.of(article);
        if (as != null && !Tags.of(article).contains(as.strip())) {
            changes.add(sensible(() -> new Change.Tagged(target, as)));
        }
        if (not != null && Tags.of(article).contains(not)) {
            changes.add(new Change.Untagged(target, not));
        }
        if (noted != null) {
            changes.add(sensible(() -> new Change.Noted(target, noted)));
        }
    }

    private List<Article> articles(Path folder, Correcting correcting) {
        if (query == null) {
            return ids.stream().map(correcting::article).toList();
        }
        List<Article> found = new ArrayList<>();
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            archive.forEach(SearchRequest.of(query), found::add);
        }
        return found;
    }

    private static Change sensible(Supplier<Change> change) {
        try {
            return change.get();
        } catch (IllegalArgumentException e) {
            throw new Complaints.Misuse(String.valueOf(e.getMessage()));
        }
    }
}
