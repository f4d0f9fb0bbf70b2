package onrecord.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers requests that fail before they reach a route: malformed, too long, too many, for another host. */
final class BareErrors extends ErrorHandler {
    /** Where {@link Front} leaves the problem it found. */
    static final String PROBLEM = BareErrors.class.getName();

    /** Every method is told, CONNECT and made-up ones too. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = request.getAttribute(PROBLEM) instanceof Problem found ? found : problem(code);
        SecurityHeaders.addTo(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (!(request.getAttribute(PROBLEM) instanceof Problem)) {
            // what it is that could not be understood, and where the next request begins, nobody knows
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        }
        if (code == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
        }
        response.write(true, ByteBuffer.wrap(problem.toJson().getBytes(StandardCharsets.UTF_8)), callback);
    }

    /** Of headers that are not there in time. */
    static Problem tooSlow() {
        return new Problem(408, "request-too-slow", null, "the request did not arrive in time");
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 408 -> tooSlow();
            case 414 -> new Problem(status, "address-too-long", null, "the address is too long");
            case 431 -> new Problem(status, "headers-too-large", null, "the request's headers are too large");
            case 503 -> new Problem(status, "stopping", null, "the server is stopping");
            case 500 -> new Problem(status, "internal", null, "something went wrong here");
            default ->
                new Problem(status, "request-malformed", null, "the request is not one that this server understands");
        };
    }
}
