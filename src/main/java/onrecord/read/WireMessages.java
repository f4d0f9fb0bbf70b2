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
    private boolean cut;

    /** @param most the longest message in bytes; one that is longer is cut */
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

    /** The bytes of the next message from behind its start of heading, or as many as it may have; null at the end. */
    byte @Nullable [] next() throws IOException {
        if (ended) {
            return null;
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int b = in.read();
        while (b >= 0 && b != WireParts.HEADING && message.size() < most) {
            message.write(b);
            b = in.read();
        }
        cut = b >= 0 && b != WireParts.HEADING;
        if (cut) {
            skipToHeading();
        } else {
            ended = b < 0;
        }
        return message.toByteArray();
    }

    /** Whether the last message is larger than one may be. */
    boolean isCut() {
        return cut;
    }
}
