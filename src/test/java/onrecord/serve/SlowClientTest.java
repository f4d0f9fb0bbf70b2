package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import onrecord.faults.Dose;
import onrecord.index.LuceneArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that send a byte now and then, so that they are never silent for long. */
@Timeout(60)
@Tag(Dose.SOAK)
class SlowClientTest {
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final String TOKEN = "open sesame";
    private static final int PACE_MILLIS = 20;
    private static final int CLIENTS = Dose.of(100, 500);

    @AutoClose
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(
                Settings.DEFAULT.withToken(TOKEN).withLimits(Settings.Limits.DEFAULT.withHeaders(LIMIT)),
                Newsroom::write);
    }

    /** A connection on which one waits for the server no longer than it takes to send the next byte. */
    private static Socket connect() throws IOException {
        return connect(served);
    }

    private static Socket connect(Served served) throws IOException {
        Socket socket = new Socket(served.address().getHost(), served.address().getPort());
        socket.setSoTimeout(PACE_MILLIS);
        return socket;
    }

    /** Sends one byte and waits a little. @return whether the connection is still open */
    private static boolean drip(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    /** Returns when the server has closed the connection. */
    private static void awaitEnd(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException e) {
            throw new AssertionError("still open", e);
        } catch (SocketException e) {
            // closed without a word
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            head.append((char) read);
        }
        int at = head.indexOf("Content-Length: ");
        int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf("\r", at)));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void headers_that_never_end_are_cut_off_and_others_are_answered() throws Exception {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Socket socket = connect();
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            open.add(socket);
        }
        Socket first = open.getFirst();
        int bytes = 0;
        while (drip(first)) {
            bytes++;
            assertEquals(200, served.get("/healthz").statusCode());
        }
        assertTrue(bytes > 1, "it was not silent");
        for (Socket socket : open) {
            awaitEnd(socket);
            socket.close();
        }
        Dose.figure(21, "%d clients whose headers never end, all cut off, others answered meanwhile", CLIENTS);
    }

    @Test
    void who_began_a_request_and_did_not_end_it_is_told_so() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
            String answer = answer(socket);
            assertTrue(answer.startsWith("HTTP/1.1 408 Request Timeout\r\n"), answer);
            assertTrue(answer.contains("nosniff"), answer);
            assertTrue(answer.contains("request-too-slow"), answer);
            awaitEnd(socket);
        }
        try (Socket silent = connect()) {
            silent.setSoTimeout(30_000);
            assertEquals(-1, silent.getInputStream().read());
        }
    }

    @Test
    void a_body_that_drips_ends_and_keeps_nobody_else_out() throws Exception {
        Settings.Limits usual = Settings.Limits.DEFAULT;
        Settings.Limits impatient = new Settings.Limits(
                usual.headerBytes(),
                usual.addressChars(),
                usual.bodyBytes(),
                usual.requests(),
                usual.headers(),
                LIMIT.multipliedBy(3),
                usual.stop());
        try (Served served = Served.start(Settings.DEFAULT.withToken(TOKEN).withLimits(impatient), Newsroom::write)) {
            drippingBodies(served);
        }
    }

    private static void drippingBodies(Served served) throws Exception {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Socket socket = connect(served);
            send(
                    socket,
                    "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\n");
            open.add(socket);
        }
        Socket first = open.getFirst();
        first.setSoTimeout(PACE_MILLIS);
        int bytes = 0;
        while (drip(first)) {
            bytes++;
            assertEquals(200, served.get("/healthz").statusCode());
        }
        assertTrue(bytes > 1, "it was not silent");
        assertTrue(bytes < 10_000, "it ended long before it was whole");
        for (Socket socket : open) {
            socket.close();
        }
        Dose.figure(21, "%d bodies that drip, the first cut off, others answered meanwhile", CLIENTS);
    }

    @Test
    void a_second_request_has_no_more_time_than_the_first() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertTrue(answer(socket).startsWith("HTTP/1.1 200"));
            socket.setSoTimeout(PACE_MILLIS);
            int bytes = 0;
            while (drip(socket)) {
                bytes++;
            }
            assertTrue(bytes > 1, "it was not silent");
        }
    }

    @Test
    void a_request_whose_headers_are_there_may_take_its_time() throws Exception {
        String article = "{\"id\": \"slow\", \"body\": \"A slow train came in.\"}\n";
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                            + (article.length() + 40) + "\r\n\r\n");
            for (int i = 0; i < 40; i++) {
                send(socket, "\n");
                try {
                    socket.getInputStream().read();
                } catch (SocketTimeoutException e) {
                    continue; // as it should: there is no answer yet
                }
                throw new AssertionError("answered before all was sent");
            }
            send(socket, article);
            String answer = answer(socket);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        }
        assertEquals(List.of(), LuceneArchive.check(served.folder()).problems());
    }
}
