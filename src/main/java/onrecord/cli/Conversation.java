package onrecord.cli;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Messages of JSON-RPC on standard input and output, a line each. The end of the input is held back until every request has
 * its answer: who pipes requests in and closes is answered like who goes on talking.
 */
final class Conversation {
    /** How long answers may take once no more requests come. */
    private static final int PATIENCE_SECONDS = 30;

    private static final Pattern REQUEST = Pattern.compile("(?=.*\"id\"\\s*:)(?=.*\"method\"\\s*:).*");

    /** As the SDK writes an answer; what the server itself says or asks begins with a method. */
    private static final Pattern ANSWER = Pattern.compile("\\{\"jsonrpc\":\"2.0\",\"id\":.*");

    private final InputStream in;
    private final Console console;
    private final CountDownLatch ended = new CountDownLatch(1);
    private int open;

    Conversation(InputStream in, Console console) {
        this.in = new Requests(in);
        this.console = console;
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

    /** Counts the lines that ask for an answer. */
    private final class Requests extends FilterInputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Requests(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b < 0) {
                end();
            } else {
                take(b);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read < 0) {
                end();
            }
            for (int i = 0; i < read; i++) {
                take(bytes[from + i]);
            }
            return read;
        }

        private void take(int b) {
            if (b != '\n') {
                line.write(b);
                return;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (REQUEST.matcher(text).lookingAt()) {
                requested();
            }
        }

        private void end() {
            try {
                awaitAnswers();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
        }
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
