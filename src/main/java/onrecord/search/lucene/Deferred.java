package onrecord.search.lucene;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that another thread may do while this one does something else. Where no core is free for it, it is done when its
 * result is asked for. Whoever starts it must ask for the result or {@link #close} it before what it reads is closed.
 */
final class Deferred<T> implements AutoCloseable {
    private final Callable<T> work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<T> done = new CompletableFuture<>();

    private Deferred(Callable<T> work) {
        this.work = work;
    }

    /** Work for another thread. */
    static <T> Deferred<T> offer(Callable<T> work) {
        Deferred<T> aside = new Deferred<>(work);
        Thread.ofVirtual().start(aside::run);
        return aside;
    }

    /** Work so small that no other thread is asked. */
    static <T> Deferred<T> keep(Callable<T> work) {
        return new Deferred<>(work);
    }

    private void run() {
        if (begun.compareAndSet(false, true)) {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        }
    }

    /** The result, worked out here unless another thread has begun. @throws IOException if the work does */
    T get() throws IOException {
        run();
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Returns when no other thread works on it any more. */
    @Override
    public void close() {
        if (!begun.compareAndSet(false, true)) {
            done.exceptionally(failure -> null).join();
        }
    }
}
