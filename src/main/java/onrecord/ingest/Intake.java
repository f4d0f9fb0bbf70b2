package onrecord.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import onrecord.index.ArchiveException;
import onrecord.read.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Takes files and folders into an archive while something else goes on, one run at a time, and tells how far it is: a
 * file or folder of this machine, or files that somebody handed over. What a run took in is in the archive with its
 * commits; one that is cut off goes on when it is asked for again. Safe for use by several threads.
 */
public final class Intake {
    /** Of a run's failures so many are told; the archive keeps them all. */
    public static final int MOST_FAILURES = 100;

    private final Run run;
    private final Runnable afterwards;
    private @Nullable Going going;

    /** A run to its end. */
    @FunctionalInterface
    public interface Run {
        /**
         * @param tally counts along
         * @param failures is told every failure
         * @throws ArchiveException if the archive cannot be written
         */
        void take(IngestRequest request, Tally tally, Consumer<Reading.Failed> failures);
    }

    /**
     * @param run takes files in
     * @param afterwards is done when a run has ended, however it did
     */
    public Intake(Run run, Runnable afterwards) {
        this.run = run;
        this.afterwards = afterwards;
    }

    /** What a run is about. */
    public sealed interface Subject {
        /** A file or folder of this machine. */
        record Place(Path path) implements Subject {}

        /** So many files that were handed over. */
        record Files(int count) implements Subject {}
    }

    /**
     * How far the last run is.
     *
     * @param subject what is taken in
     * @param over whether it has ended
     * @param figures so far
     * @param failures the first {@value #MOST_FAILURES} of them
     * @param handed the files that were handed over and are done
     * @param complaint why it could not be done, or null
     * @param seconds how long it has taken
     */
    public record State(
            Subject subject,
            boolean over,
            Tally.Figures figures,
            List<Reading.Failed> failures,
            List<HandedFile.Result> handed,
            @Nullable String complaint,
            double seconds) {}

    /** How far the last run is; null where there was none. */
    public @Nullable State state() {
        Going last;
        synchronized (this) {
            last = going;
        }
        return last == null ? null : last.state();
    }

    /**
     * Starts to take a file or folder in, and returns at once.
     *
     * @return whether it was started; not while another run goes on
     */
    public boolean start(Path path) {
        return start(
                new Subject.Place(path),
                going -> run.take(IngestRequest.of(List.of(path)), going.tally, going::failed));
    }

    /**
     * Starts to take in files that were handed over, and returns at once.
     *
     * @param afterwards is done when the files are needed no more; not where nothing was started
     * @return whether it was started; not while another run goes on
     */
    public boolean start(List<HandedFile> files, PostedArticles postings, Runnable afterwards) {
        return start(new Subject.Files(files.size()), going -> {
            try {
                take(files, postings, going);
            } finally {
                afterwards.run();
            }
        });
    }

    private static void take(List<HandedFile> files, PostedArticles postings, Going going) {
        List<Input> inputs = new ArrayList<>();
        for (HandedFile file : files) {
            Input input = file.input(file.file().toFile().length());
            inputs.add(input);
            going.tally.found(input);
        }
        for (int i = 0; i < inputs.size(); i++) {
            going.handed(postings.addAll(files.get(i), inputs.get(i), going.tally, going::failed));
            going.tally.done(inputs.get(i));
        }
    }

    private synchronized boolean start(Subject subject, Consumer<Going> work) {
        if (going != null && !going.state().over()) {
            return false;
        }
        Going next = new Going(subject);
        going = next;
        Thread.ofPlatform().name("intake").daemon().start(() -> go(next, work));
        return true;
    }

    private void go(Going next, Consumer<Going> work) {
        @Nullable String complaint = "it ended before its end";
        try {
            work.accept(next);
            complaint = null;
        } catch (ArchiveException e) {
            complaint = String.valueOf(e.getMessage());
        } finally {
            try {
                afterwards.run();
            } finally {
                next.end(complaint);
            }
        }
    }

    /** One run. */
    private static final class Going {
        private final Subject subject;
        private final Tally tally = new Tally();
        private final List<Reading.Failed> failures = new ArrayList<>();
        private final List<HandedFile.Result> handed = new ArrayList<>();
        private final long begun = System.nanoTime();
        private boolean over;
        private long ended;
        private @Nullable String complaint;

        Going(Subject subject) {
            this.subject = subject;
        }

        synchronized void handed(HandedFile.Result file) {
            handed.add(file);
        }

        synchronized void failed(Reading.Failed failed) {
            if (failures.size() < MOST_FAILURES) {
                failures.add(failed);
            }
        }

        synchronized void end(@Nullable String why) {
            complaint = why;
            ended = System.nanoTime();
            over = true;
        }

        synchronized State state() {
            double seconds = ((over ? ended : System.nanoTime()) - begun) / 1e9;
            return new State(
                    subject, over, tally.figures(), List.copyOf(failures), List.copyOf(handed), complaint, seconds);
        }
    }
}
