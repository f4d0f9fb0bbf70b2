package onrecord.ingest;

/**
 * Bounds what is in flight between reading and taking, over all lanes. The lane that is being emptied may always go on,
 * or the others, waiting for their turn, could hold all of the budget against it.
 */
final class Budget {
    private final long most;
    private long held;
    private Object head = this;

    /** @param most what may be held at once, in the units of {@link #acquire} */
    Budget(long most) {
        this.most = most;
    }

    /** Waits until {@code cost} may be held for {@code lane}. */
    synchronized void acquire(Object lane, long cost) throws InterruptedException {
        while (held > 0 && held + cost > (lane.equals(head) ? 2 * most : most)) {
            wait();
        }
        held += cost;
    }

    /** Gives back what was held. */
    synchronized void release(long cost) {
        held -= cost;
        notifyAll();
    }

    /** From now on {@code lane} is the one that is emptied. */
    synchronized void head(Object lane) {
        head = lane;
        notifyAll();
    }
}
