package onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.index.ArchiveException;
import onrecord.search.QueryError;
import onrecord.serve.ServeException;
import onrecord.users.UsersException;
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
        console.note("onrecord: " + Printable.words(Misunderstood.line(e)) + "; see "
                + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        // what is written while an archive is read comes as a failure of the archive
        if (cause(e, Console.OutputClosed.class).isPresent()) {
            return Exit.DONE;
        }
        Optional<Console.OutputFailed> output = cause(e, Console.OutputFailed.class);
        if (output.isPresent()) {
            console.note(
                    "onrecord: " + Printable.words(String.valueOf(output.get().getMessage())));
            return Exit.FAILED;
        }
        LOG.debug("command failed", e);
        console.note("onrecord: " + Printable.words(line(e)));
        return e instanceof QueryError || e instanceof Misuse ? Exit.USAGE : Exit.FAILED;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> kind) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private static String line(Exception e) {
        if (e instanceof ArchiveException
                || e instanceof ServeException
                || e instanceof QueryError
                || e instanceof UsersException
                || e instanceof Misuse) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof UncheckedIOException io) {
            return reason(io);
        }
        return "failed, please report this: " + e;
    }

    static String reason(UncheckedIOException e) {
        IOException cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : reason(cause);
    }

    /** What went wrong with which file. */
    static String reason(IOException e) {
        if (e instanceof FileSystemException file && file.getFile() != null) {
            String why = switch (e) {
                case NoSuchFileException missing -> "there is no such file or folder";
                case AccessDeniedException denied -> "it is not allowed";
                default -> file.getReason();
            };
            return file.getFile() + ": " + (why == null ? e.getClass().getSimpleName() : why.toLowerCase(Locale.ROOT));
        }
        return String.valueOf(e.getMessage());
    }

    /** The arguments do not make sense together. */
    static final class Misuse extends RuntimeException {
        Misuse(String message) {
            super(message);
        }
    }
}
