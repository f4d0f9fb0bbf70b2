package onrecord.cli;

import java.util.concurrent.Callable;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Hit;
import onrecord.search.LuceneSearcher;
import onrecord.search.Page;
import onrecord.serve.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches articles. */
@Command(
        name = "search",
        description = "Search articles and print the best, with what matched.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "QUERY",
            arity = "0..1",
            defaultValue = "",
            description = "What to look for, in the query language; nothing for everything.")
    private String query = "";

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Mixin
    private PageOptions pages = new PageOptions();

    @Option(names = "--json", description = "Print the answer as JSON, as the API gives it.")
    private boolean json;

    private final Console console;
    private final Home home;

    SearchCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        try (ArchiveSearcher archive = LuceneSearcher.open(index.folder(home))) {
            Page<Hit> page = archive.search(filters.request(query, pages.size(), pages.page(), true));
            if (json) {
                console.line(AnswerJson.ofArticles(page));
                return Exit.DONE;
            }
            HitLines lines = new HitLines(new Style(console.isTerminal()));
            int rank = pages.first();
            for (Hit hit : page.hits()) {
                lines.article(rank++, hit).forEach(console::line);
                console.line("");
            }
            lines.summary(page, "article").forEach(console::line);
        }
        return Exit.DONE;
    }
}
