package onrecord.serve;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.users.User;

/**
 * Who is signed in: in memory alone, so that a new start signs everybody out. A session ends when it was not used for
 * two hours, twelve hours after it began, or when its user changes in the file. Of one user 20 sessions are kept, of
 * all 10,000; the one unused for longest goes. Safe for use by several threads.
 */
final class Sessions {
    static final Duration IDLE = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(12);
    static final int MOST = 10_000;
    static final int MOST_OF_USER = 20;

    private static final int ID_BYTES = 32;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    /** By their ids, those used last at the end. */
    private final Map<String, Used> all = new LinkedHashMap<>(16, 0.75f, true);

    /** A session and when it was used last. */
    private record Used(Session session, Instant last) {}

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins one, with an id that nobody had before. */
    synchronized Session begin(User user) {
        Instant now = clock.instant();
        all.values().removeIf(used -> isOver(used, now));
        List<String> own = all.values().stream()
                .filter(used -> used.session().user().name().equals(user.name()))
                .map(used -> used.session().id())
                .toList();
        if (own.size() >= MOST_OF_USER) {
            all.remove(own.getFirst());
        }
        if (all.size() >= MOST) {
            Iterator<String> oldest = all.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        Session session = new Session(randomHex(), randomHex(), user, now);
        all.put(session.id(), new Used(session, now));
        return session;
    }

    /** The session of this id, which is used by this. */
    synchronized Optional<Session> find(String id) {
        Instant now = clock.instant();
        Used used = all.get(id);
        if (used == null) {
            return Optional.empty();
        }
        if (isOver(used, now)) {
            all.remove(id);
            return Optional.empty();
        }
        all.put(id, new Used(used.session(), now));
        return Optional.of(used.session());
    }

    /** Ends the session of this id, if there is one. */
    synchronized void end(String id) {
        all.remove(id);
    }

    synchronized int size() {
        return all.size();
    }

    private static boolean isOver(Used used, Instant now) {
        return used.last().plus(IDLE).isBefore(now)
                || used.session().begun().plus(LONGEST).isBefore(now);
    }

    private String randomHex() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
