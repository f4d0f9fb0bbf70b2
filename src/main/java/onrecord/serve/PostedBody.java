package onrecord.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of a request into a file, whole, before anything is done with it. A body has a pace to keep, and only
 * a share of all requests may be bodies under way, so that clients who let theirs drip do not close the server to
 * others. Safe for use by several threads.
 */
final class PostedBody {
    private final Settings.Limits limits;
    private final Semaphore places;

    PostedBody(Settings.Limits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.bodies());
    }

    /** What is done with a body. */
    interface Work {
        void with(Path file) throws IOException;
    }

    /**
     * Works on the body, in a file that is gone afterwards.
     *
     * @throws Problem if it is too large, too slow, or ends before its end; or if too many are under way
     */
    void with(Context ctx, Work work) throws IOException {
        if (ctx.req().getContentLengthLong() > limits.bodyBytes()) {
            throw tooLarge();
        }
        Path file = Files.createTempFile("onrecord-posted", ".body");
        try {
            if (!places.tryAcquire()) {
                throw new Problem(503, "busy", null, "too many bodies at once: try again in a second");
            }
            try {
                take(ctx, file);
            } finally {
                places.release();
            }
            work.with(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void take(Context ctx, Path file) throws IOException {
        try (InputStream in = ctx.bodyInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            long begun = System.nanoTime();
            byte[] buffer = new byte[64 << 10];
            long total = 0;
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                total += read;
                if (total > limits.bodyBytes()) {
                    throw tooLarge();
                }
                if (System.nanoTime() - begun > allowed(total).toNanos()) {
                    throw tooSlow();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private Duration allowed(long bytes) {
        return limits.idle().plusSeconds(bytes / limits.bodyPace());
    }

    private int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            if (isSilence(e)) {
                throw tooSlow();
            }
            throw new Problem(400, "body-cut-short", null, "the body ended before its end; nothing was added");
        }
    }

    /** Whether nothing came for as long as a connection may be silent. */
    private static boolean isSilence(@Nullable Throwable e) {
        return e != null && (e instanceof TimeoutException || isSilence(e.getCause()));
    }

    private Problem tooSlow() {
        return new Problem(
                408,
                "body-too-slow",
                null,
                "the body comes with less than " + limits.bodyPace() + " bytes a second; nothing was added");
    }

    private Problem tooLarge() {
        return new Problem(
                413,
                "body-too-large",
                null,
                "a body has at most " + limits.bodyBytes() + " bytes (" + (limits.bodyBytes() >> 20)
                        + " MB): send it in several");
    }
}
