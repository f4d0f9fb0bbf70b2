package onrecord.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How long answers took. Used by one thread. */
public final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    /** Makes a call and keeps how long it took. */
    public <T> T of(Call<T> call) throws Exception {
        long start = System.nanoTime();
        T answer = call.make();
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = System.nanoTime() - start;
        return answer;
    }

    /** Something that is asked for. */
    @FunctionalInterface
    public interface Call<T> {
        T make() throws Exception;
    }

    /** The slowest of all. */
    public Duration slowest() {
        return Duration.ofNanos(Arrays.stream(nanos, 0, count).max().orElse(0));
    }

    /** How many there are, the time in which 99 of 100 ended, and the slowest, as a figure is printed. */
    @Override
    public String toString() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        double p99 = count == 0 ? 0 : sorted[(int) (count * 0.99)] / 1e6;
        return String.format(
                Locale.ROOT,
                "%,d answers, p99 %.1f ms, the slowest %.0f ms",
                count,
                p99,
                slowest().toNanos() / 1e6);
    }
}
