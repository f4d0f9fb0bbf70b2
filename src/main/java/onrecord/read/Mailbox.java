package onrecord.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many e-mails in one file (mbox), each after a line that begins with "From " and follows a blank one. A paragraph may
 * begin so too: behind the line a header must follow, and where a message says how long it is (mboxcl2) and is so,
 * nothing within that length ends it.
 */
final class Mailbox implements Format {
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,77}:.*|>From .*", Pattern.DOTALL);
    private static final Pattern ENVELOPE = Pattern.compile("[@\\d]");
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:[ \\t]*(\\d{1,10})[ \\t]*$");

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
            Collecting collecting = new Collecting(blob, out);
            while (lines.next()) {
                collecting.line(Arrays.copyOfRange(lines.buffer(), lines.start(), lines.start() + lines.length()));
            }
            collecting.end();
        }
    }

    /** "From desk@example.org Tue Sep 19 10:00:00 2023": what names no address and no day begins a paragraph. */
    private static boolean isEnvelope(byte[] line) {
        return startsWith(line, "From ")
                && ENVELOPE.matcher(new String(line, StandardCharsets.ISO_8859_1))
                        .find();
    }

    private static boolean startsWith(byte[] line, String word) {
        byte[] start = word.getBytes(StandardCharsets.US_ASCII);
        return line.length >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    /** Gathers the lines of one message until the next begins. */
    private final class Collecting {
        private final Blob blob;
        private final Readings out;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        /** Where in the message another seems to begin, within the length that it claims. */
        private final List<Integer> seams = new ArrayList<>();

        private int number;
        private boolean afterBlank = true;
        private byte[] from = new byte[0];
        /** How many bytes the message has in the mailbox, and with how many it ends by its own account. */
        private long size;

        private long bodyEnd = -1;
        private boolean inHeader;

        Collecting(Blob blob, Readings out) {
            this.blob = blob;
            this.out = out;
        }

        void line(byte[] line) throws IOException {
            if (from.length > 0) {
                boolean begins = HEADER.matcher(new String(line, StandardCharsets.ISO_8859_1))
                        .matches();
                byte[] held = from;
                from = new byte[0];
                if (begins) {
                    begin(held);
                } else {
                    add(held);
                }
            }
            if (afterBlank && isEnvelope(line)) {
                from = line;
            } else {
                add(line);
            }
            afterBlank = line.length == 0;
        }

        /** Another message begins, unless this one goes on: then the line is remembered, should the length be wrong. */
        private void begin(byte[] line) throws IOException {
            if (size + 1 < bodyEnd) {
                seams.add(bytes.size());
                add(line);
                return;
            }
            finish();
            number++;
            inHeader = true;
        }

        private void add(byte[] line) {
            size += line.length + 1L;
            if (number == 0 || bytes.size() > 4 * limits.articleBytes()) {
                return;
            }
            int quoted = startsWith(line, ">From ") ? 1 : 0;
            bytes.write(line, quoted, line.length - quoted);
            bytes.write('\n');
            if (inHeader && line.length == 0) {
                inHeader = false;
                Matcher length = LENGTH.matcher(bytes.toString(StandardCharsets.ISO_8859_1));
                bodyEnd = length.find() ? size + Long.parseLong(length.group(1)) : -1;
            }
        }

        void end() throws IOException {
            if (from.length > 0) {
                add(from);
            }
            finish();
        }

        /** Hands on what was gathered; as several messages where it does not end where it claims to. */
        private void finish() throws IOException {
            byte[] all = bytes.toByteArray();
            boolean wrong = Math.abs(size - bodyEnd) > 2;
            int start = 0;
            for (int seam : wrong ? seams : List.<Integer>of()) {
                handOn(Arrays.copyOfRange(all, start, seam));
                number++;
                start = behindLine(all, seam);
            }
            handOn(start == 0 ? all : Arrays.copyOfRange(all, start, all.length));
            bytes.reset();
            seams.clear();
            size = 0;
            bodyEnd = -1;
        }

        private int behindLine(byte[] all, int at) {
            int end = at;
            while (end < all.length && all[end] != '\n') {
                end++;
            }
            return Math.min(end + 1, all.length);
        }

        private void handOn(byte[] one) throws IOException {
            if (number == 0 || one.length == 0) {
                return;
            }
            String name = Integer.toString(number);
            out.attempt(name, () -> {
                Blob entry = blob.entry(name, new ByteArrayInputStream(one), List.of());
                message.read(entry, out.of(entry, message.name()));
            });
        }
    }
}
