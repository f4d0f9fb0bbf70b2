package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import onrecord.users.PasswordHash;
import onrecord.users.Role;
import onrecord.users.User;
import org.junit.jupiter.api.Test;

/** When sessions end, on a clock that the test sets. */
class SessionsTest {
    private static final User RITA = new User("rita", Role.READ, PasswordHash.parse(Desk.HASH));

    private Instant now = Instant.parse("2023-10-01T08:00:00Z");
    private final Sessions sessions = new Sessions(() -> now);

    private boolean isIn(Session session) {
        return sessions.find(session.id()).isPresent();
    }

    @Test
    void a_session_ends_when_it_is_not_used_for_two_hours() {
        Session session = sessions.begin(RITA);
        now = now.plus(Duration.ofHours(2));
        assertTrue(isIn(session));
        now = now.plus(Duration.ofHours(2)).plusSeconds(1);
        assertFalse(isIn(session));
        now = now.minus(Duration.ofHours(1));
        assertFalse(isIn(session), "over is over");
    }

    @Test
    void a_session_ends_twelve_hours_after_it_began_however_much_it_is_used() {
        Session session = sessions.begin(RITA);
        for (int i = 0; i < 12; i++) {
            now = now.plus(Duration.ofHours(1));
            assertTrue(isIn(session));
        }
        now = now.plusSeconds(1);
        assertFalse(isIn(session));
    }

    @Test
    void ids_and_secrets_are_of_256_bits_and_never_the_same() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            Session session = sessions.begin(RITA);
            assertTrue(session.id().matches("[0-9a-f]{64}") && session.secret().matches("[0-9a-f]{64}"));
            assertTrue(seen.add(session.id()) && seen.add(session.secret()));
        }
    }

    @Test
    void what_is_kept_does_not_grow_for_ever_and_one_user_pushes_nobody_out() {
        Session other = sessions.begin(new User("ada", Role.ADMIN, RITA.password()));
        Session first = sessions.begin(RITA);
        for (int i = 0; i < 100; i++) {
            sessions.begin(RITA);
        }
        assertEquals(Sessions.MOST_OF_USER + 1, sessions.size());
        assertTrue(isIn(other));
        assertFalse(isIn(first));
        for (int i = 0; i < Sessions.MOST; i++) {
            sessions.begin(new User("u" + i, Role.READ, RITA.password()));
        }
        assertEquals(Sessions.MOST, sessions.size());
    }
}
