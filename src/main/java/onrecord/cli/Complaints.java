package onrecord.cli;

import java.io.UncheckedIOException;
import onrecord.index.ArchiveException;
import onrecord.search.QueryError;
import onrecord.serve.ServeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Turns what goes wrong into one line on standard error and an exit code. The stack trace goes to the log alone. */
final class Complaints implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final Console console;

    Complaints(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String message = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
        console.note("onrecord: " + Printable.of(message) + "; see "
                + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof Console.OutputClosed) {
            return Exit.DONE;
        }
        LOG.debug("command failed", e);
        console.note("onrecord: " + Printable.words(line(e)));
        return e instanceof QueryError || e instanceof Misuse ? Exit.USAGE : Exit.FAILED;
    }

    private static String line(Exception e) {
        if (e instanceof ArchiveException
                || e instanceof ServeException
                || e instanceof QueryError
                || e instanceof Misuse) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof UncheckedIOException io) {
            return String.valueOf(io.getCause());
        }
        return "failed, please report this: " + e;
    }

    /** The arguments do not make sense together. */
    static final class Misuse extends RuntimeException {
        Misuse(String message) {
            super(message);
        }
    }
}
