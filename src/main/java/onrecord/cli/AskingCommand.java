package onrecord.cli;

import java.util.concurrent.Callable;
import onrecord.search.ArchiveSearcher;
import picocli.CommandLine.Mixin;

/** Asks an archive and prints a page of what it finds. */
abstract class AskingCommand implements Callable<Integer> {
    @Mixin
    private AskedOptions asked = new AskedOptions();

    @Mixin
    private PageOfHits page = new PageOfHits();

    private final Console console;
    private final Home home;

    AskingCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    /** Prints the page of what was asked. */
    abstract void print(ArchiveSearcher archive, AskedOptions asked, PageOfHits page, Console console);

    @Override
    public final Integer call() {
        try (ArchiveSearcher archive = asked.open(home)) {
            print(archive, asked, page, console);
        }
        return Exit.DONE;
    }
}
