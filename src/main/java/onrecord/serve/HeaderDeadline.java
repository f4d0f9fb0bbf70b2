package onrecord.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which no request arrives in time: its line and headers have to be complete so long after the
 * connection was opened, or after the answer before it ended. A limit of silence alone would be met by a client that sends a
 * byte now and then, for ever. Safe for use by several threads.
 */
final class HeaderDeadline extends Handler.Wrapper implements Connection.Listener {
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
        arrived(connection);
        Request.addCompletionListener(request, failure -> await(connection));
        return super.handle(request, response, callback);
    }

    private void await(Connection connection) {
        try {
            cancel(awaited.put(connection, getServer().getScheduler().schedule(connection::close, limit)));
        } catch (RejectedExecutionException e) {
            // the server has stopped, and closes the connection itself
            return;
        }
        if (!connection.getEndPoint().isOpen()) {
            arrived(connection);
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
}
