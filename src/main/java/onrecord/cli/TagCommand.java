package onrecord.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import onrecord.index.ArchiveException;
import onrecord.index.ArchiveFolder;
import onrecord.keep.Change;
import onrecord.keep.Target;
import onrecord.model.Article;
import onrecord.model.FiledUnder;
import onrecord.model.Quote;
import onrecord.search.ArchiveSearcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files articles under a tag, and notes something of them. */
@Command(
        name = "tag",
        description = {
            "File articles, or a quote of one, under a tag or in a collection, give them a star, or note something of"
                    + " them; tag:NAME and in:NAME find them.",
            "All of it is kept with the corrections, and leaves with the articles when they are exported."
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

    @Option(names = "--collect", paramLabel = "NAME", description = "The collection to put them into.")
    private @Nullable String collect;

    @Option(names = "--uncollect", paramLabel = "NAME", description = "The collection to take them out of.")
    private @Nullable String uncollect;

    @Option(names = "--star", description = "Give them a star, which is the tag \u2605.")
    private boolean star;

    @Option(names = "--unstar", description = "Take the star from them.")
    private boolean unstar;

    @Option(
            names = "--quote",
            paramLabel = "WORDS",
            description = "File the quote with these words, not the article; of one article alone.")
    private @Nullable String quote;

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
        boolean nothing = asked().isEmpty() && note == null;
        if (ids.isEmpty() == (query == null) || nothing) {
            throw new Complaints.Misuse("name articles or give a --query, and say --as, --not, --collect, --uncollect,"
                    + " --star, --unstar or --note");
        }
        if (quote != null && ids.size() != 1) {
            throw new Complaints.Misuse("--quote is of one article: name it");
        }
        Path folder = index.folder(home);
        ArchiveFolder.requireFolder(folder);
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

    /** What is asked for, as a change of an article that is not known yet. */
    private record Asked(Change.Shelf shelf, String name, boolean on) {}

    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        ask(asked, Change.Shelf.TAG, tag, true);
        ask(asked, Change.Shelf.TAG, untag, false);
        ask(asked, Change.Shelf.TAG, star ? FiledUnder.STAR : null, true);
        ask(asked, Change.Shelf.TAG, unstar ? FiledUnder.STAR : null, false);
        ask(asked, Change.Shelf.COLLECTION, collect, true);
        ask(asked, Change.Shelf.COLLECTION, uncollect, false);
        return asked;
    }

    private static void ask(List<Asked> asked, Change.Shelf shelf, @Nullable String name, boolean on) {
        if (name != null) {
            asked.add(new Asked(shelf, name.strip(), on));
        }
    }

    private void add(List<Change> changes, Article article) {
        Target target = Target.of(article);
        Quote said = quote == null ? null : quote(article, quote);
        Change.Words words = said == null ? null : Change.Words.of(article, said);
        FiledUnder now = said == null ? FiledUnder.of(article) : FiledUnder.of(article, said);
        for (Asked one : asked()) {
            List<String> has = one.shelf() == Change.Shelf.TAG ? now.tags() : now.collections();
            if (has.contains(one.name()) != one.on()) {
                changes.add(sensible(() -> new Change.Filed(target, words, one.shelf(), one.name(), one.on())));
            }
        }
        String noted = note;
        if (noted != null) {
            changes.add(sensible(() -> new Change.Noted(target, words, noted)));
        }
    }

    private static Quote quote(Article article, String words) {
        return article.quotes().stream()
                .filter(one -> one.text().contains(words.strip()))
                .findFirst()
                .orElseThrow(() -> new ArchiveException(
                        "no quote of " + article.id() + " has the words \"" + words + "\": copy them from its text"));
    }

    private List<Article> articles(Path folder, Correcting correcting) {
        if (query == null) {
            return correcting.articles(ids);
        }
        List<Article> found = new ArrayList<>();
        try (ArchiveSearcher archive = Archives.searcher(folder)) {
            archive.forEach(AskedOptions.toTheLetter(query), found::add);
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
