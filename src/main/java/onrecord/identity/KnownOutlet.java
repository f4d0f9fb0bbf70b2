package onrecord.identity;

import java.util.List;
import onrecord.model.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * An outlet of the table.
 *
 * @param name its own name, in its own language
 * @param domains where it publishes, its main domain first; may be a subdomain ("news.yahoo.co.jp"); not empty
 * @param country ISO 3166 code in upper case, or null for one that belongs to none
 * @param language ISO 639 code in lower case of most of its articles, or null
 * @param aliases other names it goes by
 */
public record KnownOutlet(
        String name,
        List<String> domains,
        @Nullable String country,
        @Nullable String language,
        List<String> aliases) {
    /** Copies the lists. */
    public KnownOutlet {
        domains = List.copyOf(domains);
        aliases = List.copyOf(aliases);
    }

    /** As an article has it: the name and the main domain. */
    public Outlet outlet() {
        return new Outlet(name, domains.getFirst());
    }
}
