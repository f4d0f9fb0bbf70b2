package onrecord.cli;

import com.fasterxml.jackson.core.exc.StreamReadException;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One client, who speaks in messages of JSON-RPC on standard input and output, a line each. The SDK's own transport on
 * these streams loses answers that are ready at the same moment, and listens no more after a line that is no message;
 * here answers are written one after the other, and such a line is answered with an error. {@link #listen} is for one
 * thread.
 */
final class Conversation implements McpServerTransportProvider {
    /** How long what is still being worked on at the end of the input may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Oldest first. 2025-03-26 is not among them: it asks for several messages in one. */
    private static final List<String> VERSIONS =
            List.of(ProtocolVersions.MCP_2024_11_05, ProtocolVersions.MCP_2025_06_18, ProtocolVersions.MCP_2025_11_25);

    /** The codes of JSON-RPC 2.0 for what is no JSON, and for JSON that is no message. */
    private static final int PARSE_ERROR = -32700;

    private static final int INVALID_REQUEST = -32600;

    private static final String NO_MESSAGE = "not a message of JSON-RPC 2.0: it needs a method, and as a request an id";

    /** The code of JSON-RPC 2.0 for a request whose parameters do not fit its method. */
    private static final int INVALID_PARAMS = -32602;

    /** The longest line that is read, in UTF-16 code units: no question comes near it. */
    private static final int LONGEST_LINE = 4_000_000;

    private final InputStream in;
    private final Console console;
    private final McpJsonMapper json;
    private final AtomicInteger open = new AtomicInteger();
    private @Nullable McpServerSession session;
    private boolean greeted;

    Conversation(InputStream in, Console console, McpJsonMapper json) {
        this.in = in;
        this.console = console;
        this.json = json;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(new Answers());
    }

    /**
     * Hears the client to the end of the input, and returns when all is answered.
     *
     * @throws UncheckedIOException if the input cannot be read
     */
    void listen() throws InterruptedException {
        McpServerSession client = Objects.requireNonNull(session, "a server must have been made");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            while (readLine(lines, line)) {
                McpSchema.JSONRPCMessage message = message(line.toString());
                if (message != null && isInOrder(message)) {
                    handle(message, client);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswers();
    }

    /** Reads the next line into {@code line}, cut behind {@link #LONGEST_LINE}; false at the end of the input. */
    private static boolean readLine(BufferedReader in, StringBuilder line) throws IOException {
        line.setLength(0);
        int c = in.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() <= LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return true;
    }

    /** Whether the server can answer this message now; otherwise the client is told why not. */
    private boolean isInOrder(McpSchema.JSONRPCMessage message) {
        switch (message) {
            case McpSchema.JSONRPCNotification note -> greeted |= note.method().equals("notifications/initialized");
            case McpSchema.JSONRPCRequest request -> {
                String method = request.method();
                if (!greeted && !method.equals("initialize") && !method.equals("ping")) {
                    refuse(request.id(), INVALID_REQUEST, "greet first: initialize, then notifications/initialized");
                    return false;
                }
                if (method.equals("tools/call") && !(request.params() instanceof Map<?, ?>)) {
                    refuse(request.id(), INVALID_PARAMS, "tools/call needs params with the name of a tool");
                    return false;
                }
            }
            default -> {}
        }
        return true;
    }

    private void handle(McpSchema.JSONRPCMessage message, McpServerSession client) {
        open.incrementAndGet();
        client.handle(message).doFinally(end -> answered()).subscribe(nothing -> {}, this::failed);
    }

    private void failed(Throwable failure) {
        if (!(failure instanceof Console.OutputClosed)) {
            console.note(
                    "onrecord: a message was not answered: " + Printable.words(String.valueOf(failure.getMessage())));
        }
    }

    private synchronized void answered() {
        open.decrementAndGet();
        notifyAll();
    }

    /** Waits for the answers, {@link #PATIENCE} at the most. */
    private synchronized void awaitAnswers() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toNanos(); open.get() > 0 && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** The message of a line; null, and an answer that says so, where it is none. */
    private McpSchema.@Nullable JSONRPCMessage message(String line) {
        if (line.isBlank()) {
            return null;
        }
        if (line.length() > LONGEST_LINE) {
            refuse(null, INVALID_REQUEST, "a line of more than " + LONGEST_LINE + " characters");
            return null;
        }
        // the one JSON value that the SDK reads as no object at all
        if (line.strip().equals("null")) {
            refuse(null, INVALID_REQUEST, NO_MESSAGE);
            return null;
        }
        try {
            return McpSchema.deserializeJsonRpcMessage(json, line);
        } catch (StreamReadException e) {
            refuse(null, PARSE_ERROR, "not a JSON object on one line: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            refuse(null, INVALID_REQUEST, NO_MESSAGE);
        }
        return null;
    }

    /** An answer that refuses the request of this id; null where the line has none. */
    private void refuse(@Nullable Object id, int code, String message) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        answer.put("id", id);
        answer.put("error", Map.of("code", code, "message", message));
        say(answer);
    }

    /** Writes a message, one at a time. */
    private synchronized void say(Object message) {
        try {
            console.line(json.writeValueAsString(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.flush();
    }

    @Override
    public List<String> protocolVersions() {
        return VERSIONS;
    }

    @Override
    public Mono<Void> notifyClients(String method, Object parameters) {
        McpServerSession client = session;
        return client == null ? Mono.empty() : client.sendNotification(method, parameters);
    }

    @Override
    public Mono<Void> closeGracefully() {
        McpServerSession client = session;
        return client == null ? Mono.empty() : client.closeGracefully();
    }

    /** What the server says to the client. */
    private final class Answers implements McpServerTransport {
        @Override
        public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
            return Mono.fromRunnable(() -> say(message));
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return json.convertValue(data, type);
        }

        @Override
        public List<String> protocolVersions() {
            return VERSIONS;
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
