package onrecord.read;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whoever takes the readings of a file. Tells what the taker throws, which ends the reading, from what a parser throws
 * over one damaged record, which stays with that record.
 */
final class Sink implements Consumer<Reading> {
    private final Consumer<Reading> taker;
    private @Nullable Throwable own;

    private Sink(Consumer<Reading> taker) {
        this.taker = taker;
    }

    static Sink of(Consumer<Reading> taker) {
        return taker instanceof Sink sink ? sink : new Sink(taker);
    }

    @Override
    public void accept(Reading reading) {
        try {
            taker.accept(reading);
        } catch (RuntimeException | Error e) {
            own = e;
            throw e;
        }
    }

    /** A piece of reading. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Does a piece of work.
     *
     * @return what is wrong with what was read, or null; the source is left to the caller
     */
    @Nullable
    Failure attempt(Work work) {
        try {
            work.run();
            return null;
        } catch (IOException e) {
            return Failure.of(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (e.equals(own)) {
                throw e;
            }
            return Failure.of(e);
        }
    }
}
