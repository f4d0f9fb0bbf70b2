package onrecord.serve;

import onrecord.users.Role;
import org.jspecify.annotations.Nullable;

/** Who reaches a route of a server that has users. */
enum Access {
    /** Everybody: what tells nothing of the archive's articles. */
    OPEN(null),
    READ(Role.READ),
    ANNOTATE(Role.ANNOTATE),
    ADMIN(Role.ADMIN);

    private final @Nullable Role role;

    Access(@Nullable Role role) {
        this.role = role;
    }

    /** The role that it takes, or null where it takes none. */
    @Nullable
    Role role() {
        return role;
    }
}
