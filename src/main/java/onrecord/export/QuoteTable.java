package onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.model.Speaker;
import onrecord.text.Keyword;

/**
 * Quotes as a table, a row each; several speakers are parted by "; ", as tags and collections are, notes by line ends.
 * For use by one thread.
 */
public final class QuoteTable implements Closeable {
    private static final List<String> COLUMNS = List.of(
            "statement",
            "tie",
            "id",
            "words",
            "kind",
            "cue",
            "speakers",
            "mention",
            "confidence",
            "article",
            "title",
            "outlet",
            "date",
            "language",
            "url",
            "tags",
            "collections",
            "notes");

    private final ExportTable rows;

    /**
     * Writes the heads of the columns.
     *
     * @param format one that {@link ExportFormat#isTable() is a table}
     */
    public QuoteTable(ExportFormat format, OutputStream out) throws IOException {
        rows = format.table(out);
        rows.row(COLUMNS);
    }

    /** Writes a row. */
    public void row(QuoteRow row) {
        Speaker speaker = row.quote().speaker();
        double confidence = speaker == null
                ? row.quote().provenance().confidence()
                : speaker.provenance().confidence();
        try {
            rows.row(Arrays.asList(
                    row.statement(),
                    row.tie(),
                    row.id(),
                    row.quote().text(),
                    Keyword.of(row.quote().kind()),
                    row.quote().cue(),
                    row.quote().speakers().stream()
                            .map(who -> who.name() == null ? who.mention() : who.name())
                            .collect(Collectors.joining("; ")),
                    speaker == null ? null : speaker.mention(),
                    confidence,
                    row.article(),
                    row.title(),
                    row.outlet(),
                    ArticleTable.day(row.date()),
                    row.language(),
                    row.url(),
                    String.join("; ", row.filed().tags()),
                    String.join("; ", row.filed().collections()),
                    String.join("\n", row.filed().notes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is left. */
    public void end() throws IOException {
        rows.end();
    }

    /** Gives back what the table held; writes nothing. */
    @Override
    public void close() throws IOException {
        rows.close();
    }
}
