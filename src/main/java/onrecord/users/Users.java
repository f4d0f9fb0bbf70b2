package onrecord.users;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The users of a file, a line each: name, role and the hash of the password, parted by blanks. Empty lines and lines
 * that begin with # say nothing. Names that differ in case alone are one name. Immutable.
 */
public final class Users {
    private static final int PARTS = 3;

    private final Map<String, User> all = new LinkedHashMap<>();

    private Users() {}

    /**
     * Reads the lines of a file.
     *
     * @throws UsersException if a line cannot be read, a name stands there twice, or nobody does
     */
    static Users parse(Path file, byte[] bytes) {
        Users users = new Users();
        List<String> lines = lines(file, bytes);
        for (int i = 0; i < lines.size(); i++) {
            try {
                if (isOfUser(lines.get(i))) {
                    users.take(lines.get(i));
                }
            } catch (IllegalArgumentException e) {
                throw new UsersException(file + ", line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (users.all.isEmpty()) {
            throw new UsersException(file + " has no user: onrecord users add NAME --users FILE makes one");
        }
        return users;
    }

    static List<String> lines(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new UsersException(file + " is not UTF-8");
        }
    }

    static boolean isOfUser(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    /** Whether a line is that of the user of this name. */
    static boolean isOf(String line, String name) {
        return isOfUser(line) && key(parts(line).getFirst()).equals(key(name));
    }

    private static List<String> parts(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }

    private void take(String line) {
        List<String> parts = parts(line);
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("a user has a name, a role and the hash of a password");
        }
        User user = new User(parts.get(0), Role.of(parts.get(1)), PasswordHash.parse(parts.get(2)));
        if (all.put(key(user.name()), user) != null) {
            throw new IllegalArgumentException("\"" + user.name() + "\" stands there twice");
        }
    }

    /** What names are told by. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The user of this name. */
    public Optional<User> find(String name) {
        return Optional.ofNullable(all.get(key(name)));
    }

    /** All of them, in the order of the file. */
    public Collection<User> all() {
        return new ArrayList<>(all.values());
    }
}
