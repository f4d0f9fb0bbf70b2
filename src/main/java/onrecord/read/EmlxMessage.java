package onrecord.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A message as Apple Mail keeps it ({@code .emlx}): a line with its length, the message, and a property list of flags,
 * which are not read.
 */
final class EmlxMessage implements Format {
    private final Limits limits;
    private final Format mail;

    EmlxMessage(Limits limits, Format mail) {
        this.limits = limits;
        this.mail = mail;
    }

    /** Where the message begins in a text that begins with its length; 0 when it does not. */
    static int start(String head) {
        int end = head.indexOf('\n');
        boolean length = end > 0 && end <= 12 && head.substring(0, end).matches("\\d{2,10}[ \\t\\r]*");
        return length ? end + 1 : 0;
    }

    @Override
    public String name() {
        return mail.name();
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        byte[] bytes = blob.bytes(limits.articleBytes() * 4);
        String first = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        int start = start(first);
        long said = Long.parseLong(first.substring(0, start).strip());
        int length = (int) Math.min(said, bytes.length - start);
        mail.read(blob.unpacked(new ByteArrayInputStream(bytes, start, length)), out);
    }
}
