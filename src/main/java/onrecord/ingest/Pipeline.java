package onrecord.ingest;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import onrecord.read.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads files on some threads, works on what they hold on others, and hands the results on in the order of the input,
 * whichever was ready first. What is in flight is bounded: a reader waits when the results are not taken. One pipeline
 * runs once.
 *
 * @param <I> what stands for a file
 * @param <T> what is made of a reading
 */
public final class Pipeline<I, T> implements AutoCloseable {
    /**
     * Characters of text in flight, and what is worked out of them; each is up to two bytes here and some more in work.
     */
    private static final long IN_FLIGHT = 16L << 20;
    /** What a result costs at least, so that many small ones are bounded too. */
    private static final long FLOOR = 4 << 10;
    /** What a word or sign costs beside its letters: an article that may just be made is made alone. */
    private static final int SHARE = 12;
    /** How many files may be begun before the first of them is done. */
    private static final int AHEAD = 64;

    private final BiConsumer<I, Consumer<Reading>> reader;
    private final Function<I, Function<Reading, T>> work;
    private final ExecutorService readers;
    private final ExecutorService workers;
    private final Budget budget = new Budget(IN_FLIGHT);
    private final Queue<Lane<I, T>> lanes = new ArrayDeque<>();

    /**
     * @param reader hands on the readings of a file
     * @param work makes a result of a reading of a file, on any thread
     * @param threads how many threads work, 1 or more; as many and one more read
     */
    public Pipeline(BiConsumer<I, Consumer<Reading>> reader, Function<I, Function<Reading, T>> work, int threads) {
        this.reader = reader;
        this.work = work;
        this.readers = Executors.newFixedThreadPool(
                threads + 1, Thread.ofPlatform().name("read-", 1).daemon().factory());
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("work-", 1).daemon().factory());
    }

    /** Takes the results, on the thread that runs the pipeline. */
    public interface Taker<I, T> {
        /** The next result of a file. */
        void take(I file, T result);

        /** The file is done. */
        void end(I file);
    }

    /**
     * Runs until all files are done.
     *
     * @throws RuntimeException that of the work or of the taker; nothing more is taken then
     */
    public void run(Iterator<I> files, Taker<I, T> taker) {
        try {
            while (true) {
                while (lanes.size() < AHEAD && files.hasNext()) {
                    begin(files.next());
                }
                Lane<I, T> head = lanes.poll();
                if (head == null) {
                    return;
                }
                empty(head, taker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void begin(I file) {
        Lane<I, T> lane = new Lane<>(file);
        lanes.add(lane);
        Function<Reading, T> making = work.apply(file);
        readers.execute(() -> {
            Throwable broken = null;
            try {
                reader.accept(file, reading -> submit(lane, reading, making));
            } catch (RuntimeException | Error e) {
                broken = e;
            }
            lane.end(broken);
        });
    }

    private void submit(Lane<I, T> lane, Reading reading, Function<Reading, T> making) {
        long cost = Math.min(FLOOR + length(reading) + SHARE * Effort.of(reading), IN_FLIGHT);
        try {
            budget.acquire(lane, cost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        Supplier<T> task = () -> making.apply(reading);
        lane.add(new Lane.Slot<>(workers.submit(task::get), cost));
    }

    private static long length(Reading reading) {
        return reading instanceof Reading.Read read ? read.document().content().length() : 0;
    }

    private void empty(Lane<I, T> lane, Taker<I, T> taker) throws InterruptedException {
        budget.head(lane);
        for (Lane.Slot<T> slot = lane.take(); slot != null; slot = lane.take()) {
            T result = result(slot.result());
            budget.release(slot.cost());
            taker.take(lane.input, result);
        }
        taker.end(lane.input);
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    /** Ends what is still running. */
    @Override
    public void close() {
        readers.shutdownNow();
        workers.shutdownNow();
    }
}
