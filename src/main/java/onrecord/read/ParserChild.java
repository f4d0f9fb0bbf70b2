package onrecord.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** A child JVM that parses, as its parent sees it. For use by one thread at a time. */
final class ParserChild implements AutoCloseable {
    /** Heap of a child in megabytes. */
    static final int HEAP_MB = 512;
    /** The exit code of a JVM that ran out of memory. */
    private static final int OUT_OF_MEMORY = 3;
    /** How many times as long a parser may take that recognises text in pictures. */
    private static final int OCR_TIME = 10;

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("parser-watch").daemon().factory());

    private final Process process;
    /** Its temporary files; a child that is killed removes none. */
    private final Path scratch;

    private final DataOutputStream to;
    private final DataInputStream from;
    private final Duration time;
    private volatile boolean timedOut;
    private int parsed;

    private ParserChild(Process process, Path scratch, Duration time) {
        this.process = process;
        this.scratch = scratch;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.time = time;
    }

    /**
     * Starts a child on the class path of this process.
     *
     * @param ocr recognises text in pictures, or null
     * @param main the class it runs
     */
    static ParserChild start(Limits limits, @Nullable Ocr ocr, String main) throws IOException {
        Path scratch = Files.createTempDirectory("onrecord-parser");
        ProcessBuilder child = new ProcessBuilder(command(limits, ocr, main, scratch));
        child.redirectError(ProcessBuilder.Redirect.DISCARD);
        Duration time = limits.parseTime();
        if (ocr != null) {
            String folder = String.valueOf(ocr.program().toAbsolutePath().getParent());
            child.environment().merge("PATH", folder, (path, first) -> first + File.pathSeparator + path);
            time = time.multipliedBy(OCR_TIME);
        }
        try {
            return new ParserChild(child.start(), scratch, time);
        } catch (IOException e) {
            FileUtils.deleteQuietly(scratch.toFile());
            throw e;
        }
    }

    private static List<String> command(Limits limits, @Nullable Ocr ocr, String main, Path scratch) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MB + "m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Donrecord.log=OFF",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                Long.toString(limits.articleBytes()),
                ocr == null ? "" : ocr.languages(),
                scratch.toString());
    }

    /** How many files it has parsed. */
    int parsed() {
        return parsed;
    }

    /**
     * Parses a file and hands on its parts. After a failure of {@link Reading.Failed.Kind#LIMIT}, or when
     * {@link #isAlive} says no, the child is to be replaced.
     *
     * @throws Unreadable if the file cannot be parsed, or its parser took too long, or died
     */
    void parse(Path file, Consumer<DocumentPart> sink) throws IOException {
        parsed++;
        Future<?> deadline = deadline();
        try {
            PartFrames.writeText(file.toAbsolutePath().toString(), to);
            to.flush();
            for (int frame = from.readByte(); frame != PartFrames.END; frame = from.readByte()) {
                if (frame == PartFrames.FAILED) {
                    Reading.Failed.Kind kind = Reading.Failed.Kind.valueOf(PartFrames.readText(from));
                    throw new Unreadable(kind, PartFrames.readText(from));
                }
                DocumentPart part = PartFrames.readPart(from);
                deadline.cancel(false);
                sink.accept(part);
                deadline = deadline();
            }
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw died();
        } finally {
            deadline.cancel(false);
        }
    }

    private Future<?> deadline() {
        return WATCH.schedule(
                () -> {
                    timedOut = true;
                    end();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Unreadable died() {
        if (timedOut) {
            return new Unreadable(Reading.Failed.Kind.LIMIT, "its parser took longer than " + time.toSeconds() + " s");
        }
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        int exit = process.exitValue();
        return exit == OUT_OF_MEMORY
                ? new Unreadable(Reading.Failed.Kind.LIMIT, "its parser needed more than " + HEAP_MB + " MB of memory")
                : new Unreadable(Reading.Failed.Kind.DAMAGED, "its parser died of it (exit code " + exit + ")");
    }

    /** Ends the process and those that it has started. */
    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    boolean isAlive() {
        return process.isAlive() && !timedOut;
    }

    /** Ends the process, waits until it has gone, and removes its temporary files. */
    @Override
    public void close() {
        end();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileUtils.deleteQuietly(scratch.toFile());
    }
}
