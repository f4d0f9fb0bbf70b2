package onrecord.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands between an archive and a node, on a port of its own: passes on what is asked, or does what networks and busy
 * nodes do.
 */
final class Between implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("Content-Type", "Content-Encoding", "Authorization");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong asked = new AtomicLong();
    private volatile URI node;
    private volatile Rule rule = question -> new Fate.Passed();

    /** What becomes of a question. */
    sealed interface Fate {
        /** It is asked and answered. */
        record Passed() implements Fate {}

        /** The connection is cut before the node gets it. */
        record QuestionLost() implements Fate {}

        /** The node does it, and the connection is cut before it can say so. */
        record AnswerLost() implements Fate {}

        /** The node never gets it, and this is answered. */
        record Answered(int status, String body) implements Fate {}
    }

    /** A question, numbered from 1. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Question(long number, String method, String path, byte[] sent, boolean packed) {
        boolean isBulk() {
            return path.startsWith("/_bulk");
        }

        String text() {
            try (GZIPInputStream unpacked = packed ? new GZIPInputStream(new ByteArrayInputStream(sent)) : null) {
                return new String(unpacked == null ? sent : unpacked.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Decides over questions. */
    interface Rule {
        Fate of(Question question);
    }

    /** @param secret what makes the connections to it secret, or null for plain ones */
    Between(URI node, @Nullable SSLContext secret) throws IOException {
        this.node = node;
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (secret == null) {
            this.server = HttpServer.create(here, 0);
        } else {
            HttpsServer https = HttpsServer.create(here, 0);
            https.setHttpsConfigurator(new HttpsConfigurator(secret));
            this.server = https;
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    /** From now on. */
    void rule(Rule rule) {
        this.rule = rule;
    }

    /** Nothing gets through any more. */
    void cut() {
        rule(question -> new Fate.QuestionLost());
    }

    void pass() {
        rule(question -> new Fate.Passed());
    }

    /** Another node, or the same at another address. */
    void node(URI node) {
        this.node = node;
    }

    long asked() {
        return asked.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().toString();
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            Question question = new Question(asked.incrementAndGet(), exchange.getRequestMethod(), path, sent, packed);
            switch (rule.of(question)) {
                case Fate.Passed passed -> answer(exchange, ask(exchange, question));
                case Fate.QuestionLost lost -> throw new IOException("cut");
                case Fate.AnswerLost lost -> {
                    ask(exchange, question);
                    throw new IOException("cut");
                }
                case Fate.Answered said ->
                    write(exchange, said.status(), said.body().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, Question question) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + question.path()));
        for (String name : PASSED_ON) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        request.method(
                question.method(),
                question.sent().length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(question.sent()));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers()
                .firstValue("content-type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        write(exchange, answer.statusCode(), answer.body());
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
