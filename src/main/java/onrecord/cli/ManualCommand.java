package onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Writes what a package of the program installs beside it: pages of the manual and completion for shells. */
@Command(
        name = "manual",
        hidden = true,
        description =
                "Write the manual's pages and the completion for shells as files below a folder, as /usr/share has them.",
        mixinStandardHelpOptions = true)
final class ManualCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder; made where it is missing.")
    private Path folder = Path.of("");

    private final Supplier<CommandLine> whole;

    /** @param whole the command line with all its commands */
    ManualCommand(Supplier<CommandLine> whole) {
        this.whole = whole;
    }

    @Override
    public Integer call() {
        CommandLine program = whole.get();
        CommandSpec spec = program.getCommandSpec();
        List<CommandSpec> commands = Described.commands(spec);
        try {
            write("man/man1/onrecord.1", new ManualPage(spec).text());
            for (CommandSpec command : commands) {
                write("man/man1/onrecord-" + command.name() + ".1", new ManualPage(command).text());
            }
            write("bash-completion/completions/onrecord", AutoComplete.bash(spec.name(), program));
            write("zsh/site-functions/_onrecord", new ZshCompletion(spec).script());
            write("fish/vendor_completions.d/onrecord.fish", new FishCompletion(spec).script());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Exit.DONE;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
