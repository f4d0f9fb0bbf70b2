package onrecord.extract.value;

import com.google.common.net.InternetDomainName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses and the domains that somebody registered: {@code www.bbc.co.uk} belongs to {@code bbc.co.uk}. By the public
 * suffix list that comes with Guava.
 */
public final class Domains {
    private Domains() {}

    /** The host of an absolute http or https address, in lower case; empty for anything else. */
    public static Optional<String> host(String url) {
        String address = url.strip();
        if (!address.regionMatches(true, 0, "http://", 0, 7) && !address.regionMatches(true, 0, "https://", 0, 8)) {
            return Optional.empty();
        }
        int from = address.indexOf("//") + 2;
        int to = from;
        while (to < address.length() && "/?#\\".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        try {
            return Optional.ofNullable(new URI("http://" + address.substring(from, to)).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The registrable domain of a host name ("news.bbc.co.uk" gives "bbc.co.uk"), in lower case; empty if it has none.
     */
    public static Optional<String> registrable(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (!InternetDomainName.isValid(name)) {
            return Optional.empty();
        }
        InternetDomainName domain = InternetDomainName.from(name);
        return domain.isUnderPublicSuffix()
                ? Optional.of(domain.topPrivateDomain().toString())
                : Optional.empty();
    }

    /** The registrable domain of an absolute address; empty if it has none. */
    public static Optional<String> ofUrl(String url) {
        return host(url).flatMap(Domains::registrable);
    }
}
