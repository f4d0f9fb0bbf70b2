package onrecord.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Many e-mails in one file, each after a line that begins with "From " and follows a blank one (mbox). */
final class Mailbox implements Format {
    private final Limits limits;
    private final Format message;

    /** @param message reads one message */
    Mailbox(Limits limits, Format message) {
        this.limits = limits;
        this.message = message;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public void read(Blob blob, Readings out) throws IOException {
        try (InputStream in = blob.open()) {
            Lines lines = new Lines(in, limits.articleBytes());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean blank = true;
            int number = 0;
            while (lines.next()) {
                if (blank && startsWithFrom(lines)) {
                    handOn(bytes, number++, blob, out);
                    bytes.reset();
                } else if (bytes.size() <= 4 * limits.articleBytes()) {
                    int quoted = isQuotedFrom(lines) ? 1 : 0;
                    bytes.write(lines.buffer(), lines.start() + quoted, lines.length() - quoted);
                    bytes.write('\n');
                }
                blank = lines.isBlank();
            }
            handOn(bytes, number, blob, out);
        }
    }

    private void handOn(ByteArrayOutputStream bytes, int number, Blob blob, Readings out) throws IOException {
        if (number == 0 || bytes.size() == 0) {
            return;
        }
        String name = Integer.toString(number);
        Blob entry = blob.entry(name, new ByteArrayInputStream(bytes.toByteArray()), List.of());
        try {
            message.read(entry, new Readings(entry, message.name(), out.within()));
        } catch (Unreadable e) {
            out.failedWithin(name, e.kind(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            out.failedWithin(name, Reading.Failed.Kind.DAMAGED, "a damaged e-mail");
        }
    }

    private static boolean startsWithFrom(Lines lines) {
        return startsWith(lines, lines.start(), "From ");
    }

    private static boolean isQuotedFrom(Lines lines) {
        return startsWith(lines, lines.start(), ">From ");
    }

    private static boolean startsWith(Lines lines, int at, String word) {
        if (lines.length() < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lines.buffer()[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
