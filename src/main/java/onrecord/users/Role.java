package onrecord.users;

import java.util.Arrays;
import java.util.stream.Collectors;
import onrecord.text.Keyword;

/** What a user may do. Each role allows what the roles before it allow. */
public enum Role {
    /** Searches, reads and exports, and keeps a history of their own. */
    READ,
    /** Also corrects, files, notes and saves searches. */
    ANNOTATE,
    /** Also takes articles in, removes them, and joins names. */
    ADMIN;

    /** Whether this role allows what {@code needed} allows. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }

    /**
     * The role of this name, in whatever case.
     *
     * @throws IllegalArgumentException if there is none; the message names all of them
     */
    public static Role of(String name) {
        try {
            return Keyword.constant(Role.class, name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + name + "\" is no role: " + names(), e);
        }
    }

    private static String names() {
        return Arrays.stream(values()).map(Keyword::of).collect(Collectors.joining(", "));
    }
}
