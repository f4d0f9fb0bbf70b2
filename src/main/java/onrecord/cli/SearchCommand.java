package onrecord.cli;

import onrecord.search.ArchiveSearcher;
import onrecord.serve.AnswerJson;
import picocli.CommandLine.Command;

/** Searches articles. */
@Command(
        name = "search",
        description = "Search articles and print the best, with what matched.",
        mixinStandardHelpOptions = true)
final class SearchCommand extends AskingCommand {
    SearchCommand(Console console, Home home) {
        super(console, home);
    }

    @Override
    void print(ArchiveSearcher archive, AskedOptions asked, PageOfHits page, Console console) {
        page.print(console, page.of(asked), archive::search, "article", AnswerJson::ofArticles, HitLines::article);
    }
}
