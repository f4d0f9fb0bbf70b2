package onrecord.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where commands print: answers on standard output, everything else on standard error, both UTF-8. Text from sources is
 * shown with {@link Printable}, so that no file name or article can play tricks on a terminal.
 */
final class Console {
    /** Thrown when whoever reads the output has gone, as {@code head} does: the command ends quietly. */
    static final class OutputClosed extends RuntimeException {
        OutputClosed(Exception cause) {
            super(cause);
        }
    }

    /** Thrown when an answer cannot be written: no failure of the archive that is read for it. */
    static final class OutputFailed extends IOException {
        OutputFailed(String what, IOException cause) {
            super(what + " cannot be written: " + cause.getMessage(), cause);
        }
    }

    /** Where an answer goes: whoever reads it may go, and any other trouble with it is told. */
    private static final class Answer extends FilterOutputStream {
        private final String name;
        /** What went wrong first: a writer in front of this may have kept it to itself. */
        private @Nullable IOException failure;

        Answer(OutputStream out, String name) {
            super(out);
            this.name = name;
        }

        @Override
        public void write(int b) throws IOException {
            attempt(() -> out.write(b));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            attempt(() -> out.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(out::flush);
        }

        /** Hands on what is left; standard output stays open. */
        @Override
        public void close() throws IOException {
            flush();
        }

        private interface Step {
            void run() throws IOException;
        }

        private void attempt(Step step) throws IOException {
            if (failure != null) {
                throw failure;
            }
            try {
                step.run();
            } catch (IOException e) {
                String said = String.valueOf(e.getMessage());
                if (BROKEN_PIPE.matcher(said).find()) {
                    throw new OutputClosed(e);
                }
                IOException told = new OutputFailed(name, e);
                failure = told;
                throw told;
            }
        }
    }

    /** What Linux and macOS, and Windows, say of a pipe that nobody reads any more. */
    private static final Pattern BROKEN_PIPE =
            Pattern.compile("(?i)broken pipe|pipe is being closed|pipe has been ended");

    private final OutputStream bytes;
    private final Writer out;
    private final PrintWriter err;
    private final boolean terminal;
    private final boolean coloured;
    private long lastFlush = System.nanoTime();

    /** @param terminal whether a person looks at the output: colours and a progress bar then */
    Console(OutputStream out, OutputStream err, boolean terminal) {
        this(out, err, terminal, terminal);
    }

    private Console(OutputStream out, OutputStream err, boolean terminal, boolean coloured) {
        this.coloured = coloured;
        this.bytes = new Answer(out, "standard output");
        this.out = writer(bytes);
        this.err = new PrintWriter(writer(err), true);
        this.terminal = terminal;
    }

    /** The console of this process. */
    @SuppressWarnings("SystemConsoleNull") // it is null again with the built-in console
    static Console ofProcess() {
        // the built-in console is there only where a person is; that of some releases always is
        System.setProperty("jdk.console", "java.base");
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new Console(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminal,
                terminal && System.getenv("NO_COLOR") == null);
    }

    /** A file for an answer, as standard output is one; closing it leaves {@code out} open. */
    static OutputStream answer(OutputStream out, Path file) {
        return new Answer(out, file.toString());
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(
                new OutputStreamWriter(
                        stream,
                        StandardCharsets.UTF_8
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                64 << 10);
    }

    /** Whether a person looks at the output. */
    boolean isTerminal() {
        return terminal;
    }

    /** Whether colours are wanted: on a terminal, unless {@code NO_COLOR} is set. */
    boolean isColoured() {
        return coloured;
    }

    /** How many columns the terminal has, 80 where that cannot be told, never less than 55. */
    int width() {
        return CommandSpec.create().usageMessage().autoWidth(true).width();
    }

    /** Prints a line of the answer. @throws UncheckedIOException if standard output takes no more, as on a full disk */
    void line(String text) {
        try {
            out.write(text);
            out.write('\n');
            if (terminal || System.nanoTime() - lastFlush > 200_000_000L) {
                out.flush();
                lastFlush = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written here is part of the answer; {@link #flush} hands it on, so that a failure comes from there. */
    Writer out() {
        return new FilterWriter(out) {
            @Override
            public void flush() {
                // see above
            }
        };
    }

    /** Takes an answer that is bytes, behind what was written before; it is never closed. */
    OutputStream stream() throws IOException {
        out.flush();
        return bytes;
    }

    /** Prints a line about what is going on or went wrong. */
    void note(String text) {
        err.println(text);
    }

    /** Where notes go. */
    PrintWriter err() {
        return err;
    }

    /** Hands everything to whoever reads it. @throws UncheckedIOException if standard output takes no more */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        err.flush();
    }
}
