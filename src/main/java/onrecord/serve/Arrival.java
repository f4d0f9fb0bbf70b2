package onrecord.serve;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * How a request came. A proxy tells it in {@code X-Forwarded-Proto} and {@code X-Forwarded-For}; it is believed if it
 * is on this machine or one that the settings name, for anybody else can write there what they like.
 *
 * @param secure whether the client came by TLS
 * @param client the client's address
 * @param within whether the server asks itself, to be warm
 */
record Arrival(boolean secure, String client, boolean within) {
    private static final String ATTRIBUTE = Arrival.class.getName();
    private static final Arrival UNKNOWN = new Arrival(false, "", false);

    /** How a request came, which is kept with it. */
    static Arrival note(Request request, Set<String> proxies) {
        boolean secure = "https".equals(request.getHttpURI().getScheme());
        String peer = Request.getRemoteAddr(request);
        Arrival arrival = new Arrival(secure, Objects.requireNonNullElse(peer, ""), WarmUp.asks(request));
        if (isProxy(request.getConnectionMetaData().getRemoteSocketAddress(), proxies)) {
            String scheme = request.getHeaders().get("X-Forwarded-Proto");
            String client = last(request.getHeaders().get("X-Forwarded-For"));
            arrival = new Arrival(
                    scheme == null ? secure : scheme.strip().equalsIgnoreCase("https"),
                    client == null ? arrival.client() : client,
                    arrival.within());
        }
        request.setAttribute(ATTRIBUTE, arrival);
        return arrival;
    }

    /** How the request came. */
    static Arrival of(Context ctx) {
        return ctx.req().getAttribute(ATTRIBUTE) instanceof Arrival known ? known : UNKNOWN;
    }

    /** The scheme by which the client asks. */
    String scheme() {
        return secure ? "https" : "http";
    }

    private static boolean isProxy(@Nullable SocketAddress peer, Set<String> proxies) {
        InetAddress address = peer instanceof InetSocketAddress known ? known.getAddress() : null;
        return address != null && (address.isLoopbackAddress() || proxies.contains(address.getHostAddress()));
    }

    /** Of several addresses the last, which the proxy itself wrote; those before it are what the client says. */
    private static @Nullable String last(@Nullable String addresses) {
        String last = addresses == null
                ? ""
                : addresses.substring(addresses.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > 64 ? null : last;
    }
}
