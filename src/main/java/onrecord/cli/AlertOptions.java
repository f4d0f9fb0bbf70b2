package onrecord.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to tell of what is taken in that saved searches find. */
final class AlertOptions {
    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description =
                    "With --watch: add a line of JSON to this file for each article or quote taken in that a saved"
                            + " search finds.")
    private @Nullable Path file;

    @Option(
            names = "--alert-mailbox",
            paramLabel = "FILE",
            description = "With --watch: add a message for each such search to this mailbox (mbox).")
    private @Nullable Path mailbox;

    @Option(
            names = "--alert-command",
            paramLabel = "PROGRAM",
            description = "With --watch: run this program, without a shell, with such lines as its input.")
    private @Nullable String program;

    @Option(
            names = "--alert-argument",
            paramLabel = "ARG",
            description = "Give that program this argument, as it stands; repeat for more: --alert-argument=-s.")
    private List<String> arguments = List.of();

    @Option(
            names = "--alert-user",
            paramLabel = "NAME",
            description = "Tell also of what the searches find that this user of a server with --users keeps for"
                    + " themselves alone; what they filed counts.")
    private @Nullable String user;

    /** @throws Complaints.Misuse if alerts are asked for and nothing is watched, or arguments are of no program */
    void require(boolean watching) {
        if (!watching && (file != null || mailbox != null || program != null)) {
            throw new Complaints.Misuse("--alerts, --alert-mailbox and --alert-command go with --watch");
        }
        if (file == null && mailbox == null && program == null && user != null) {
            throw new Complaints.Misuse("--alert-user goes with --alerts, --alert-mailbox or --alert-command");
        }
        if (program == null && !arguments.isEmpty()) {
            throw new Complaints.Misuse("--alert-argument goes with --alert-command");
        }
    }

    /** What tells of it; it knows what there is in the archive of this folder by now. */
    Alerts of(Path folder, Console console) {
        return new Alerts(
                folder,
                file,
                mailbox == null ? null : new AlertMailbox(mailbox, Clock.systemUTC()),
                program == null ? null : new AlertProgram(program, arguments, console),
                user,
                console);
    }
}
