package onrecord.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import onrecord.model.Article;
import onrecord.model.Edtf;
import onrecord.model.PublicationDate;
import onrecord.model.Quote;
import onrecord.model.Speaker;
import onrecord.text.Keyword;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * One row an article; several values of one column are parted by "; ", captions by line ends. The date is written as
 * exactly as it is known. The index reads such a table back: where an article was read from is not under a name that an
 * outlet may have.
 */
final class CsvExport implements Export {
    private static final Object[] COLUMNS = {
        "id",
        "read_from",
        "title",
        "deck",
        "outlet",
        "domain",
        "date",
        "date_earliest",
        "date_latest",
        "date_precision",
        "authors",
        "agencies",
        "language",
        "section",
        "url",
        "speakers",
        "quotes",
        "captions",
        "body"
    };

    private final CSVPrinter rows;

    CsvExport(Writer out) {
        try {
            rows = new CSVPrinter(out, CSVFormat.RFC4180);
            rows.printRecord(COLUMNS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void article(Article a) throws IOException {
        PublicationDate date = a.date();
        row(
                a.id(),
                a.source(),
                a.title(),
                a.deck(),
                a.outlet() == null ? null : a.outlet().label(),
                a.outlet() == null ? null : a.outlet().domain(),
                date == null ? null : Edtf.of(date),
                date == null ? null : date.earliest().toString(),
                date == null ? null : date.latest().toString(),
                date == null ? null : Keyword.of(date.precision()),
                String.join("; ", a.authors()),
                String.join("; ", a.agencies()),
                a.language(),
                a.section(),
                a.url(),
                String.join("; ", speakers(a)),
                Integer.toString(a.quotes().size()),
                String.join("\n", a.captions()),
                a.body());
    }

    private void row(@Nullable String... cells) throws IOException {
        rows.printRecord(Arrays.stream(cells).map(TableCell::of).toArray());
    }

    private static List<String> speakers(Article a) {
        return a.quotes().stream()
                .map(Quote::speaker)
                .filter(Objects::nonNull)
                .map(CsvExport::name)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String name(Speaker speaker) {
        return speaker.name();
    }

    @Override
    public void end() throws IOException {
        rows.flush();
    }
}
