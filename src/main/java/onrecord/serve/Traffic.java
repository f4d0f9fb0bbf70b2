package onrecord.serve;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests and how long they took. Safe for use by several threads. */
final class Traffic {
    /** The upper ends of the histogram's buckets, in milliseconds. */
    private static final int[] MILLIS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000};

    private final AtomicInteger active = new AtomicInteger();
    private final LongAdder[] byClass = adders(6);
    private final LongAdder[] byDuration = adders(MILLIS.length + 1);
    private final LongAdder nanos = new LongAdder();

    /** How many requests are being worked on. */
    int active() {
        return active.get();
    }

    void begin() {
        active.incrementAndGet();
    }

    /** @param status of the answer; 0 where there was none */
    void end(int status, long nanosTaken) {
        active.decrementAndGet();
        byClass[Math.clamp(status / 100, 0, 5)].increment();
        nanos.add(nanosTaken);
        int bucket = 0;
        while (bucket < MILLIS.length && nanosTaken > TimeUnit.MILLISECONDS.toNanos(MILLIS[bucket])) {
            bucket++;
        }
        byDuration[bucket].increment();
    }

    void writeTo(StringBuilder out) {
        gauge(out, "onrecord_requests_active", "Requests being worked on", active());
        out.append("# HELP onrecord_requests_total Requests answered, by class of status\n");
        out.append("# TYPE onrecord_requests_total counter\n");
        for (int i = 1; i < byClass.length; i++) {
            out.append("onrecord_requests_total{status=\"").append(i).append("xx\"} ");
            out.append(byClass[i].sum()).append('\n');
        }
        out.append("# HELP onrecord_request_seconds How long requests took\n");
        out.append("# TYPE onrecord_request_seconds histogram\n");
        long sum = 0;
        for (int i = 0; i < byDuration.length; i++) {
            sum += byDuration[i].sum();
            String end = i < MILLIS.length ? String.valueOf(MILLIS[i] / 1000.0) : "+Inf";
            out.append("onrecord_request_seconds_bucket{le=\"").append(end).append("\"} ");
            out.append(sum).append('\n');
        }
        out.append("onrecord_request_seconds_sum ").append(nanos.sum() / 1e9).append('\n');
        out.append("onrecord_request_seconds_count ").append(sum).append('\n');
    }

    /** Writes a figure that goes up and down, in the text format of Prometheus. */
    static void gauge(StringBuilder out, String name, String help, long value) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(" gauge\n");
        out.append(name).append(' ').append(value).append('\n');
    }

    private static LongAdder[] adders(int count) {
        LongAdder[] adders = new LongAdder[count];
        for (int i = 0; i < count; i++) {
            adders[i] = new LongAdder();
        }
        return adders;
    }
}
