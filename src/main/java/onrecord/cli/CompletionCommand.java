package onrecord.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description = {
            "Print what a shell needs to complete commands and options of onrecord.",
            "bash: source <(onrecord completion bash). zsh: write it to a file _onrecord in a folder of fpath."
                    + " fish: onrecord completion fish | source."
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    /** The shells that are known. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    private final Console console;
    private final Supplier<CommandLine> whole;

    /** @param whole the command line with all its commands */
    CompletionCommand(Console console, Supplier<CommandLine> whole) {
        this.console = console;
        this.whole = whole;
    }

    @Override
    public Integer call() {
        CommandLine program = whole.get();
        CommandSpec spec = program.getCommandSpec();
        console.line(
                switch (shell) {
                    case BASH -> AutoComplete.bash(spec.name(), program);
                    case ZSH -> new ZshCompletion(spec).script();
                    case FISH -> new FishCompletion(spec).script();
                });
        return Exit.DONE;
    }
}
