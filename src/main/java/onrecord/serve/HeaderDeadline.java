package onrecord.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which no request arrives in time: its line and headers have to be complete so long after the
 * connection was opened, or after the answer before it ended. A limit of silence alone would be met by a client that
 * sends a byte now and then, for ever. Safe for use by several threads.
 */
final class HeaderDeadline extends Handler.Wrapper implements Connection.Listener {
    private static final byte[] TOO_SLOW = tooSlow();

    private final Duration limit;
    private final Map<Connection, Scheduler.Task> awaited = new ConcurrentHashMap<>();

    /** @param limit how long headers may take to be complete */
    HeaderDeadline(Duration limit, Handler handler) {
        super(handler);
        this.limit = limit;
    }

    @Override
    public void onOpened(Connection connection) {
        await(connection);
    }

    @Override
    public void onClosed(Connection connection) {
        arrived(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        long number = connection.getMessagesIn();
        arrived(connection);
        Request.addCompletionListener(request, failure -> {
            if (connection.getMessagesIn() == number) {
                await(connection); // else the next one has arrived already
            }
        });
        return super.handle(request, response, callback);
    }

    private void await(Connection connection) {
        long before = connection.getBytesIn();
        try {
            cancel(awaited.put(connection, getServer().getScheduler().schedule(() -> end(connection, before), limit)));
        } catch (RejectedExecutionException e) {
            // the server has stopped, and closes the connection itself
            return;
        }
        if (!connection.getEndPoint().isOpen()) {
            arrived(connection);
        }
    }

    /** Closes a connection; one on which a part of a request has come is told why. */
    private static void end(Connection connection, long before) {
        if (connection.getBytesIn() > before) {
            connection.getEndPoint().write(Callback.from(connection::close), ByteBuffer.wrap(TOO_SLOW));
        } else {
            connection.close();
        }
    }

    private void arrived(Connection connection) {
        cancel(awaited.remove(connection));
    }

    private static void cancel(Scheduler.@Nullable Task task) {
        if (task != null) {
            task.cancel();
        }
    }

    /** An answer as it goes over the line, for there is no request yet that could be answered. */
    private static byte[] tooSlow() {
        String body = BareErrors.tooSlow().toJson();
        HttpFields.Mutable headers = HttpFields.build();
        SecurityHeaders.addTo(headers);
        StringBuilder answer =
                new StringBuilder("HTTP/1.1 408 ").append(ReasonPhrase.of(408)).append("\r\n");
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_LENGTH, body.length());
        headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        headers.forEach(field -> answer.append(field).append("\r\n"));
        return answer.append("\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
    }
}
