package onrecord.cli;

import java.util.List;
import java.util.concurrent.Callable;
import onrecord.search.ArchiveSearcher;
import onrecord.search.Verification;
import onrecord.serve.VerificationJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether somebody's words are real. */
@Command(
        name = "verify",
        description = {
            "Say whether a quote is real, as far as the archive tells, and print the nearest.",
            "Verdicts: verbatim, altered, said by another, stitched together, not a quote, not in this archive. The last"
                    + " does not mean that nobody said it."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "The words that somebody is said to have said.")
    private List<String> words = List.of();

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who is said to have said them.")
    private @Nullable String speaker;

    @Option(names = "--json", description = "Print the answer as JSON, as the API gives it.")
    private boolean json;

    @Mixin
    private IndexOption index = new IndexOption();

    private final Console console;
    private final Home home;

    VerifyCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        try (ArchiveSearcher archive = Archives.searcher(index.folder(home))) {
            Verification verification = archive.verify(String.join(" ", words), speaker);
            if (json) {
                console.line(VerificationJson.of(verification));
            } else {
                new VerificationLines(new Style(console.isColoured()))
                        .of(verification)
                        .forEach(console::line);
            }
        }
        return Exit.DONE;
    }
}
