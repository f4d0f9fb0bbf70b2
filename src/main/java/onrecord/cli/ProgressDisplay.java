package onrecord.cli;

import java.time.Duration;
import onrecord.ingest.Tally;

/**
 * Shows how far a run is, from a thread of its own, until it is closed: a bar that is drawn over itself on a terminal,
 * a line every ten seconds elsewhere.
 */
final class ProgressDisplay implements AutoCloseable {
    private static final Duration ON_TERMINAL = Duration.ofMillis(250);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    /** To the line's beginning, and what stands there gone. */
    private static final String CLEAR = "\r\u001B[K";
    /**
     * A line that is too long all the same, as in a window made narrower meanwhile, is cut by the terminal, not broken.
     */
    private static final String UNBROKEN = "\u001B[?7l";

    private static final String BROKEN = "\u001B[?7h";
    /** A line elsewhere, where it may have any length. */
    private static final int ANY = 200;

    private final Console console;
    private final Tally tally;
    private final Thread thread;
    private final int width;
    private final long start = System.nanoTime();

    private ProgressDisplay(Console console, Tally tally) {
        this.console = console;
        this.tally = tally;
        this.width = console.isTerminal() ? console.width() - 1 : ANY;
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
        if (console.isTerminal()) {
            draw();
        }
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
        String line = ProgressLine.of(tally.figures(), (System.nanoTime() - start) / 1e9, width);
        if (console.isTerminal()) {
            console.err().print(CLEAR + UNBROKEN + line + BROKEN);
            console.err().flush();
        } else {
            console.note(line);
        }
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
