package onrecord.cli;

import java.util.concurrent.Callable;
import onrecord.search.ArchiveSearcher;
import onrecord.serve.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Searches quotes. */
@Command(
        name = "quotes",
        description = "Search the words of quotes and print them with their speakers.",
        mixinStandardHelpOptions = true)
final class QuotesCommand implements Callable<Integer> {
    @Mixin
    private Asked asked = new Asked();

    @Mixin
    private PageOfHits page = new PageOfHits();

    private final Console console;
    private final Home home;

    QuotesCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        try (ArchiveSearcher archive = asked.open(home)) {
            page.print(console, archive.quotes(page.of(asked)), "quote", AnswerJson::ofQuotes, HitLines::quote);
        }
        return Exit.DONE;
    }
}
