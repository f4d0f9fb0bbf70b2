package onrecord.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.users.UsersFile;
import org.jspecify.annotations.Nullable;

/**
 * How the server is set up.
 *
 * @param host the address to listen on; {@code 127.0.0.1} unless told otherwise: only this machine reaches it
 * @param port the port, 7700 unless told otherwise; 0 for any free one
 * @param names further names under which browsers may ask for it, beside the loopback names and {@code host}: a request
 *     with another Host header is refused, so that no foreign site can read the archive by pointing its name here
 * @param origins the sites whose pages may read the API from a browser, each like {@code https://example.org}; none
 *     unless told otherwise
 * @param token the secret that {@code POST /api/articles} asks for, or null: then articles cannot be added over HTTP
 * @param samples the folder of the sample articles, so that pages can say that these are some; or null
 * @param users who may use the server, or null: then whoever reaches it may
 * @param proxies the addresses of proxies beside those of this machine, whose word counts for who asks and whether by
 *     TLS; none unless told otherwise
 * @param limits what one client may ask for
 */
public record Settings(
        String host,
        int port,
        Set<String> names,
        Set<String> origins,
        @Nullable String token,
        @Nullable Path samples,
        @Nullable UsersFile users,
        Set<String> proxies,
        Limits limits) {
    /** Listens on the loopback address, port 7700, and adds nothing over HTTP. */
    public static final Settings DEFAULT =
            new Settings("127.0.0.1", 7700, Set.of(), Set.of(), null, null, null, Set.of(), Limits.DEFAULT);

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s@]+");

    /**
     * @throws IllegalArgumentException if the port is not within 0..65535, an origin is none, or there are users and a
     *     token
     */
    public Settings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535: " + port);
        }
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("an origin is like https://example.org: " + origin);
            }
        }
        origins = Set.copyOf(origins);
        proxies = Set.copyOf(proxies);
        if (users != null && token != null) {
            throw new IllegalArgumentException("a server with users has no token: each user has a password");
        }
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether only this machine reaches a server that listens on this address. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    /** A copy that listens on {@code host}. */
    public Settings withHost(String host) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /** A copy that listens on {@code port}. */
    public Settings withPort(int port) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /** A copy that answers to these names too. */
    public Settings withNames(Set<String> names) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /** A copy with these sites allowed to read the API. */
    public Settings withOrigins(Set<String> origins) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /** A copy with this secret for adding articles. */
    public Settings withToken(@Nullable String token) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /** A copy with the sample articles in this folder. */
    public Settings withSamples(Path samples) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /** A copy that lets in these users alone, or everybody where it is null. */
    public Settings withUsers(@Nullable UsersFile users) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /** A copy that believes proxies at these addresses too. */
    public Settings withProxies(Set<String> proxies) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /** A copy with these limits. */
    public Settings withLimits(Limits limits) {
        return new Settings(host, port, names, origins, token, samples, users, proxies, limits);
    }

    /**
     * What one client may ask for before it is refused.
     *
     * @param headerBytes the request line and headers together; more is answered with 431
     * @param addressChars the path and query; more is answered with 414
     * @param bodyBytes the body of a POST; more is answered with 413
     * @param requests how many are worked on at once; further ones are answered with 503 and Retry-After
     * @param headers how long the request line and headers may take to arrive, from when the connection was opened or
     *     the answer before them ended; then the connection is closed
     * @param idle how long a connection may stay silent, in the middle of a request too
     * @param stop how long requests under way may take to end when the server stops
     */
    public record Limits(
            int headerBytes,
            int addressChars,
            long bodyBytes,
            int requests,
            Duration headers,
            Duration idle,
            Duration stop) {
        /**
         * 16 KiB of headers, 8,000 characters of address, 64 MiB of body, 256 requests, 20 s for headers, 30 s idle, 8
         * s to stop.
         */
        public static final Limits DEFAULT = new Limits(
                16 << 10, 8000, 64L << 20, 256, Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(8));

        /** Bytes a second that a body brings on average; the slowest mobile connections bring as many. */
        public int bodyPace() {
            return 4 << 10;
        }

        /** How many requests may be bodies under way, a quarter of all. */
        public int bodies() {
            return Math.max(1, requests / 4);
        }

        /** A copy with so long for headers. */
        public Limits withHeaders(Duration limit) {
            return new Limits(headerBytes, addressChars, bodyBytes, requests, limit, idle, stop);
        }
    }
}
