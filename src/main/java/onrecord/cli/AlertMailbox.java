package onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import onrecord.keep.Journal;
import onrecord.keep.SavedSearch;
import onrecord.text.Hashes;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.RawField;

/**
 * A mailbox (mbox) that is told of alerts: each round adds a message for each saved search that finds something. A
 * message is ASCII (quoted-printable, encoded words), and none of its lines looks like the first line of another
 * message: "From " at a line's beginning is "=46" and "rom " on the next line, which every mail program decodes, where
 * ">From " is taken back by some. The file is locked while it is written to (fcntl), as mail programs lock it. For use
 * by one thread.
 */
final class AlertMailbox {
    /** How many finds a message lists; the rest is counted. */
    static final int MOST_LISTED = 500;

    private static final String SENDER = "onrecord@localhost";
    /** As C's asctime writes it, in UTC. */
    private static final DateTimeFormatter ENVELOPE =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US);

    private static final Pattern ENVELOPE_LIKE = Pattern.compile("(?m)^(>*)F(?=rom )");

    private final Path file;
    private final Clock clock;
    private final HitLines hits = new HitLines(new Style(false));
    private final Map<String, Letter> letters = new LinkedHashMap<>();

    AlertMailbox(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Takes an alert down for the next {@link #send}. */
    void add(Alert alert) {
        letters.computeIfAbsent(alert.search().key(), key -> new Letter(alert.search()))
                .add(alert);
    }

    /** Forgets what was taken down. */
    void clear() {
        letters.clear();
    }

    /**
     * Adds what was taken down to the file; it is on the disk when this returns.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void send() {
        List<String> lines = new ArrayList<>();
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                lines.add(""); // where something cut the last message short, the next begins behind a blank line too
            }
            ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
            for (Letter letter : letters.values()) {
                lines.add("From " + SENDER + " " + ENVELOPE.format(now));
                letter.message(now).lines().forEach(lines::add);
                lines.add("");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Journal(file).append(lines);
        letters.clear();
    }

    /** A message: what one search finds. */
    private final class Letter {
        private final SavedSearch search;
        private final StringBuilder text = new StringBuilder();
        private String first = "";
        private int count;

        Letter(SavedSearch search) {
            this.search = search;
        }

        void add(Alert alert) {
            count++;
            if (count > MOST_LISTED) {
                return;
            }
            if (count == 1) {
                first = HitLines.headline(alert.article());
            }
            List<String> lines =
                    alert.quote() == null ? hits.article(count, alert.article()) : hits.quote(count, alert.quote());
            lines.forEach(line -> text.append(line).append('\n'));
            if (alert.article().url() != null) {
                text.append("     ").append(Printable.of(alert.article().url())).append('\n');
            }
            text.append('\n');
        }

        /** With line feeds as its lines' ends, as mailboxes have it. */
        String message(ZonedDateTime now) throws IOException {
            String things = search.of() == SavedSearch.Of.QUOTES ? " quotes" : " articles";
            if (count > MOST_LISTED) {
                text.append("and %,d more\n".formatted(count - MOST_LISTED));
            }
            String id = Hashes.sha256((search.key() + now + text).getBytes(StandardCharsets.UTF_8), 16);
            Message message = Message.Builder.of()
                    .setField(new RawField("From", "OnRecord <" + SENDER + ">"))
                    .setField(new RawField("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now)))
                    .setSubject(Printable.words(search.name()) + ": "
                            + (count == 1 ? first : "%,d".formatted(count) + things))
                    .setMessageId("<" + id + "@localhost>")
                    .setBody(text.toString().replace("\n", "\r\n"), StandardCharsets.UTF_8)
                    .setContentTransferEncoding("quoted-printable")
                    .build();
            String all = new String(DefaultMessageWriter.asBytes(message), StandardCharsets.US_ASCII);
            return ENVELOPE_LIKE.matcher(all.replace("\r\n", "\n")).replaceAll("$1=46=\n");
        }
    }
}
