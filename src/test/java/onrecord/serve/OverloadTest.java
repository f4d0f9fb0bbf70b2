package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import onrecord.faults.Dose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More requests at once than the server works on: each has an answer, if only when to come again. */
@Timeout(120)
@Tag(Dose.SOAK)
class OverloadTest {
    private static final String TOKEN = "open sesame";
    private static final int CLIENTS = Dose.of(200, 1_000);
    private static final int AT_ONCE = 1;

    private static Settings settings() {
        Settings.Limits usual = Settings.Limits.DEFAULT;
        return Settings.DEFAULT
                .withToken(TOKEN)
                .withLimits(new Settings.Limits(
                        usual.headerBytes(),
                        usual.addressChars(),
                        usual.bodyBytes(),
                        AT_ONCE,
                        usual.headers(),
                        usual.idle(),
                        usual.stop()));
    }

    private static Socket asking(Served served, String request) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.address().getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }

    @Test
    void each_of_many_requests_at_once_is_answered_or_told_when_to_come_again() throws Exception {
        try (Served served = Served.start(settings(), Newsroom::write)) {
            List<Socket> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(asking(served, get("/api/search?q=harbour+OR+bri*&size=50")));
            }
            int answered = 0;
            for (Socket client : clients) {
                String answer = answer(client);
                if (answer.startsWith("HTTP/1.1 200 ")) {
                    answered++;
                } else {
                    comesAgain(answer);
                }
            }
            assertTrue(answered > 0, "some are answered");
            Dose.figure(
                    21,
                    "%,d requests at once to a server that works on %d: %d answered, %d told when to come again",
                    CLIENTS,
                    AT_ONCE,
                    answered,
                    CLIENTS - answered);
        }
    }

    @Test
    void a_request_above_the_limit_is_told_when_to_come_again_and_is_answered_then() throws Exception {
        try (Served served = Served.start(settings(), Newsroom::write)) {
            Socket waiting = asking(
                    served,
                    "POST /api/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + TOKEN + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 2\r\n\r\n");
            String refused = "HTTP/1.1 200 ";
            while (refused.startsWith("HTTP/1.1 200 ")) { // until the server has begun on the other
                refused = answer(asking(served, get("/api/search?q=harbour")));
            }
            comesAgain(refused);
            waiting.getOutputStream().write("\n\n".getBytes(StandardCharsets.US_ASCII));
            answer(waiting);
            assertEquals(200, served.get("/api/search?q=harbour").statusCode());
        }
    }

    private static void comesAgain(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
        assertTrue(answer.contains("Retry-After: 1\r\n"), answer);
        assertTrue(answer.contains("\"busy\""), answer);
    }
}
