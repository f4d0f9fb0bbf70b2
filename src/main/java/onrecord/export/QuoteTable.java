package onrecord.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;
import onrecord.model.Edtf;
import onrecord.model.Speaker;
import onrecord.text.Keyword;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Quotes as a table, a row each; several speakers are parted by "; ". For use by one thread. */
public final class QuoteTable {
    private static final Object[] COLUMNS = {
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
        "url"
    };

    private final CSVPrinter rows;

    /** Writes the heads of the columns. */
    public QuoteTable(Writer out) {
        try {
            rows = new CSVPrinter(out, CSVFormat.RFC4180);
            rows.printRecord(COLUMNS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a row. */
    public void row(QuoteRow row) {
        Speaker speaker = row.quote().speaker();
        double confidence = speaker == null
                ? row.quote().provenance().confidence()
                : speaker.provenance().confidence();
        try {
            print(
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
                    Double.toString(confidence),
                    row.article(),
                    row.title(),
                    row.outlet(),
                    row.date() == null ? null : Edtf.of(row.date()),
                    row.language(),
                    row.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(@Nullable String... cells) throws IOException {
        rows.printRecord(Arrays.stream(cells).map(TableCell::of).toArray());
    }

    /** Writes what is left. */
    public void end() throws IOException {
        rows.flush();
    }
}
