package onrecord.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import onrecord.export.ExportFormat;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry: runs one command; each error is one clear line. */
@Command(
        name = "onrecord",
        description = "A search engine for news archives: who said what, when, and who reported it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "onrecord COMMAND --help tells what a command takes.",
            "Exit code: 0 done, 1 something failed and was named, 2 wrong usage."
        })
public final class OnRecord implements Callable<Integer> {
    private final Console console;

    private OnRecord(Console console) {
        this.console = console;
    }

    /** Runs the command that {@code args} name, and ends the process with its exit code. */
    public static void main(String[] args) {
        // what libraries log through java.util.logging goes where all logging goes
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(run(List.of(args), Console.ofProcess(), Home.ofProcess()));
    }

    /** Runs a command. @return the exit code, see {@link Exit} */
    static int run(List<String> args, Console console, Home home) {
        CommandLine root = line(console, asked(args, commands(console, home)));
        try {
            return flushed(
                    console, root.execute(args.isEmpty() ? new String[] {"--help"} : args.toArray(new String[0])));
        } catch (Console.OutputClosed e) {
            return Exit.DONE;
        } catch (OutOfMemoryError e) {
            console.note("onrecord: out of memory: give it more with ONRECORD_HEAP, such as ONRECORD_HEAP=2g");
            return Exit.FAILED;
        }
    }

    /** The exit code of a command whose answer is handed on; a command that failed has said why by now. */
    private static int flushed(Console console, int code) {
        try {
            console.flush();
            return code;
        } catch (UncheckedIOException e) {
            if (code == Exit.DONE) {
                console.note("onrecord: " + Complaints.reason(e));
            }
            return code == Exit.DONE ? Exit.FAILED : code;
        }
    }

    private static CommandLine line(Console console, Collection<Supplier<Callable<Integer>>> commands) {
        CommandLine root = new CommandLine(new OnRecord(console));
        commands.forEach(command -> root.addSubcommand(command.get()));
        root.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().usageMessage().abbreviateSynopsis(true));
        Complaints complaints = new Complaints(console);
        root.registerConverter(ExportFormat.class, ExportCommand::format)
                .registerConverter(Path.class, OnRecord::path)
                .setOut(new PrintWriter(console.out()))
                .setErr(console.err())
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
        return root;
    }

    /** A path; the empty one would be the working folder. */
    private static Path path(String name) {
        if (name.isEmpty()) {
            throw new CommandLine.TypeConversionException("an empty path");
        }
        return Path.of(name);
    }

    /** The command that is asked for, for to make each costs its share of a start; all of them where none is. */
    private static Collection<Supplier<Callable<Integer>>> asked(
            List<String> args, Map<String, Supplier<Callable<Integer>>> commands) {
        Supplier<Callable<Integer>> one = args.isEmpty() ? null : commands.get(args.get(0));
        return one == null ? commands.values() : List.of(one);
    }

    /** The commands by their names, in the order in which help lists them. */
    private static Map<String, Supplier<Callable<Integer>>> commands(Console console, Home home) {
        Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> new ServeCommand(console, home));
        commands.put("index", () -> new IndexCommand(console, home));
        commands.put("search", () -> new SearchCommand(console, home));
        commands.put("quotes", () -> new QuotesCommand(console, home));
        commands.put("verify", () -> new VerifyCommand(console, home));
        commands.put("batch", () -> new BatchCommand(console, home));
        commands.put("export", () -> new ExportCommand(console, home));
        commands.put("extract", () -> new ExtractCommand(console));
        commands.put("cluster", () -> new ClusterCommand(console, home));
        commands.put("stats", () -> new StatsCommand(console, home));
        commands.put("check", () -> new CheckCommand(console, home));
        commands.put("backup", () -> new BackupCommand(console, home));
        commands.put("failures", () -> new FailuresCommand(console, home));
        commands.put("links", () -> new LinksCommand(console, home));
        commands.put("correct", () -> new CorrectCommand(console, home));
        commands.put("tag", () -> new TagCommand(console, home));
        commands.put("searches", () -> new SavedSearchesCommand(console, home));
        commands.put("remove", () -> new RemoveCommand(console, home));
        commands.put("users", () -> new UsersCommand(console, System.in));
        Supplier<CommandLine> whole =
                () -> line(console, commands(console, home).values());
        commands.put("completion", () -> new CompletionCommand(console, whole));
        commands.put("manual", () -> new ManualCommand(whole));
        commands.put("mcp", () -> new McpCommand(console, home, System.in));
        return commands;
    }

    /** Options without a command say that one is missing. */
    @Override
    public Integer call() {
        console.note("onrecord: name a command, one of those that --help lists");
        return Exit.USAGE;
    }
}
