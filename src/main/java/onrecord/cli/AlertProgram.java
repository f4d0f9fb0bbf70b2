package onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A program that is told of alerts: it is run with them as its input, without a shell. */
final class AlertProgram {
    private final List<String> command;
    private final Console console;

    /** @param arguments what the program is given, as it stands here */
    AlertProgram(String program, List<String> arguments, Console console) {
        this.command = Stream.concat(Stream.of(program), arguments.stream()).toList();
        this.console = console;
    }

    /** Runs it with these lines and waits until it ends; how it failed is said. */
    void run(List<String> lines) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (OutputStream out = process.getOutputStream()) {
                out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            int exit = process.waitFor();
            if (exit != 0) {
                console.note("onrecord: --alert-command " + command.getFirst() + " ended with " + exit);
            }
        } catch (IOException e) {
            console.note("onrecord: --alert-command " + command.getFirst() + ": " + Complaints.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
