package onrecord.cli;

import java.time.Duration;
import onrecord.ingest.Tally;

/** Shows how far a run is, from a thread of its own, until it is closed: a line every ten seconds. */
final class ProgressDisplay implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(10);

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
    void note(String line) {
        console.note(line);
    }

    private void show() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                console.note(line());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String line() {
        Tally.Figures f = tally.figures();
        double seconds = (System.nanoTime() - start) / 1e9;
        double done = f.bytes() == 0 ? 1 : (double) f.bytesDone() / f.bytes();
        String eta = done <= 0 ? "" : ", about %d s to go".formatted(Math.round(seconds / done - seconds));
        return "%,d of %,d files, %,d articles, %.1f MB/s, %,d failures%s"
                .formatted(f.filesDone(), f.files(), f.articles(), f.bytesDone() / 1e6 / seconds, f.failures(), eta);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
