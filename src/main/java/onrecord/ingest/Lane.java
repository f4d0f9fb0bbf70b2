package onrecord.ingest;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What one file yields, in its order, while it is read: filled by the thread that reads, emptied by the one that takes.
 */
final class Lane<I, T> {
    /** A result to come, and how much of the budget it holds until it is taken. */
    record Slot<T>(Future<T> result, long cost) {}

    final I input;
    private final Queue<Slot<T>> slots = new ArrayDeque<>();
    private boolean ended;
    private @Nullable Throwable broken;

    Lane(I input) {
        this.input = input;
    }

    synchronized void add(Slot<T> slot) {
        slots.add(slot);
        notifyAll();
    }

    /**
     * The file has been read to its end.
     *
     * @param broken why it could not be, when that is nobody's failure but ours
     */
    synchronized void end(@Nullable Throwable broken) {
        ended = true;
        this.broken = broken;
        notifyAll();
    }

    /** The next slot, waiting for it; null at the end. */
    synchronized @Nullable Slot<T> take() throws InterruptedException {
        while (slots.isEmpty() && !ended) {
            wait();
        }
        Slot<T> slot = slots.poll();
        if (slot == null && broken != null) {
            throw new IllegalStateException("reading " + input + " broke off", broken);
        }
        return slot;
    }
}
