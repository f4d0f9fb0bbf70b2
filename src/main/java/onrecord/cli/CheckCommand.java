package onrecord.cli;

import java.util.concurrent.Callable;
import onrecord.index.Soundness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether an archive is sound. */
@Command(
        name = "check",
        description = {
            "Read the whole archive and say whether it is sound.",
            "Where it is not, the files that are damaged are named."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index = new IndexOption();

    private final Console console;
    private final Home home;

    CheckCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        Soundness soundness = Archives.check(index.folder(home));
        for (Soundness.Problem problem : soundness.problems()) {
            console.note("onrecord: " + Printable.words(problem.file() + ": " + problem.what()));
        }
        if (!soundness.isSound()) {
            return Exit.FAILED;
        }
        console.line("Sound: %,d articles, %,d quotes, from %,d files."
                .formatted(soundness.articles(), soundness.quotes(), soundness.files()));
        return Exit.DONE;
    }
}
