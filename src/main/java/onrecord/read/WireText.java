package onrecord.read;

import java.io.IOException;
import java.io.InputStream;

/**
 * Messages of a wire service as they came over the line, in IPTC 7901 or ANPA 1312: control characters part heading,
 * text and trailer. An article a message.
 */
final class WireText implements Format {
    /** How far from the beginning of a file the heading may stand: synchronisation and line ends may come before it. */
    private static final int LEAD = 16;
    /** The shortest heading and the longest. */
    private static final int LEAST_HEADING = 6;

    private static final int MOST_HEADING = 1024;

    private final Limits limits;

    WireText(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "wire story";
    }

    /** Whether a file that begins with these bytes is one. */
    static boolean is(byte[] head) {
        int heading = indexOf(head, WireParts.HEADING, 0, LEAD);
        int text = heading < 0 ? -1 : indexOf(head, WireParts.TEXT, heading, heading + MOST_HEADING);
        for (int i = heading + 1; i < text; i++) {
            boolean control = (head[i] >= '\t' && head[i] <= '\r') || (head[i] >= 0x11 && head[i] <= 0x1F);
            if (!control && (head[i] < ' ' || head[i] > '~')) {
                return false;
            }
        }
        return text >= heading + LEAST_HEADING;
    }

    private static int indexOf(byte[] bytes, int b, int from, int to) {
        for (int i = from; i < Math.min(bytes.length, to); i++) {
            if (bytes[i] == b) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (InputStream in = blob.open()) {
            WireMessages messages = new WireMessages(in, limits.articleBytes());
            long number = 0;
            for (byte[] message = messages.next(); message != null; message = messages.next()) {
                long its = ++number;
                if (messages.isCut()) {
                    out.failed(its, Reading.Failed.Kind.LIMIT, tooLarge());
                    continue;
                }
                byte[] bytes = message;
                out.attempt(its, () -> item(bytes).handOn(its, out));
            }
        }
    }

    private String tooLarge() {
        return "a message larger than the " + (limits.articleBytes() >> 20) + " MiB it may have";
    }

    private static Item item(byte[] message) {
        String text = TextDecoder.decode(message, null).replace("\r\n", "\n").replace('\r', '\n');
        return AnpaMessage.is(text) ? AnpaMessage.item(text) : IptcMessage.item(text);
    }
}
