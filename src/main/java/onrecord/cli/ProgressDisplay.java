package onrecord.cli;

import java.time.Duration;
import onrecord.ingest.Tally;

/**
 * Shows how far a run is, from a thread of its own, until it is closed: a bar that is drawn over itself on a terminal, a
 * line every ten seconds elsewhere.
 */
final class ProgressDisplay implements AutoCloseable {
    private static final Duration ON_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final int BAR = 24;
    /** To the line's beginning, and what stands there gone. */
    private static final String CLEAR = "\r\u001B[K";

    private final Console console;
    private final Tally tally;
    private final Thread thread;
    private final long start = System.nanoTime();

    private ProgressDisplay(Console console, Tally tally) {
        this.console = console;
        this.tally = tally;
        this.thread = Thread.ofPlatform().name("progress").daemon().unstarted(this::show);
    }

    static ProgressDisplay of(Console console, Tally tally) {
        ProgressDisplay display = new ProgressDisplay(console, tally);
        display.thread.start();
        return display;
    }

    /** Prints a line about the run without disturbing what is shown. */
    synchronized void note(String line) {
        console.note((console.isTerminal() ? CLEAR : "") + line);
    }

    private void show() {
        try {
            while (true) {
                Thread.sleep(console.isTerminal() ? ON_TERMINAL : ELSEWHERE);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        if (thread.isInterrupted()) {
            return;
        }
        String line = line(tally.figures(), (System.nanoTime() - start) / 1e9);
        if (console.isTerminal()) {
            console.err().print(CLEAR + line);
            console.err().flush();
        } else {
            console.note(line);
        }
    }

    /** How far a run is after so many seconds, on one line. */
    static String line(Tally.Figures f, double seconds) {
        double done = f.bytes() == 0 ? 0 : (double) f.bytesDone() / f.bytes();
        int filled = (int) Math.round(done * BAR);
        String left = done <= 0 ? "" : ", " + time(Math.round(seconds / done - seconds)) + " to go";
        return "[%s%s] %3.0f%%  %,d of %,d files, %,d articles, %.1f MB/s, %,d failures%s"
                .formatted(
                        "=".repeat(filled),
                        " ".repeat(BAR - filled),
                        done * 100,
                        f.filesDone(),
                        f.files(),
                        f.articles(),
                        f.bytesDone() / 1e6 / Math.max(seconds, 0.001),
                        f.failures(),
                        left);
    }

    private static String time(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600 ? (seconds / 60 + 1) + " min" : "%.1f h".formatted(seconds / 3600.0);
    }

    @Override
    public synchronized void close() {
        thread.interrupt();
        if (console.isTerminal()) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }
}
