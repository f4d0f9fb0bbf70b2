package onrecord.cli;

import onrecord.search.ArchiveSearcher;
import onrecord.serve.AnswerJson;
import picocli.CommandLine.Command;

/** Searches quotes. */
@Command(
        name = "quotes",
        description = "Search the words of quotes and print them with their speakers.",
        mixinStandardHelpOptions = true)
final class QuotesCommand extends AskingCommand {
    QuotesCommand(Console console, Home home) {
        super(console, home);
    }

    @Override
    void print(ArchiveSearcher archive, AskedOptions asked, PageOfHits page, Console console) {
        page.print(console, page.of(asked), archive::quotes, "quote", AnswerJson::ofQuotes, HitLines::quote);
    }
}
