package onrecord.text;

import org.jspecify.annotations.Nullable;

/**
 * A value that is worked out once, by the first who asks for it. Who asks meanwhile waits for that and for nothing
 * else; where it fails, the next who asks tries again. Safe for use by several threads.
 *
 * @param <T> the value, never null
 * @param <E> how it may fail
 */
public final class Once<T, E extends Exception> {
    private final Work<T, E> work;
    private volatile @Nullable T value;

    /** How a value is worked out. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T result() throws E;
    }

    public Once(Work<T, E> work) {
        this.work = work;
    }

    /** The value. */
    public T get() throws E {
        T known = value;
        return known == null ? workedOut() : known;
    }

    /** The value where it is worked out already, else null. */
    public @Nullable T known() {
        return value;
    }

    private synchronized T workedOut() throws E {
        T known = value;
        if (known == null) {
            known = work.result();
            value = known;
        }
        return known;
    }
}
