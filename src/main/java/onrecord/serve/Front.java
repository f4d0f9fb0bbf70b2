package onrecord.serve;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The front door: gives every answer its security headers and turns away what no route should see. A request must name
 * a host that is ours (else a foreign site could have its own name resolve to this machine and read the archive with
 * the visitor's browser), and one that changes something must not come from a page of another origin.
 */
final class Front extends Handler.Wrapper {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** What a browser's extension names as its origin; no page on the web can. */
    private static final Pattern EXTENSION = Pattern.compile("(?:chrome|moz|safari-web)-extension://[\\w-]+");

    private final Settings settings;
    private final Traffic traffic;

    Front(Settings settings, Traffic traffic, Handler handler) {
        super(handler);
        this.settings = settings;
        this.traffic = traffic;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Arrival arrival = Arrival.note(request, settings.proxies());
        Problem problem = refusal(request, arrival);
        if (problem != null) {
            return refuse(problem, request, response, callback);
        }
        SecurityHeaders.addTo(response.getHeaders());
        response.getHeaders().add(HttpHeader.VARY, "Accept-Encoding");
        shareWithOrigin(request, response);
        if (arrival.within()) {
            return super.handle(request, response, callback);
        }
        long begun = System.nanoTime();
        traffic.begin();
        Callback leaving = Callback.from(callback, () -> traffic.end(response.getStatus(), System.nanoTime() - begun));
        try {
            if (super.handle(request, response, leaving)) {
                return true;
            }
            traffic.end(404, System.nanoTime() - begun);
            return false;
        } catch (Throwable e) {
            traffic.end(500, System.nanoTime() - begun);
            throw e;
        }
    }

    /** Lets a page of an allowed site read an answer of the API; without a list no other site can. */
    private void shareWithOrigin(Request request, Response response) {
        if (settings.origins().isEmpty() || !request.getHttpURI().getPath().startsWith("/api/")) {
            return;
        }
        response.getHeaders().add(HttpHeader.VARY, "Origin");
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && settings.origins().contains(origin) && READING.contains(request.getMethod())) {
            response.getHeaders().put("Access-Control-Allow-Origin", origin);
            response.getHeaders().put("Access-Control-Expose-Headers", "ETag");
        }
    }

    private static boolean refuse(Problem problem, Request request, Response response, Callback callback) {
        request.setAttribute(BareErrors.PROBLEM, problem);
        Response.writeError(request, response, callback, problem.status(), problem.detail());
        return true;
    }

    private @Nullable Problem refusal(Request request, Arrival arrival) {
        String host = hostName(request.getHeaders().get(HttpHeader.HOST));
        if (host == null || !ours(host)) {
            return new Problem(
                    403, "host-not-allowed", null, "this server does not answer to the name \"" + host + "\"");
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !READING.contains(request.getMethod()) && !mayChange(origin, request, arrival)) {
            return new Problem(403, "origin-not-allowed", null, "a page of another site may not change anything here");
        }
        if (request.getHttpURI().getPathQuery().length() > settings.limits().addressChars()) {
            return new Problem(
                    414,
                    "address-too-long",
                    null,
                    "an address has at most " + settings.limits().addressChars() + " characters");
        }
        if (traffic.active() >= settings.limits().requests()) {
            return new Problem(503, "busy", null, "too many requests at once: try again in a second");
        }
        return null;
    }

    private static boolean mayChange(String origin, Request request, Arrival arrival) {
        return origin.equals(arrival.scheme() + "://" + request.getHeaders().get(HttpHeader.HOST))
                || EXTENSION.matcher(origin).matches();
    }

    private boolean ours(String host) {
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return Settings.isLoopback(bare)
                || settings.names().contains(host)
                || bare.equals(settings.host().toLowerCase(Locale.ROOT));
    }

    /** The name in a Host header, without its port, in lower case. */
    private static @Nullable String hostName(@Nullable String header) {
        if (header == null) {
            return null;
        }
        int colon = header.lastIndexOf(':');
        boolean port = colon > header.lastIndexOf(']');
        return (port ? header.substring(0, colon) : header).toLowerCase(Locale.ROOT);
    }
}
