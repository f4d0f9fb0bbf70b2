package onrecord.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The messages of a wire's stream: each begins with a start of heading and goes to the next. */
final class WireMessages {
    private final InputStream in;
    private final long most;
    private boolean ended;

    /** @param most the longest message in bytes; what goes beyond is a failure */
    WireMessages(InputStream in, long most) throws IOException {
        this.in = new BufferedInputStream(in);
        this.most = most;
        skipToHeading();
    }

    private void skipToHeading() throws IOException {
        int b = in.read();
        while (b >= 0 && b != WireParts.HEADING) {
            b = in.read();
        }
        ended = b < 0;
    }

    /** The bytes of the next message from behind its start of heading, or null at the end. */
    byte @Nullable [] next() throws IOException {
        if (ended) {
            return null;
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int b = in.read();
        while (b >= 0 && b != WireParts.HEADING) {
            if (message.size() >= most) {
                throw new Unreadable(
                        Reading.Failed.Kind.LIMIT, "a message larger than the " + (most >> 20) + " MiB it may have");
            }
            message.write(b);
            b = in.read();
        }
        ended = b < 0;
        return message.toByteArray();
    }
}
