package onrecord.cli;

import java.util.concurrent.Callable;
import onrecord.search.ArchiveSearcher;
import onrecord.search.ArchiveStats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what an archive holds. */
@Command(name = "stats", description = "Say what is in the archive.", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
    @Mixin
    private IndexOption index = new IndexOption();

    private final Console console;
    private final Home home;

    StatsCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    @Override
    public Integer call() {
        try (ArchiveSearcher archive = Archives.searcher(index.folder(home))) {
            ArchiveStats stats = archive.stats();
            row("articles", "%,d".formatted(stats.articles()));
            row("quotes", "%,d".formatted(stats.quotes()));
            row("speakers", "%,d".formatted(stats.speakers()));
            row("outlets", "%,d".formatted(stats.outlets()));
            row("from", String.valueOf(stats.earliest() == null ? "unknown" : stats.earliest()));
            row("to", String.valueOf(stats.latest() == null ? "unknown" : stats.latest()));
            row("undated", "%,d".formatted(stats.undated()));
            row("size", "%.1f MB".formatted(stats.bytes() / 1e6));
        }
        return Exit.DONE;
    }

    private void row(String name, String value) {
        console.line("%-10s %14s".formatted(name, value));
    }
}
