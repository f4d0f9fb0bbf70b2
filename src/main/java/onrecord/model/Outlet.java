package onrecord.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who published an article. At least one of the two is known.
 *
 * @param name the outlet's own name, such as "The Moscow Times", or null
 * @param domain the registrable domain, such as "themoscowtimes.com", in lower case, or null
 */
public record Outlet(@Nullable String name, @Nullable String domain) {
    /** @throws IllegalArgumentException if neither name nor domain is given */
    public Outlet {
        if (name == null && domain == null) {
            throw new IllegalArgumentException("an outlet needs a name or a domain");
        }
    }

    /** What to call it where one word must do: its name, else its domain. */
    public String label() {
        return name != null ? name : Objects.requireNonNull(domain);
    }
}
