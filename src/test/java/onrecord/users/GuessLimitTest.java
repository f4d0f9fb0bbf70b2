package onrecord.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a password may be tried, on a clock that the test sets. */
class GuessLimitTest {
    private Instant now = Instant.parse("2023-10-01T12:00:00Z");
    private final GuessLimit limit = new GuessLimit(() -> now);

    private Duration guess(String name, String address) {
        return limit.begin(name, address);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    @Test
    void an_address_has_ten_tries_and_then_waits_twice_as_long_each_time() {
        for (int i = 0; i < 10; i++) {
            assertEquals(Duration.ZERO, guess("user" + i, "10.0.0.9"));
        }
        long wait = 1;
        for (int i = 0; i < 14; i++) {
            assertEquals(Duration.ofSeconds(Math.min(wait, 900)), guess("other" + i, "10.0.0.9"), "try " + i);
            assertEquals(Duration.ZERO, guess("other" + i, "10.0.0.8"), "another address is not held up");
            later(Duration.ofSeconds(Math.min(wait, 900)));
            assertEquals(Duration.ZERO, guess("next" + i, "10.0.0.9"));
            later(Duration.ofMillis(1));
            wait *= 2;
            limit.notMade("other" + i, "10.0.0.8");
            now = now.minusMillis(1);
        }
    }

    @Test
    void a_name_that_many_addresses_try_waits_a_minute_at_most() {
        int made = 0;
        for (int i = 0; i < 10_000; i++) {
            if (guess("anna", "10.1." + i / 250 + "." + i % 250).isZero()) {
                made++;
            }
            later(Duration.ofSeconds(1));
        }
        // 20 that cost nothing, some that wait for seconds, and then one a minute
        assertTrue(made > 160 && made < 200, "tries made: " + made);
        assertTrue(guess("ANNA", "10.9.9.9").compareTo(Duration.ofMinutes(1)) <= 0);
    }

    @Test
    void who_signed_in_before_from_an_address_is_not_locked_out_by_strangers() {
        assertEquals(Duration.ZERO, guess("anna", "192.0.2.1"));
        limit.succeeded("anna", "192.0.2.1");
        for (int i = 0; i < 1_000; i++) {
            guess("anna", "10.1." + i / 250 + "." + i % 250);
            guess("user" + i, "192.0.2.1");
        }
        assertTrue(guess("anna", "10.9.9.9").toSeconds() > 0);
        assertTrue(guess("bo", "192.0.2.1").toSeconds() > 0);
        assertEquals(Duration.ZERO, guess("anna", "192.0.2.1"));
    }

    @Test
    void a_pair_that_signed_in_before_has_ten_tries_too() {
        guess("anna", "192.0.2.1");
        limit.succeeded("anna", "192.0.2.1");
        int made = 0;
        for (int i = 0; i < 3_600; i++) {
            if (guess("anna", "192.0.2.1").isZero()) {
                made++;
            }
            later(Duration.ofSeconds(1));
        }
        assertTrue(made > 60 && made < 85, "tries made in an hour: " + made);
    }

    @Test
    void an_hour_without_a_failure_begins_anew() {
        for (int i = 0; i < 11; i++) {
            guess("anna", "10.0.0.9");
            later(Duration.ofSeconds(2));
        }
        guess("anna", "10.0.0.9");
        assertTrue(guess("anna", "10.0.0.9").toSeconds() > 0);
        later(Duration.ofMinutes(61));
        assertEquals(Duration.ZERO, guess("anna", "10.0.0.9"));
        assertEquals(Duration.ZERO, guess("anna", "10.0.0.9"));
    }

    @Test
    void what_counts_does_not_grow_for_ever() {
        for (int i = 0; i < 100_000; i++) {
            guess("name" + i, "10." + i / 62_500 + "." + i / 250 % 250 + "." + i % 250);
        }
        assertTrue(limit.size() <= 3 * GuessLimit.MOST, "counts: " + limit.size());
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "[2001:db8:1:2:3:4:5:6], 2001:db8:1:2::/64",
        "2001:DB8:1:2::9, 2001:db8:1:2::/64",
        "2001:db8::9, 2001:db8:0:0::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::1, 0:0:0:0::/64",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7"
    })
    void a_network_of_ipv6_is_one_address(String address, String network) {
        assertEquals(network, GuessLimit.network(address));
    }
}
