package onrecord.users;

import java.util.regex.Pattern;
import onrecord.text.Keyword;

/**
 * Somebody who may sign in.
 *
 * @param name 1 to 64 letters, digits and {@code . _ - @}, a letter or digit first
 * @param role what they may do
 * @param password what their password is told by
 */
public record User(String name, Role role, PasswordHash password) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}");

    /** @throws IllegalArgumentException if the name is none */
    public User {
        requireName(name);
    }

    /** @throws IllegalArgumentException if nobody can have this name */
    public static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name
                    + "\" is no name of a user: 1 to 64 letters, digits and . _ - @, a letter or digit first");
        }
    }

    /** A copy with this role. */
    public User withRole(Role role) {
        return new User(name, role, password);
    }

    /** The user as a line of the file, without its end. */
    String line() {
        return name + " " + Keyword.of(role) + " " + password;
    }
}
