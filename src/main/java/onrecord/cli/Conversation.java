package onrecord.cli;

import com.fasterxml.jackson.core.exc.StreamReadException;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages of JSON-RPC on standard input and output, a line each. What comes next, be it the end of the input, is held back
 * until every request has its answer: the SDK loses answers that are ready at the same moment, and who pipes requests in
 * and closes is answered like who goes on talking.
 */
final class Conversation {
    /** How long an answer may take before the next request is heard. */
    private static final int PATIENCE_SECONDS = 30;

    /** The codes of JSON-RPC 2.0 for what is no JSON, and for JSON that is no message. */
    private static final int PARSE_ERROR = -32700;

    private static final int INVALID_REQUEST = -32600;

    /** As the SDK writes an answer; what the server itself says or asks begins with a method. */
    private static final Pattern ANSWER = Pattern.compile("\\{\"jsonrpc\":\"2.0\",\"id\":.*");

    private final InputStream in;
    private final Console console;
    private final McpJsonMapper json;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int open;

    Conversation(InputStream in, Console console, McpJsonMapper json) {
        this.in = new Requests(in);
        this.console = console;
        this.json = json;
    }

    InputStream in() {
        return in;
    }

    OutputStream out() {
        return new Answers();
    }

    /** Returns when the input has ended and all is answered. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private synchronized void requested() {
        open++;
    }

    private synchronized void answered() {
        open--;
        notifyAll();
    }

    private synchronized void awaitAnswers() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (long left = until - System.nanoTime(); open > 0 && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Hands on a line at a time, and the next one only when what was asked before has its answer. */
    private final class Requests extends InputStream {
        private final InputStream in;
        private byte[] line = new byte[0];
        private int at;

        Requests(InputStream in) {
            this.in = new BufferedInputStream(in);
        }

        @Override
        public int read() throws IOException {
            return atEnd() ? -1 : line[at++] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (atEnd()) {
                return -1;
            }
            int read = Math.min(length, line.length - at);
            System.arraycopy(line, at, bytes, from, read);
            at += read;
            return read;
        }

        private boolean atEnd() throws IOException {
            if (at < line.length) {
                return false;
            }
            try {
                awaitAnswers();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            do {
                line = next();
            } while (line.length > 0 && !isMessage(new String(line, StandardCharsets.UTF_8)));
            at = 0;
            if (line.length == 0) {
                ended.countDown();
                return true;
            }
            return false;
        }

        /** The next line with its end, or nothing when there are no more. */
        private byte[] next() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
                if (b == '\n') {
                    break;
                }
            }
            return bytes.toByteArray();
        }
    }

    /** Whether a line is a message. One that is not would end the SDK's listening: it is answered here, and goes no further. */
    private boolean isMessage(String line) {
        if (line.isBlank()) {
            return false;
        }
        try {
            if (McpSchema.deserializeJsonRpcMessage(json, line) instanceof McpSchema.JSONRPCRequest) {
                requested();
            }
            return true;
        } catch (StreamReadException e) {
            refuse(PARSE_ERROR, "not a JSON object on one line: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            refuse(INVALID_REQUEST, "not a message of JSON-RPC 2.0: it needs a method, and as a request an id");
        }
        return false;
    }

    /** An answer to whoever cannot be named. */
    private void refuse(int code, String message) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
        answer.put("id", null);
        answer.put("error", Map.of("code", code, "message", message));
        try {
            console.line(json.writeValueAsString(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        console.flush();
    }

    /** Passes the answers on and counts them. */
    private final class Answers extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            if (b != '\n') {
                line.write(b);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            console.line(text);
            console.flush();
            if (ANSWER.matcher(text).lookingAt()) {
                answered();
            }
        }
    }
}
