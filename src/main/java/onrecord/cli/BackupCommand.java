package onrecord.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import onrecord.index.BackedUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the archive as it is into another folder, while it is in use. */
@Command(
        name = "backup",
        description = {
            "Put the archive as it is now into another folder, while it is served and written to.",
            "With it go corrections, tags, aliases and every other file of yours in its folder. The backup is an archive like"
                    + " any other: serve --index DIR serves it, and a backup of the backup puts it back."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder for the backup: a new or an empty one.")
    private Path folder = Path.of("");

    @Option(
            names = "--copy",
            description =
                    "Copy every file. Without it, files that never change are hard links where both folders are on"
                            + " one disk: at once, and without room of their own, but lost with that disk.")
    private boolean copy;

    @Mixin
    private IndexOption index = new IndexOption();

    private final Console console;
    private final Home home;

    BackupCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        BackedUp copied = Archives.backup(index.folder(home), folder, !copy);
        console.line("%,d files in %s, %,d of them links; %.1f MB in all."
                .formatted(copied.files(), Printable.of(folder.toString()), copied.linked(), copied.bytes() / 1e6));
        return Exit.DONE;
    }
}
