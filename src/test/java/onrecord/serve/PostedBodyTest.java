package onrecord.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies under way have a share of all requests, whatever they are posted for. */
@Timeout(60)
class PostedBodyTest {
    private static final String TOKEN = "open sesame";

    @Test
    void articles_that_are_under_way_take_the_places_of_corrections_and_searches() throws Exception {
        Settings.Limits usual = Settings.Limits.DEFAULT;
        Settings.Limits one = new Settings.Limits(
                usual.headerBytes(),
                usual.addressChars(),
                usual.bodyBytes(),
                7,
                usual.headers(),
                usual.idle(),
                usual.stop());
        assertEquals(1, one.bodies());
        try (Served served = Served.start(Settings.DEFAULT.withToken(TOKEN).withLimits(one), Newsroom::write);
                Socket slow =
                        new Socket(served.address().getHost(), served.address().getPort())) {
            slow.getOutputStream()
                    .write(("POST /api/articles HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN
                                    + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 100000\r\n\r\nx")
                            .getBytes(StandardCharsets.US_ASCII));
            awaitBusy(served, "/api/articles");
            awaitBusy(served, "/api/corrections");
            awaitBusy(served, "/api/searches");
        }
    }

    /** Posts until the server says that too many bodies are under way; until then the slow one may not have come. */
    private static void awaitBusy(Served served, String path) throws Exception {
        HttpResponse<String> answer;
        do {
            answer = served.send(HttpRequest.newBuilder(URI.create(served.address() + path))
                    .header("Authorization", "Bearer " + TOKEN)
                    .header("Content-Type", path.endsWith("articles") ? "application/x-ndjson" : "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("no JSON")));
        } while (path.endsWith("articles") && answer.statusCode() != 503);
        assertEquals("busy", Served.JSON.readTree(answer.body()).path("code").asText(), answer.body());
    }
}
