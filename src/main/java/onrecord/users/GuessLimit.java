package onrecord.users;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often passwords may be tried. Failures are counted by address and by name. The first ones of an address or a name
 * cost nothing; behind them each further one has to wait, twice as long as the one before, up to a longest wait. After
 * an hour without a failure the count begins anew.
 *
 * <p>Nobody can lock somebody else out by their name alone: where a name was signed in with from an address before,
 * that pair has a count of its own, and neither the address's nor the name's counts for it. Nothing is ever locked for
 * good. What counts is kept in memory, at most {@value #MOST} addresses, names and pairs each; the one that was not met
 * for longest goes first. Safe for use by several threads.
 */
public final class GuessLimit {
    static final int MOST = 10_000;

    private static final int LONGEST_NAME = 64;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Counts addresses = new Counts(10, Duration.ofMinutes(15));
    private final Counts names = new Counts(20, Duration.ofMinutes(1));
    private final Counts pairs = new Counts(10, Duration.ofMinutes(1));
    private final InstantSource clock;

    public GuessLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** How often something failed, and until when it has to wait. */
    private record Count(int failures, Instant last, Instant until) {
        private static final Count NONE = new Count(0, Instant.EPOCH, Instant.EPOCH);
    }

    /** The counts of one kind, those met last at the end. */
    private static final class Counts {
        private final int free;
        private final Duration longest;
        private final Map<String, Count> all = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > MOST;
            }
        };

        Counts(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        Duration wait(String key, Instant now) {
            Count count = all.getOrDefault(key, Count.NONE);
            return count.until().isAfter(now) ? Duration.between(now, count.until()) : Duration.ZERO;
        }

        void fail(String key, Instant now) {
            Count before = all.getOrDefault(key, Count.NONE);
            int failures = before.last().plus(FORGOTTEN).isBefore(now) ? 1 : before.failures() + 1;
            int doublings = Math.min(failures - free, 30);
            Duration wait = doublings < 0 ? Duration.ZERO : Duration.ofSeconds(1L << doublings);
            all.put(key, new Count(failures, now, now.plus(wait.compareTo(longest) < 0 ? wait : longest)));
        }

        void forgive(String key) {
            Count before = all.get(key);
            if (before != null) {
                all.put(key, new Count(Math.max(0, before.failures() - 1), before.last(), Instant.EPOCH));
            }
        }
    }

    /**
     * Begins to try a password. It counts as failed until {@link #succeeded} says otherwise, so that many tries at once
     * are counted too.
     *
     * @param address from where, as {@link #network} has it
     * @return how long to wait before the next try, and this one may not be made; or zero, and it may
     */
    public synchronized Duration begin(String name, String address) {
        Instant now = clock.instant();
        String pair = pair(name, address);
        if (pairs.all.containsKey(pair)) {
            Duration wait = pairs.wait(pair, now);
            if (wait.isZero()) {
                pairs.fail(pair, now);
            }
            return wait;
        }
        Duration ofAddress = addresses.wait(address, now);
        Duration ofName = names.wait(key(name), now);
        Duration wait = ofAddress.compareTo(ofName) > 0 ? ofAddress : ofName;
        if (wait.isZero()) {
            addresses.fail(address, now);
            names.fail(key(name), now);
        }
        return wait;
    }

    /** The password was right. */
    public synchronized void succeeded(String name, String address) {
        String pair = pair(name, address);
        if (!pairs.all.containsKey(pair)) {
            addresses.forgive(address);
            names.forgive(key(name));
        }
        pairs.all.put(pair, Count.NONE);
    }

    /** A try that was begun was not made, for the server had no time for it. */
    public synchronized void notMade(String name, String address) {
        String pair = pair(name, address);
        if (pairs.all.containsKey(pair)) {
            pairs.forgive(pair);
        } else {
            addresses.forgive(address);
            names.forgive(key(name));
        }
    }

    /**
     * What counts as one address: an IPv4 address itself, of an IPv6 address the first 64 bits, a customer's network.
     */
    public static String network(String address) {
        String plain = withoutPort(address);
        int zone = plain.indexOf('%');
        String whole = zone < 0 ? plain : plain.substring(0, zone);
        if (whole.indexOf(':') < 0 || whole.startsWith("::ffff:")) {
            return whole;
        }
        int gap = whole.indexOf("::");
        String[] groups = (gap < 0 ? whole : whole.substring(0, gap)).split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String group = i < groups.length && !groups[i].isEmpty() ? groups[i] : "0";
            network.append(group.toLowerCase(Locale.ROOT)).append(':');
        }
        return network.append(":/64").toString();
    }

    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end < 0 ? address : address.substring(1, end);
        }
        int colon = address.indexOf(':');
        return address.indexOf('.') >= 0 && colon > 0 && colon == address.lastIndexOf(':')
                ? address.substring(0, colon)
                : address;
    }

    /** How many counts are kept. */
    synchronized int size() {
        return addresses.all.size() + names.all.size() + pairs.all.size();
    }

    private static String pair(String name, String address) {
        return key(name) + " " + address;
    }

    private static String key(String name) {
        String key = Users.key(name);
        return key.length() <= LONGEST_NAME ? key : key.substring(0, LONGEST_NAME);
    }
}
