package onrecord.users;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells users by their passwords. A name that nobody has gets the same answer as a wrong password, after the same work.
 * Few passwords are compared at a time, for each takes 19 MiB; few others wait, and further ones are turned away. Safe
 * for use by several threads.
 */
public final class SignIn {
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final UsersFile file;
    private final GuessLimit limit;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final PasswordHash nobody = PasswordHash.ofNobody();

    public SignIn(UsersFile file, GuessLimit limit) {
        this.file = file;
        this.limit = limit;
    }

    /** What became of a try. */
    public sealed interface Outcome {
        /** The password is right. */
        record In(User user) implements Outcome {}

        /** There is no such name with such a password. */
        record Wrong() implements Outcome {}

        /** The password was not looked at, for too many were wrong before; this long it is of no use to come again. */
        record Later(Duration delay) implements Outcome {}

        /** The password was not looked at, for too many others are. */
        record Busy() implements Outcome {}
    }

    /**
     * Tries a password.
     *
     * @param address from where
     * @throws UsersException if the file of users is damaged
     */
    public Outcome tryPassword(String name, String password, String address) {
        Optional<User> user = file.now().find(name);
        String network = GuessLimit.network(address);
        Duration wait = limit.begin(name, network);
        if (!wait.isZero()) {
            return new Outcome.Later(wait);
        }
        if (!takeTurn()) {
            limit.notMade(name, network);
            return new Outcome.Busy();
        }
        boolean right;
        try {
            right = user.map(User::password).orElse(nobody).matches(password);
        } finally {
            turns.release();
        }
        if (user.isEmpty() || !right) {
            return new Outcome.Wrong();
        }
        limit.succeeded(name, network);
        return new Outcome.In(user.get());
    }

    private boolean takeTurn() {
        try {
            return turns.getQueueLength() < MOST_WAITING
                    && turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
