package onrecord.cli;

import java.util.concurrent.Callable;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Searches articles. */
@Command(
        name = "search",
        description = "Search articles and print the best, with what matched.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private Asked asked = new Asked();

    @Mixin
    private PageOfHits page = new PageOfHits();

    private final Console console;
    private final Home home;

    SearchCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        try (ArchiveSearcher archive = asked.open(home)) {
            page.print(console, archive.search(page.of(asked)), "article", AnswerJson::ofArticles, HitLines::article);
        }
        return Exit.DONE;
    }
}
